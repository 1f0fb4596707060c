"""Commands, settings, sources, rules, pages and pictures that the documents name are as in the code."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.cli import VERBS, whole_parser
from dashboard.cli.examples import EXAMPLES
from dashboard.importing.sources import BY_NAME
from dashboard.progression.decision import BEGINNING_WORDS, OUTCOME_WORDS
from dashboard.progression.verdict import Outcome
from tests.menu import PAGES
from tests.tree import ROOT, files

LARGEST_PICTURE, LARGEST_TOGETHER = 120_000, 400_000
DOCUMENTS = [name for name in files() if name.endswith(".md")]
PEOPLE = [name for name in DOCUMENTS if name.startswith("docs/guide/")]


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _commands() -> Iterator[tuple[str, str]]:
    """Yield every line of the documents that begins with supple and a verb, from its code block."""
    for name in DOCUMENTS:
        for line in re.findall(r"^(?:    )?(supple (?:[a-z]+) .*)$", _read(name), re.MULTILINE):
            if line.split()[1] in VERBS and not re.search(r"\.\.\.|\[--", line):
                yield name, line.partition("  #")[0]


COMMANDS = [*_commands(), *((f"example of {verb}", line) for verb, line in EXAMPLES.items())]


@pytest.mark.parametrize(("where", "line"), COMMANDS)
def test_every_command_line_can_be_read(where: str, line: str) -> None:
    words = shlex.split(line.removeprefix('eval "$(').removesuffix(')"'))
    assert words[0] == "supple", where
    ends = [at for at, word in enumerate(words) if word in {"|", ">", "&&", "&"}]
    assert whole_parser().parse_args(words[1 : min(ends, default=None)]).verb in VERBS


@pytest.mark.parametrize("variable", ["JOURNAL", "TODAY", "ZONE"])
def test_every_variable_of_the_environment_is_told(variable: str) -> None:
    assert any(f"SUPPLE_{variable}" in _read(name) for name in DOCUMENTS)


def test_every_source_is_in_the_list_of_sources() -> None:
    text = _read("docs/importing.md")
    missing = [
        n for n in BY_NAME if f"`{n}`" not in text and f"`{n.removesuffix('-days')}`" not in text
    ]
    assert missing == [], "a line for each in the tables of docs/importing.md"


def test_every_source_is_tried_with_a_made_up_file() -> None:
    tests = "".join(_read(name) for name in files("tests/sql") if name.endswith(".py"))
    tests += " ".join(f'"{Path(name).stem}"' for name in files("tests/fixtures/import"))
    read = [name for name, source in BY_NAME.items() if not source.refusal]
    assert [n for n in read if f'"{n}"' not in tests and f'"{n}-1"' not in tests] == [], (
        "a file in tests/fixtures/import, and a test in tests/sql that says what a person reads in it"
    )


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_explained_for_people(outcome: Outcome) -> None:
    text = _read("docs/guide/what-the-suggestions-mean.md")
    assert f"| {OUTCOME_WORDS[outcome]} | `{outcome.value}` |" in text
    assert f"| {BEGINNING_WORDS} | `hold` |" in text


def test_every_page_is_named_in_the_readme() -> None:
    assert len(PAGES) > 10
    text = _read("README.md").split("## The first minute\n")[1].split("\n## ")[0]
    missing = [page.title for page in PAGES if f"**{page.title}**" not in text]
    assert missing == [], "a line for each in the list of README.md, The first minute"


def test_pictures_are_small_and_each_is_shown() -> None:
    pictures = [name for name in files("docs/images") if name.endswith(".png")]
    sizes = {name: (ROOT / name).stat().st_size for name in pictures}
    assert len(sizes) > 3
    assert max(sizes.values()) < LARGEST_PICTURE
    assert sum(sizes.values()) < LARGEST_TOGETHER
    assert [name for name in pictures if name not in _read("README.md")] == []


def test_pictures_that_are_shown_are_there() -> None:
    shown = re.findall(r'(?:\]\(|src=")(docs/images/[^)"]+)', _read("README.md"))
    assert [name for name in shown if not (ROOT / name).is_file()] == []


def test_the_guide_leads_to_each_of_its_pages_and_stays_calm() -> None:
    index = _read("docs/guide/README.md")
    others = [name for name in PEOPLE if not name.endswith("README.md")]
    assert [name for name in others if f"({name.rpartition('/')[2]})" not in index] == []
    assert [name for name in PEOPLE if re.search(r"!(?!\[)", _read(name))] == []
