"""The hook of .pre-commit-hooks.yaml under real pre-commit."""

import os
import shutil

import pytest
from conftest import ROOT, run

SUBJECT = "candor-check"


@pytest.fixture
def hooked(repository, candor, tmp_path):
    """Runs pre-commit in the repository, with candor on the PATH and a home of its own."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "candor").symlink_to(candor)
    environment = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
    }

    # A repository of the hooks alone: that of Candor would be cloned whole.
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for command in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "Hooks"],
    ):
        run("git", *command, folder=hooks, check=0)

    def call(*arguments):
        return run("pre-commit", *arguments, folder=repository, **environment)

    call.repository = repository
    call.hooks = hooks
    call.environment = environment
    return call


def test_manifest_is_valid():
    run("pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml", folder=ROOT, check=0)


def test_bad_drafts_fail_and_others_are_not_looked_at(hooked):
    result = hooked("try-repo", hooked.hooks, SUBJECT, "--all-files", "--verbose")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "privacy-weak.md:15:" in result.stdout
    assert "notes.md" not in result.stdout


def test_good_drafts_pass(hooked):
    result = hooked("try-repo", hooked.hooks, SUBJECT, "--files", "privacy.md")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Passed" in result.stdout


def test_no_draft_no_check(hooked):
    result = hooked("try-repo", hooked.hooks, SUBJECT, "--files", "notes.md")
    assert result.returncode == 0 and "Skipped" in result.stdout


def test_a_commit_is_stopped(hooked):
    """With git starting the hook."""
    repository = hooked.repository
    (repository / ".pre-commit-config.yaml").write_text(
        "repos:\n  - repo: local\n    hooks:\n      - id: candor-check\n"
        "        name: candor check\n        entry: candor check\n        language: system\n"
        "        files: '(?i)privacy[^/]*\\.md$'\n        require_serial: true\n"
    )
    assert hooked("install").returncode == 0
    draft = repository / "privacy.md"
    text = draft.read_text(encoding="utf-8")
    draft.write_text(
        text.replace("## 7. Children", "We may change this policy at any time without notice.\n\n## 7. Children")
        + "\nBy using Lanternfish Notes you agree to this privacy policy.\n",
        encoding="utf-8",
    )
    run("git", "add", "privacy.md", folder=repository, check=0)
    commit = run("git", "commit", "--message", "Worse", folder=repository, **hooked.environment)
    assert commit.returncode == 1, commit.stdout + commit.stderr
    assert "rf-consent-by-use" in commit.stdout + commit.stderr
    assert "Worse" not in run("git", "log", "--oneline", folder=repository, check=0).stdout
