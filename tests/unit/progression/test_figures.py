"""The numbers behind a suggestion: in plain words, with units, for every rule there is."""

import ast
import re

import pytest

from dashboard.progression import decide, read_log
from dashboard.progression.figures import figures
from tests.property.people import person, seeded
from tests.tree import ROOT
from tests.unit.progression.logs import CATALOGUE, Log, judged, ready


def told(log: Log) -> dict[str, str]:
    return {one.words: one.amount for one in figures(judged(log))}


def test_a_ready_log_in_words() -> None:
    assert told(ready()) == {
        "Part of your usual amount that is suggested": "100%",
        "Weekly minutes to start from": "30 minutes",
        "Days a week to plan with": "3 days",
        "Minutes a session to start from": "10 minutes",
        "Your usual week, minutes": "30 minutes",
        "Your usual week, days": "3 days",
        "Your usual week, days, empty weeks counted too": "3 days",
        "Most minutes on one day in four weeks": "10 minutes",
        "Full weeks on record, of the last four": "4 weeks",
        "Exercise days in four weeks": "12 days",
        "Since your last session": "1 day",
        "Ready for one step: days a week you plan": "3 days",
        "Ready for one step: minutes a session you aim for": "10 minutes",
        "Ready for one step: looked back over": "28 days",
    }


def test_the_numbers_of_a_rule_begin_with_its_name() -> None:
    found = told(ready(comfort_during=3.5))
    assert found["Low comfort last time: most discomfort, last session"] == "6.5 of 10"
    assert found["Low comfort last time: low comfort from a discomfort of"] == "6 of 10"


def test_made_up_people_never_see_a_name_as_code_has_it() -> None:
    seen: set[str] = set()
    for seed in range(400):
        log, as_of = person(seeded(seed))
        decision = decide(read_log(log), as_of, catalogue=CATALOGUE)
        seen |= set(decision.rules)
        shown = figures(decision)
        assert len(shown) == len(decision.evidence)
        for one in shown:
            assert not re.search(r"_|^R\d", one.words), one
            assert re.fullmatch(r"-?\d+(\.\d)?(%| [a-z]+| of \d+)", one.amount), one
    assert len(seen) > 20


def _named() -> set[tuple[str, str]]:
    """Every name that a rule's own numbers are given in the code of the rules."""
    found = set()
    for file in (ROOT / "dashboard" / "progression").rglob("*.py"):
        if file.parent.name == "rules" or file.name in {"plateau.py", "explain.py"}:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Dict):
                    keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
                    found |= {(file.stem, key) for key in keys if isinstance(key, str)}
    return found - {("explain", "reps"), ("explain", "hold_s")}


@pytest.mark.parametrize(("file", "name"), sorted(_named()))
def test_each_number_that_a_rule_gives_has_words(file: str, name: str) -> None:
    from dashboard.progression import figures as module

    known = {key.rpartition(".")[2] for key in module._WORDS}  # noqa: SLF001 - the list itself
    assert name in known, f"{file}: give the number words in dashboard/progression/figures.py"
