"""What the shell completes is what the command line takes."""

import argparse
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard.cli import VERBS, main, whole_parser
from dashboard.cli.examples import EXAMPLES

_ASK = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_shtab_supple supple "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def bash_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shell") / "supple.bash"
    with pytest.MonkeyPatch.context() as patch, path.open("w", encoding="utf-8") as out:
        patch.setattr("sys.stdout", out)
        assert main(["completion", "bash"]) == 0
    return path


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("su", ["suggest", "summary"]),
        ("summary --s", ["--since"]),
        ("log --kind mo", ["mobility"]),
        ("query session_l", ["session_list"]),
        ("import --as hev", ["hevy"]),
        ("import jour", ["journal.csv"]),
        ("charts --out fold", ["folder"]),
    ],
)
def test_bash_offers_verbs_options_names_and_files(
    bash_script: Path, tmp_path: Path, typed: str, offered: list[str]
) -> None:
    (tmp_path / "journal.csv").touch()
    (tmp_path / "folder").mkdir()
    done = subprocess.run(
        ["bash", "-c", _ASK, "ask", str(bash_script), "supple", *typed.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_it_can_read(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    assert all(verb in script.read_text(encoding="utf-8") for verb in VERBS)
    if program := shutil.which(shell):
        subprocess.run([program, "-n", str(script)], check=True)


@pytest.mark.parametrize("verb", VERBS)
def test_help_ends_with_an_example_that_can_be_typed(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([verb, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[-1].strip() == EXAMPLES[verb]


def test_every_option_says_what_it_is() -> None:
    verbs = [
        (name, one)
        for action in whole_parser()._actions  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        for name, one in action.choices.items()
    ]
    assert [name for name, _ in verbs] == list(VERBS)
    silent = [(name, it.dest) for name, one in verbs for it in one._actions if not it.help]  # noqa: SLF001
    assert silent == []
