"""The shipped catalogue: ladders without a gap, and texts that anybody can follow."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from dashboard.journal.catalogue import PER_SIDE
from dashboard.journal.choosing import needed
from dashboard.journal.spelling import key
from dashboard.model import Catalogue, Exercise, Unit
from dashboard.progression import thresholds as t

# What only the trained understand, or what a plain word says as well.
JARGON = re.compile(
    r"\b(?:quadruped|supine|prone|thoracic|t-?spine|scapula\w*|lumbar|cervical|sagittal|lateral\w*|"
    r"pelvi\w+|flexion|rotat\w+|retract\w*|protract\w*|abduct\w*|adduct\w*|isometric\w*|neutral|"
    r"hing\w+|brac\w+|engag\w+|activat\w+|mobili[sz]\w+|segment\w*|sit bones?|core|glutes?|dowel|"
    r"flar\w+|momentum|end[- ]range|contraindicat\w+|kyphosis|osteoporosis)\b",
    re.IGNORECASE,
)
# No text promises anything, orders, or speaks of pain.
PROMISE = re.compile(r"\b(?:safe(?:ly)?|cures?|heals?|fix(?:es)?|always|never|must|pain\w*)\b|!")

TEXTS = ("cues", "mistakes", "cautions")
# How a cue says the position that the row names.
POSITIONS = {
    "seated": r"sit\b",
    "floor-sitting": r"sit tall on the floor\b",
    "standing": r"stand\b",
    "standing hinge": r".*lean forward from the hips\b",
    "quadruped": r".*hands and knees\b|rest on knees\b|sit back towards the heels\b",
    "kneeling": r"kneel with the hips back\b",
    "half-kneeling": r"kneel on one knee\b",
    "side-lying": r"lie on one side\b",
    "supine": r"lie (?:on your back|with the roller|over the roller|along the roller)\b",
    "prone": r"lie face down\b",
}
LONGEST = {"name": 40, "cues": 180, "mistakes": 100, "cautions": 135}


def ladders(catalogue: Catalogue) -> dict[str, list[Exercise]]:
    found: dict[str, list[Exercise]] = defaultdict(list)
    for exercise in catalogue.exercises.values():
        found[exercise.family].append(exercise)
    return found


def test_ninety_four_exercises_stand_in_twenty_ladders(catalogue: Catalogue) -> None:
    assert (len(catalogue.exercises), len(catalogue.families)) == (94, 20)
    assert list(ladders(catalogue)) == list(catalogue.families)


def test_each_ladder_is_one_chain_from_level_one_up(catalogue: Catalogue) -> None:
    for family, rungs in ladders(catalogue).items():
        assert [one.id for one in rungs] == [f"{family}_{n + 1}" for n in range(len(rungs))]
        assert [one.level for one in rungs] == list(range(1, len(rungs) + 1))
        assert len(rungs) >= 4
        assert (rungs[0].easier_id, rungs[-1].harder_id) == (None, None)
        for lower, upper in pairwise(rungs):
            assert (lower.harder_id, upper.easier_id) == (upper.id, lower.id)


def test_starts_lie_where_suggestions_stay(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        assert one.start_sets in {1, 2}
        top = t.HOLD_TOP if one.unit is Unit.HOLD else t.REPS_TOP
        assert 4 <= one.start_amount < top


def test_the_lowest_rung_of_a_ladder_is_for_everybody(catalogue: Catalogue) -> None:
    assert not any(rungs[0].ask_first for rungs in ladders(catalogue).values())


def test_known_words_only_for_what_is_filtered_by(catalogue: Catalogue) -> None:
    found = catalogue.exercises.values()
    assert {one.target for one in found} == {
        *("extension", "rotation", "side-bend", "scapular control", "breathing", "neck posture")
    }
    assert {one.category for one in found} == {
        *("mobility", "strength", "flexibility", "balance", "breathing")
    }
    assert {thing for one in found for thing in needed(one)} == {
        *("chair", "counter", "desk", "doorway", "foam roller", "light band", "mat", "pillow"),
        *("stick", "strap", "towel", "wall"),
    }


@pytest.mark.parametrize("field", TEXTS)
def test_texts_are_plain_short_and_finished(catalogue: Catalogue, field: str) -> None:
    for one in catalogue.exercises.values():
        text = getattr(one, field)
        assert 20 <= len(text) <= LONGEST[field], (one.id, len(text))
        assert JARGON.findall(text) == [], one.id
        assert PROMISE.findall(text) == [], one.id
        assert text[0].isupper(), one.id
        assert text.endswith(".") is (field == "cautions"), one.id
        assert "  " not in text
        assert ";" not in text or field != "cautions"


def test_cues_and_mistakes_are_a_few_items_each_said_once(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        for text in (one.cues, one.mistakes):
            items = [item.strip() for item in text.split(";")]
            assert 2 <= len(items) <= 5, one.id
            assert len({item.lower() for item in items}) == len(items), one.id
            assert all(item[0].islower() for item in items[1:]), one.id
        assert one.per_side is one.cues.startswith(PER_SIDE)
        assert "each side" not in one.cues.removeprefix(PER_SIDE).lower()


def test_the_first_cue_says_how_one_sits_stands_or_lies(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        cues = one.cues.removeprefix(f"{PER_SIDE}; ")
        first = cues.split(";")[0].lower()
        assert re.match(POSITIONS[one.position], first), (one.id, first)


def test_no_two_exercises_are_told_or_named_alike(catalogue: Catalogue) -> None:
    for field in ("name", "cues"):
        told = [key(getattr(one, field)) for one in catalogue.exercises.values()]
        assert len(set(told)) == len(told)
    for one in catalogue.exercises.values():
        assert len(one.name) <= LONGEST["name"], one.id


def test_who_asks_first_is_told_so(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        told = one.cautions.startswith("Ask first with fragile bones or a known condition")
        assert told is one.ask_first, one.id
    for one in catalogue.exercises.values():
        if one.category == "balance" and one.position == "standing":
            assert "unsteady" in one.cautions


def test_what_lies_on_a_roller_asks_first(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        if "foam roller" in needed(one) and one.position == "supine":
            assert one.ask_first, one.id


def test_a_band_is_looked_at_before_it_is_pulled(catalogue: Catalogue) -> None:
    banded = [one for one in catalogue.exercises.values() if "light band" in needed(one)]
    assert len(banded) == 4
    assert all("check the band for tears" in one.cautions.lower() for one in banded)


def test_no_shipped_alias_is_said_twice_or_says_a_name(catalogue: Catalogue) -> None:
    names = {key(one.name) for one in catalogue.exercises.values()}
    names |= {key(name) for pair in catalogue.families.items() for name in pair}
    said = [key(alias) for alias in catalogue.aliases]
    assert len(set(said)) == len(said)
    assert names.isdisjoint(said)
    assert len(said) > 250


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brace the core", 2),
        ("Hinge at the pelvis", 2),
        ("Scapular retraction", 2),
        ("Draw the shoulder blades together", 0),
    ],
)
def test_the_list_of_jargon_notices(text: str, found: int) -> None:
    assert len(JARGON.findall(text)) == found
