"""docs/dependencies.md lists what an installation brings, and none of it forbids handing it on."""

import re

import pytest

from tests.dependencies import ALLOWED, brought, direct, parts, rows
from tests.tree import ROOT

_SIZE = re.compile(r"\| [\d.]+ \|")


def test_each_package_that_an_installation_brings_is_listed_as_it_is() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    section = text.split("## Everything that runs\n")[1].split("\n## ")[0]
    listed = [line for line in section.splitlines() if re.match(r"\| [a-z]", line)]
    # Sizes differ from one kind of machine to another.
    assert [_SIZE.sub("|", line) for line in listed] == [
        _SIZE.sub("|", line) for line in rows(brought())
    ]


def test_every_licence_goes_with_ours() -> None:
    assert [one.name for one in brought() if not parts(one.licence) <= ALLOWED] == []


def test_the_reasons_name_each_that_we_ask_for() -> None:
    text = (ROOT / "docs" / "decisions" / "0008-dependencies.md").read_text(encoding="utf-8")
    assert [name for name in direct() if f"| {name} |" not in text] == []


@pytest.mark.parametrize("unwanted", ["GPL-3.0-only", "MIT AND AGPL-3.0-or-later", "not said"])
def test_a_licence_that_does_not_go_with_ours_would_be_seen(unwanted: str) -> None:
    assert not parts(unwanted) <= ALLOWED
