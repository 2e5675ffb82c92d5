"""The composite action: its steps run as the runner would run them, and its file fits GitHub's
schema."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest
import yaml
from conftest import PLAIN, ROOT, run


class Runner:
    """The part of GitHub's runner that action.yml needs."""

    def __init__(self, folder, temporary):
        self.folder = folder
        self.temporary = temporary
        self.summary = temporary / "summary.md"
        self.outputs = {}
        self.log = ""

    def value(self, expression, inputs):
        kind, _, rest = expression.partition(".")
        if kind == "inputs":
            return inputs[rest]
        if kind == "steps":
            step, _, name = rest.partition(".outputs.")
            return self.outputs.get(step, {}).get(name, "")
        known = {"github.action_path": str(ROOT), "runner.temp": str(self.temporary)}
        return known[expression]

    def text(self, text, inputs):
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: self.value(found[1], inputs), str(text))

    def run(self, action, environment=None, **given):
        """The exit status of the action; like the runner it stops at the first step that fails."""
        own = environment or {}
        inputs = {name: spec.get("default", "") for name, spec in action["inputs"].items()} | given
        for step in action["runs"]["steps"]:
            if "run" not in step:
                continue
            output = self.temporary / "output"
            output.write_text("")
            given = {
                name: self.text(value, inputs) for name, value in step.get("env", {}).items()
            }
            result = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=self.folder / self.text(step.get("working-directory", "."), inputs),
                env=PLAIN
                | own
                | given
                | {
                    "GITHUB_ACTIONS": "true",
                    "GITHUB_OUTPUT": str(output),
                    "GITHUB_STEP_SUMMARY": str(self.summary),
                },
                capture_output=True,
                text=True,
                timeout=3000,
            )
            self.log += result.stdout + result.stderr
            lines = [line.split("=", 1) for line in output.read_text().splitlines()]
            self.outputs[step.get("id", "")] = dict(lines)
            if result.returncode != 0:
                return result.returncode
        return 0


@pytest.fixture
def action():
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture
def runner(repository, tmp_path):
    temporary = tmp_path / "runner"
    temporary.mkdir()
    return Runner(repository, temporary)


def test_a_good_draft_passes(action, runner, candor):
    assert runner.run(action, candor=str(candor), files="privacy.md") == 0, runner.log
    assert runner.outputs["check"]["status"] == "0"
    assert "::error" not in runner.log


def test_a_bad_draft_fails_after_everything_is_written(action, runner, candor):
    assert runner.run(action, candor=str(candor), files="privacy*.md\n") == 1, runner.log
    outputs = runner.outputs["check"]
    sarif = json.loads(open(outputs["sarif"], encoding="utf-8").read())
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif["runs"][0]["results"]
    }
    assert places == {"privacy.md", "privacy-weak.md"}
    assert json.load(open(outputs["json"], encoding="utf-8"))["outcome"] == "failed"
    assert "Candor failed" in open(outputs["comment"], encoding="utf-8").read()
    assert "Candor failed" in runner.summary.read_text(encoding="utf-8")
    annotations = [line for line in runner.log.splitlines() if line.startswith("::error ")]
    assert 0 < len(annotations) <= 10
    assert any("file=privacy-weak.md,line=15" in line for line in annotations)


def test_names_with_blanks_and_hyphens(action, runner, candor):
    (runner.folder / "our privacy policy.md").write_bytes(
        (runner.folder / "privacy.md").read_bytes()
    )
    (runner.folder / "-x.md").write_bytes((runner.folder / "privacy.md").read_bytes())
    files = "our privacy policy.md\n\n   -x.md  \n"
    assert runner.run(action, candor=str(candor), files=files) == 0, runner.log
    drafts = json.load(open(runner.outputs["check"]["json"], encoding="utf-8"))["drafts"]
    assert [draft["file"] for draft in drafts] == ["our privacy policy.md", "-x.md"]


def test_arguments_are_handed_on(action, runner, candor):
    status = runner.run(
        action, candor=str(candor), files="privacy.md", arguments="--profile\neu,site", language="zh"
    )
    assert status == 0, runner.log
    assert "::warning" in runner.log and "还缺" in runner.log


def test_what_is_not_there_is_an_error_of_the_input(action, runner, candor):
    assert runner.run(action, candor=str(candor), files="nowhere.md") == 2, runner.log
    assert runner.run(action, candor="no-such-program", files="privacy.md") == 2
    assert "::error title=Candor::" in runner.log


def test_candor_is_built_where_there_is_none(action, runner):
    """The same steps as on a runner, but for debugging: that is built already."""
    path = os.pathsep.join([os.path.dirname(shutil.which("swift")), "/usr/bin", "/bin"])
    assert shutil.which("candor", path=path) is None
    environment = {
        "PATH": path,
        "CANDOR_CONFIGURATION": "debug",
        "CANDOR_SWIFT_FLAGS": os.environ.get("CANDOR_SWIFT_FLAGS", ""),
    }
    assert runner.run(action, environment, files="privacy.md") == 0, runner.log
    built = pathlib.Path(runner.outputs["install"]["candor"])
    assert built.is_relative_to(ROOT / ".build") and os.access(built, os.X_OK)
    assert "Build of product 'candor' complete!" in runner.log


def test_a_runner_without_swift_is_told_so(action, runner, tmp_path):
    bare = tmp_path / "bare"
    bare.mkdir()
    for program in ["bash", "env"]:
        (bare / program).symlink_to(shutil.which(program))
    assert runner.run(action, {"PATH": str(bare)}, files="privacy.md") == 2
    assert "::error title=Candor::neither candor nor Swift is here" in runner.log


def test_the_file_fits_githubs_schema():
    run("check-jsonschema", "--builtin-schema", "vendor.github-actions", ROOT / "action.yml",
        folder=ROOT, check=0)


def test_the_gitlab_snippet_fits_gitlabs_schema(tmp_path):
    text = (ROOT / "docs/integrations.md").read_text(encoding="utf-8")
    [snippet] = re.findall(r"## GitLab CI\n\n```yaml\n(.*?)```", text, flags=re.DOTALL)
    file = tmp_path / ".gitlab-ci.yml"
    file.write_text(snippet)
    run("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", file, folder=tmp_path, check=0)


def test_the_workflow_fits_githubs_schema(tmp_path):
    text = (ROOT / "docs/integrations.md").read_text(encoding="utf-8")
    [snippet] = re.findall(r"```yaml\n(name: .*?)```", text, flags=re.DOTALL)
    file = tmp_path / "workflow.yml"
    file.write_text(snippet)
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", file, folder=tmp_path,
        check=0)
    given = yaml.safe_load(snippet)["jobs"]["check"]["steps"][-1]["with"]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert set(given) <= set(action["inputs"])
    documented = set(re.findall(r"^\| `([a-z-]+)` \| [^|]*\|$", text, flags=re.MULTILINE))
    assert set(action["inputs"]) <= documented
