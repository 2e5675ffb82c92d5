"""What is written, against the official schemas."""

import io
import json
import re
import shutil

import jsonschema
import pytest
import yaml
from conftest import GOLDEN, ROOT, run
from lxml import etree

LANGUAGES = ["zh", "en"]


def faults(document, schema):
    validator = jsonschema.validators.validator_for(schema)
    checker = jsonschema.FormatChecker()
    errors = validator(schema, format_checker=checker).iter_errors(document)
    return [f"{list(error.path)}: {error.message[:200]}" for error in errors]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif(language, sarif_schema):
    log = json.loads((GOLDEN / f"check.{language}.sarif").read_text(encoding="utf-8"))
    assert faults(log, sarif_schema) == []


def test_the_sarif_schema_finds_faults(sarif_schema):
    log = json.loads((GOLDEN / "check.en.sarif").read_text(encoding="utf-8"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][1]["nonsense"] = True
    assert len(faults(log, sarif_schema)) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_junit(language, junit_schema):
    schema = etree.XMLSchema(etree.parse(io.BytesIO(junit_schema)))
    schema.assertValid(etree.parse(GOLDEN / f"junit.{language}.xml"))


# GitLab publishes no schema; these are the members its documentation asks for.
CODE_QUALITY = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{40}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_quality(language):
    data = (GOLDEN / f"codequality.{language}.json").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf"), "GitLab takes no byte order mark"
    assert faults(json.loads(data), CODE_QUALITY) == []


def test_json():
    schema = json.loads((ROOT / "docs/check.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert faults(json.loads((GOLDEN / "check.json").read_text(encoding="utf-8")), schema) == []


@pytest.fixture(scope="module")
def written(candor, tmp_path_factory):
    """What `candor check` writes of two drafts, every format at once."""
    folder = tmp_path_factory.mktemp("written")
    names = ["sarif", "json", "junit", "gitlab", "markdown"]
    formats = ",".join(["github"] + [f"{name}:{folder / name}" for name in names])
    drafts = folder / "drafts"
    shutil.copytree(ROOT / "Tests/Integrations/repository", drafts)
    (drafts / "empty.md").write_text(" ")
    result = run(
        candor, "check", "--format", formats, "privacy.md", "privacy-weak.md", "empty.md",
        folder=drafts,
    )
    assert result.returncode == 2, "empty.md cannot be checked: " + result.stderr
    return folder


def test_everything_written_fits(written, sarif_schema, junit_schema):
    log = json.loads((written / "sarif").read_bytes())
    assert faults(log, sarif_schema) == []
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False
    junit = etree.XMLSchema(etree.parse(io.BytesIO(junit_schema)))
    junit.assertValid(etree.parse(written / "junit"))
    schema = json.loads((ROOT / "docs/check.schema.json").read_text(encoding="utf-8"))
    result = json.loads((written / "json").read_bytes())
    assert faults(result, schema) == []
    issues = json.loads((written / "gitlab").read_bytes())
    assert faults(issues, CODE_QUALITY) == []
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints)) == result["counts"]["error"] + result["counts"][
        "warning"
    ] + result["counts"]["note"]


def test_places_are_those_of_the_file(written):
    """SARIF's columns are UTF-16 units of the line that is named."""
    log = json.loads((written / "sarif").read_bytes())
    checked = 0
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        if region["startLine"] != region.get("endLine"):
            continue
        file = ROOT / "Tests/Integrations/repository" / place["artifactLocation"]["uri"]
        line = file.read_text(encoding="utf-8").splitlines()[region["startLine"] - 1]
        units = line.encode("utf-16-le")
        shown = units[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2].decode("utf-16-le")
        words = [word for word in region["snippet"]["text"].split() if word.isalpha()]
        assert words[0] in shown and words[-1] in shown
        checked += 1
    assert checked > 5


CONFIGURATION = json.loads((ROOT / "docs/candor.schema.json").read_text(encoding="utf-8"))


def plain(text):
    """A configuration as an editor sees it: days are text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_the_schema_of_configurations_knows_what_is_documented():
    jsonschema.Draft202012Validator.check_schema(CONFIGURATION)
    text = (ROOT / "docs/drafts.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```yaml\n(# yaml-language-server.*?)```", text, flags=re.DOTALL)
    assert faults(plain(example), CONFIGURATION) == []
    assert set(plain(example)) == set(CONFIGURATION["properties"]), "the example has every key"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_init_writes_fits_the_schema(language, candor, tmp_path):
    run(candor, "init", "--language", language, folder=tmp_path, check=0)
    text = (tmp_path / "candor.yaml").read_text(encoding="utf-8")
    assert faults(plain(text), CONFIGURATION) == []
    # Every line that is a comment only for the time being.
    whole = re.sub(r"^( *)# (?=( {2,}|\"?[a-z][a-z-]*\*?\"?:))", r"\1", text, flags=re.MULTILINE)
    assert len(plain(whole)) > 6
    assert faults(plain(whole), CONFIGURATION) == []


@pytest.mark.parametrize(
    "text",
    ["treshold: {}", "thresholds: {level: good}", "thresholds: {score: 101}", "profile: china",
     "severity: {right-delete: fatal}", "sentence-length: {en: 4}", "overrides: [{profile: eu}]",
     "waivers: [{rule: rf-sale, owner: l, until: 2027-01-01}]"],
)
def test_the_schema_refuses_what_candor_refuses(text, candor, tmp_path):
    assert faults(plain(text), CONFIGURATION) != []
    (tmp_path / "candor.yaml").write_text(text)
    shutil.copy(ROOT / "Tests/Integrations/repository/privacy.md", tmp_path)
    run(candor, "check", "privacy.md", folder=tmp_path, check=2)


def test_what_counts_is_shown_as_a_configuration(candor, tmp_path):
    text = (ROOT / "docs/drafts.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```yaml\n(# yaml-language-server.*?)```", text, flags=re.DOTALL)
    (tmp_path / "candor.yaml").write_text(re.sub(r"(?m)^extends:.*\n", "", example))
    shown = run(candor, "check", "policy.zh.md", "kids/en.md", "--show-config", folder=tmp_path, check=0)
    documents = [plain(part) for part in shown.stdout.split("---\n")]
    assert [faults(document, CONFIGURATION) for document in documents] == [[], []]
    assert documents[1]["thresholds"]["criteria"]["minors-protection"] == "met"
    assert "minors-protection" not in documents[0]["thresholds"]["criteria"]
