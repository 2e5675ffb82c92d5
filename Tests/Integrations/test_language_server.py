"""`candor lsp`, driven by a real client over its standard streams."""

import asyncio
import os
import pathlib

import pytest_lsp
from conftest import ROOT
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

DRAFT = (ROOT / "Tests/Integrations/repository/privacy-weak.md").read_text(encoding="utf-8")
URI = "file:///drafts/privacy%20policy.md"
SERVER = ClientServerConfig(server_command=[os.environ.get("CANDOR_PROGRAM", "candor"), "lsp", "--stdio"])


async def begin(client, name, locale="en"):
    capabilities = client_capabilities(name)
    # This client would ask for diagnostics: other editors wait for them.
    capabilities.text_document.diagnostic = None
    return await client.initialize_session(
        types.InitializeParams(capabilities=capabilities, locale=locale, root_uri="file:///drafts")
    )


@pytest_lsp.fixture(config=SERVER)
async def client(lsp_client: LanguageClient):
    await begin(lsp_client, "visual-studio-code")
    yield
    await lsp_client.shutdown_session()


def opened(client, text=DRAFT, uri=URI):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(
                uri=uri, language_id="markdown", version=1, text=text
            )
        )
    )


async def published(client):
    await asyncio.wait_for(
        client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), timeout=60
    )
    return client.diagnostics[URI]


def line_of(text):
    return next(index for index, line in enumerate(DRAFT.splitlines()) if text in line)


async def test_diagnostics_stand_at_the_sentences(client):
    opened(client)
    found = {each.code: each for each in await published(client)}
    deletion = found["right-delete"]
    assert deletion.severity == types.DiagnosticSeverity.Error
    assert deletion.range.start.line == line_of("cannot be deleted")
    line = DRAFT.splitlines()[deletion.range.start.line]
    shown = line[deletion.range.start.character : deletion.range.end.character]
    assert shown == "Your personal information cannot be deleted"
    # What is absent stands in the first line.
    assert found["operator-identity"].range.start.line == 0


async def test_mending_clears_a_diagnostic(client):
    opened(client)
    await published(client)
    mended = DRAFT.replace(
        "Your personal information cannot be deleted.",
        "You have the right to delete your personal information: open Settings > Privacy > Delete.",
    )
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=2),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text=mended)],
        )
    )
    assert "right-delete" not in {each.code for each in await published(client)}


async def test_hover_explains_the_criterion(client):
    opened(client)
    await published(client)
    hover = await client.text_document_hover_async(
        types.HoverParams(
            text_document=types.TextDocumentIdentifier(uri=URI),
            position=types.Position(line=line_of("cannot be deleted"), character=10),
        )
    )
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert "Deletion" in hover.contents.value and "GDPR 17" in hover.contents.value


async def test_the_lens_shows_score_and_level(client):
    opened(client)
    await published(client)
    [lens] = await client.text_document_code_lens_async(
        types.CodeLensParams(text_document=types.TextDocumentIdentifier(uri=URI))
    )
    assert lens.command.title.startswith("Candor: ") and "Low" in lens.command.title


async def test_actions_open_the_advice_and_insert_a_waiver(client):
    opened(client)
    await published(client)
    place = types.Position(line=line_of("cannot be deleted"), character=3)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(uri=URI),
            range=types.Range(start=place, end=place),
            context=types.CodeActionContext(diagnostics=[]),
        )
    )
    # This client takes every action that has a command for a command alone, its members as text.
    commands = [each.command for each in actions if isinstance(each, types.Command)]
    assert any("candor.explain" in each and "right-delete" in each for each in commands)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command="candor.explain", arguments=["right-delete"])
    )
    while not client.shown_documents:
        await asyncio.sleep(0.02)
    shown = pathlib.Path(client.shown_documents[0].uri.removeprefix("file://"))
    assert "right-delete" in shown.read_text(encoding="utf-8")

    edits = [each for each in actions if isinstance(each, types.CodeAction)]
    waiver = next(each for each in edits if "right-delete" in each.title)
    [edit] = waiver.edit.changes[URI]
    assert edit.new_text.startswith("<!-- candor: allow right-delete owner=")
    assert edit.range.start.line == place.line


async def test_what_is_no_policy_is_left_alone(client):
    opened(client, text="# Notes for the release\n\n- Faster search.\n")
    assert list(await published(client)) == []


@pytest_lsp.fixture(config=SERVER)
async def chinese(lsp_client: LanguageClient):
    await begin(lsp_client, "neovim", locale="zh-CN")
    yield
    await lsp_client.shutdown_session()


async def test_speaks_the_editors_language(chinese):
    opened(chinese)
    found = {each.code: each for each in await published(chinese)}
    assert found["right-delete"].message.startswith("删除：")


@pytest_lsp.fixture(config=SERVER)
async def asking(lsp_client: LanguageClient):
    capabilities = client_capabilities("visual-studio-code")
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities))
    yield
    await lsp_client.shutdown_session()


async def test_clients_may_ask_for_diagnostics(asking):
    opened(asking)
    report = await asking.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=URI))
    )
    assert "right-delete" in {each.code for each in report.items}
    assert URI not in asking.diagnostics


def test_ends_without_its_client(candor):
    from conftest import run

    result = run(candor, "lsp", folder=ROOT)
    assert result.returncode == 1 and result.stdout == ""
