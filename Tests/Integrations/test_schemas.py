"""What is written, against the official schemas."""

import io
import json

import jsonschema
import pytest
from conftest import GOLDEN, ROOT
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
