"""Parsing what was printed gives the same entries, whatever the exercises are called."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import settings
from dashboard.journal import catalogue
from dashboard.journal.notation import parse, printed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Exercise, Side, Unit

CATALOGUE = catalogue.load(settings.resources())

NASTY = st.text(
    st.one_of(
        st.sampled_from(list(' ;@"/?,:x\u00d7*sL123\n\u201c\u201d\u201e-.')),
        st.sampled_from(string.ascii_letters),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=12,
)

NEARLY_NOTATION = st.lists(
    st.sampled_from(
        ["Cat-cow", "Foo", "2x10", "3", "?", "10,8", "30s", "/left", "a/side", "@L2", '"', ";", "x"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)

AMOUNTS = st.lists(st.none() | st.integers(0, 100_000), max_size=50) | st.builds(
    lambda sets, amount: [amount] * sets, st.integers(1, 50), st.none() | st.integers(0, 60)
)


@st.composite
def own_exercises(draw: st.DrawFn) -> list[Exercise]:
    names = draw(st.lists(NASTY | NEARLY_NOTATION, max_size=6))
    return [
        Exercise(id=f"own_{number}", name=name, unit=draw(st.sampled_from(Unit)))
        for number, name in enumerate(names)
    ]


@st.composite
def entry_lists(draw: st.DrawFn, exercises: list[Exercise]) -> list[Entry]:
    entries = []
    for exercise in draw(st.lists(st.sampled_from(exercises), max_size=5)):
        amounts = tuple(draw(AMOUNTS))
        unit = draw(st.sampled_from(Unit)) if amounts else exercise.unit
        side = draw(st.none() | st.sampled_from(Side))
        entries.append(Entry(exercise.id, unit, amounts, side))
    return entries


@given(data=st.data())
def test_parsing_what_was_printed(data: st.DataObject) -> None:
    own = data.draw(own_exercises())
    levels = data.draw(
        st.dictionaries(st.sampled_from(sorted(CATALOGUE.families)), st.integers(1, 5))
    )
    vocabulary = Vocabulary(CATALOGUE, own=own, levels=levels)
    entries = data.draw(entry_lists([*CATALOGUE.exercises.values(), *own]))
    parsed = parse(printed(entries, vocabulary=vocabulary), vocabulary=vocabulary)
    assert parsed.problems == ()
    assert parsed.entries == tuple(entries)
    assert parsed.new_exercises == ()


@given(text=NEARLY_NOTATION | NASTY | st.lists(NEARLY_NOTATION | NASTY).map(";".join))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    """And what was read is read the same again once it is printed."""
    vocabulary = Vocabulary(CATALOGUE)
    parsed = parse(text, vocabulary=vocabulary)
    assert all(problem.endswith((".", "…")) for problem in parsed.problems)
    known = vocabulary.extended(parsed.new_exercises)
    again = parse(printed(parsed.entries, vocabulary=known), vocabulary=known)
    assert (again.entries, again.problems) == (parsed.entries, ())


@given(names=st.lists(NASTY, max_size=8))
def test_new_names_get_ids_of_their_own(names: list[str]) -> None:
    vocabulary = Vocabulary(CATALOGUE)
    owners: dict[str, Exercise] = {}
    for name in names:
        exercise = vocabulary.find(name) or vocabulary.coined(name)
        if exercise.id not in vocabulary.exercises:
            vocabulary = vocabulary.extended([exercise])
        assert owners.setdefault(exercise.id, exercise) == exercise


@pytest.mark.parametrize("exercise_id", ["cat_cow_1", "child_reach_4"])
def test_every_side_and_dose_of_an_exercise(exercise_id: str) -> None:
    vocabulary = Vocabulary(CATALOGUE)
    for side in (None, *Side):
        for unit in Unit:
            for amounts in ((10,), (10, 10), (10, None, 8), (None,), (None, None), (0,)):
                entry = Entry(exercise_id, unit, amounts, side)
                text = printed([entry], vocabulary=vocabulary)
                assert parse(text, vocabulary=vocabulary).entries == (entry,), text
