"""What `Scripts/install` puts in place: the program, manual pages, completions in the real shells."""

import os
import pty
import re
import select
import shutil
import subprocess
import time

import pytest
from conftest import PLAIN, ROOT, run


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A prefix; for debugging, which is built already."""
    prefix = tmp_path_factory.mktemp("prefix")
    result = subprocess.run(
        [ROOT / "Scripts/install", prefix],
        env=PLAIN
        | {
            "CANDOR_CONFIGURATION": "debug",
            "CANDOR_SWIFT_FLAGS": os.environ.get("CANDOR_SWIFT_FLAGS", ""),
        },
        capture_output=True,
        text=True,
        timeout=3000,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return prefix


@pytest.fixture
def shell(installed, tmp_path):
    """The environment of a person who has installed it, in a folder with one draft."""
    (tmp_path / "policy draft.md").write_text("# Privacy policy\n")
    (tmp_path / "policies").mkdir()
    return PLAIN | {
        "PATH": f"{installed / 'bin'}:{os.environ['PATH']}",
        "XDG_DATA_DIRS": str(installed / "share"),
        "HOME": str(tmp_path / "home"),
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


# What is typed, and what must be among the offers; offered by every shell.
OFFERS = [
    ("candor ch", {"check"}),
    ("candor check --list", {"--list-files"}),
    ("candor check pol", {"policy draft.md", "policies/"}),
    ("candor check --format ", {"terminal", "sarif", "junit"}),
    ("candor check --color a", {"auto", "always"}),
    ("candor rubric n", {"new"}),
    ("candor init pol", {"policies/"}),
]


@pytest.mark.parametrize("typed, offers", OFFERS)
def test_fish(shell, tmp_path, typed, offers):
    result = run("fish", "-c", f'complete -C "{typed}"', folder=tmp_path, check=0, **shell)
    offered = {line.split("\t")[0].replace("\\ ", " ") for line in result.stdout.splitlines()}
    assert offers <= offered, result.stdout + result.stderr


BASH = """
source "$1"
COMP_LINE=$2 COMP_POINT=${#2}
read -ra COMP_WORDS <<< "$2"
[ "${2: -1}" != " " ] || COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
entry=$(complete -p candor)
function=${entry##*-F }
"${function%% *}" candor "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize("typed, offers", OFFERS + [("candor explain text-dead-r", {"text-dead-reference"})])
def test_bash(installed, shell, tmp_path, typed, offers):
    script = installed / "share/bash-completion/completions/candor"
    result = run("bash", "-c", BASH, "bash", script, typed, folder=tmp_path, check=0, **shell)
    # Readline itself writes the slash behind a folder.
    offered = {line.rstrip("/ ") for line in result.stdout.splitlines()}
    assert {offer.rstrip("/") for offer in offers} <= offered, result.stdout + result.stderr


def typed_in_zsh(text, folder, shell, completions):
    """What stands on the line of an interactive zsh when the tab key was pressed."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe("zsh", ["zsh", "-f", "-i"], shell)

    def until(mark, seconds=30):
        shown = ""
        end = time.time() + seconds
        while mark not in shown and time.time() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                shown += os.read(terminal, 65536).decode(errors="replace")
        assert mark in shown, shown
        return shown

    try:
        os.write(
            terminal,
            f"fpath=({completions} $fpath); autoload -Uz compinit; compinit -u -D; "
            "shown() { print -r -- \"<$BUFFER>\"; zle accept-line }; zle -N shown; "
            "bindkey '^X' shown; print -r READ''Y\n".encode(),
        )
        until("READY")
        # The tab completes, the next key prints the line.
        os.write(terminal, f"{text}\t\x18".encode())
        return re.search("<(.*)>", until(">"))[1]
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


@pytest.mark.parametrize(
    "typed, line",
    [
        ("candor ch", "candor check "),
        ("candor check --list", "candor check --list-files "),
        ("candor check policy", "candor check policy\\ draft.md "),
        ("candor check --color al", "candor check --color always "),
        ("candor init pol", "candor init policies/"),
        ("candor explain text-dead-r", "candor explain text-dead-reference "),
    ],
)
def test_zsh(installed, shell, tmp_path, typed, line):
    completions = installed / "share/zsh/site-functions"
    assert typed_in_zsh(typed, tmp_path, shell, completions).rstrip() == line.rstrip()


def test_every_command_has_a_manual_page(installed, candor):
    pages = {page.name for page in (installed / "share/man/man1").iterdir()}
    text = run(candor, "--help", folder=ROOT, check=0).stdout
    commands = set(re.findall(r"^  ([a-z]+)  ", text.partition("SUBCOMMANDS")[2], flags=re.MULTILINE))
    assert {"audit", "check", "lsp", "rubric"} <= commands
    assert {"candor.1"} | {f"candor.{name}.1" for name in commands} <= pages


def test_manual_pages_are_sound(installed):
    """As mandoc reads them: no errors; warnings only of style, which the generator has."""
    pages = sorted((installed / "share/man/man1").iterdir())
    result = run("mandoc", "-T", "lint", "-W", "error", *pages, folder=ROOT)
    assert result.returncode == 0, result.stdout
    page = installed / "share/man/man1/candor.check.1"
    text = run("mandoc", "-T", "ascii", page, folder=ROOT, check=0).stdout
    shown = re.sub(".\b", "", text)
    assert "candor check file... [--format list...]" in shown
    assert "Fail where a verdict is worse than in this git revision" in " ".join(shown.split())


def test_the_same_source_gives_the_same_pages(installed, tmp_path):
    page = (installed / "share/man/man1/candor.1").read_text(encoding="utf-8")
    day = re.search(r"^\.Dd (.*)$", page, flags=re.MULTILINE)[1]
    assert re.fullmatch(r"[A-Z][a-z]+ \d{1,2}, \d{4}", day)
    assert shutil.which("mandoc") and str(ROOT) not in page


@pytest.fixture(scope="module")
def quick(candor, tmp_path_factory):
    """The program as Scripts/install links a release for a quick start; here what is built already."""
    program = tmp_path_factory.mktemp("quick") / "candor"
    result = run(ROOT / "Scripts/static/link", candor.parent, program, folder=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    return program


def test_linked_for_a_quick_start_it_says_the_same(candor, quick, tmp_path):
    drafts = sorted((ROOT / "Tests/CandorCommandTests/Drafts").glob("policy.*.md"))
    formats = ",".join(f"{name}:{tmp_path / name}" for name in ("json", "sarif"))
    written = []
    for program in (candor, quick):
        run(program, "check", "--no-config", *drafts, "--format", formats, folder=ROOT, check=0)
        written.append([(tmp_path / name).read_bytes() for name in ("json", "sarif")])
    assert len(drafts) == 2 and written[0] == written[1]


def test_linked_for_a_quick_start_it_writes_a_workbook(quick, tmp_path):
    """libxlsxwriter is opened when it is used, by a program that has Swift's libraries in it."""
    result = run(quick, "audit", "Corpus", "--format", "xlsx", "--output", tmp_path, "--quiet", folder=ROOT)
    assert result.returncode == 0, result.stderr
    workbook = tmp_path / "results.zh.xlsx"
    assert workbook.read_bytes().startswith(b"PK")


def test_linked_for_a_quick_start_it_knows_what_to_ask_for(quick):
    file = quick.read_bytes()
    mark = b"candor: touched by a start, 16 KiB a bit"
    assert file.count(mark) == 1
    table = file[file.index(mark) + 48 :][:4096]
    blocks = sum(byte.bit_count() for byte in table)
    assert 0 < blocks <= len(file) / (16 << 10) + 1
    # The rest of the table stands for what lies behind the end of the file.
    assert not any(table[len(file) // (16 << 10) // 8 + 1 :])


def test_linked_for_a_quick_start_it_opens_few_libraries(quick):
    names = set(re.findall(r"^\s+(\S+?)\.so", run("ldd", quick, folder=ROOT, check=0).stdout, flags=re.MULTILINE))
    assert names - {"linux-vdso"} <= {"libnettle", "libacl", "libm", "libc", "/lib64/ld-linux-x86-64"}
