"""The documents say what is there, and only that."""

import re
import tomllib
from pathlib import Path

import pytest

from dashboard import query, settings
from dashboard.cli import SUMMARIES, VERBS
from tests.tree import ROOT, files

LONGEST_DECISION = 40
README_COMMANDS = [
    "pip install -c constraints.txt -e . && supple",
    "pip install -c constraints.txt -e '.[test]' && pytest",
]
DOCUMENTS = [name for name in files() if name.endswith(".md")]

_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_in_the_docs_and_has_a_summary(verb: str) -> None:
    assert any(f"supple {verb}" in (ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS)
    assert SUMMARIES[verb]


def test_every_query_is_in_the_list_of_queries() -> None:
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    missing = [name for name in query.names(settings.resources()) if f"`{name}`" not in text]
    assert missing == []


def test_the_quick_start_holds_exactly_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split("## Quick start\n")[1].split("\n## ")[0]
    blocks = re.findall(r"^```\w*\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert "".join(blocks).splitlines() == README_COMMANDS
    assert [text.splitlines().count(command) for command in README_COMMANDS] == [1, 1]


def test_ci_runs_what_the_readme_says() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f'wanted="{README_COMMANDS[1]}"' in script
    assert 'grep -Fx "$wanted" README.md' in script
    assert 'eval "${readme#* && }"' in script


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    document = ROOT / name
    links = _LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_changelog_begins_with_what_is_unreleased() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    releases = [line for line in lines if line.startswith("## ")]
    kinds = {line for line in lines if line.startswith("### ")}
    assert releases[0] == "## Unreleased"
    assert kinds <= {"### Added", "### Changed", "### Fixed", "### Removed"}


def test_decisions_are_numbered_short_and_say_what_would_change_them() -> None:
    names = [name for name in files("docs/decisions") if name.endswith(".md")]
    numbers = [int(Path(name).name[:4]) for name in names]
    assert numbers == list(range(1, len(names) + 1))
    for name in names:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert len(lines) < LONGEST_DECISION, name
        assert [line for line in lines if line.startswith("## ")] == [
            "## Context",
            "## Decision",
            "## Consequences",
            "## What would change our mind",
        ], name


def test_each_dependency_has_its_reason_written_down() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    text = (ROOT / "docs/decisions/0008-dependencies.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=]", line)[0] for line in lines]
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []
