"""The balance of kinds, drawn and said: what is there, what could be added, nothing more."""

import re

import pandas as pd
import pytest

from dashboard.gallery import GALLERY, KIND_BALANCE, WHOLE_JOURNAL
from dashboard.gallery.kind_words import room
from dashboard.model import Catalogue, Kind
from dashboard.reports import Scope
from dashboard.sample import fill
from dashboard.store import Store
from tests.conftest import TODAY
from tests.frames import kind_balance as kinds

SENTENCES: list[tuple[pd.DataFrame, str, str]] = [
    (
        kinds(),
        "No sessions in these four weeks.",
        "Any kind is a good start: a few easy minutes count.",
    ),
    (
        kinds(mobility=(11, 180), aerobic=(2, 60), flexibility=(1, 9.6)),
        (
            "Four weeks: mobility 11 sessions, walking or other aerobic 2, flexibility 1. "
            "None in these weeks: strength and balance. 250 minutes on record."
        ),
        "There is room for strength and balance too, if you like: a few easy minutes count.",
    ),
    (
        kinds(mobility=(3, 25, 1), strength=(1, None, 1)),
        (
            "Four weeks: mobility 3 sessions, strength 1. None in these weeks: walking or other aerobic, "
            "flexibility and balance. 25 minutes on record. "
            "Without a duration: 2 sessions (+ and ? in the chart)."
        ),
        (
            "There is room for walking or other aerobic, flexibility and balance too, if you "
            "like: a few easy minutes count."
        ),
    ),
    (
        kinds(recovery=(1, None, 1)),
        (
            "Four weeks: recovery 1 session. None in these weeks: mobility, strength, walking or other "
            "aerobic, flexibility and balance. Without a duration: 1 session (? in the chart)."
        ),
        (
            "There is room for mobility, strength, walking or other aerobic, flexibility and "
            "balance too, if you like: a few easy minutes count."
        ),
    ),
    (
        kinds(**{kind.value: (1, 1) for kind in Kind if kind is not Kind.RECOVERY}),
        (
            "Four weeks: mobility 1 session, strength 1, walking or other aerobic 1, "
            "flexibility 1, balance 1. 5 minutes on record."
        ),
        "A little of every kind: a good mix.",
    ),
]


@pytest.mark.parametrize(("frame", "sentence", "offer"), SENTENCES)
def test_what_is_said(frame: pd.DataFrame, sentence: str, offer: str) -> None:
    assert KIND_BALANCE.sentence(frame) == sentence
    assert room(frame) == offer
    assert KIND_BALANCE.alt(frame).endswith(sentence)
    blame = re.compile(
        r"significan|because|thanks to|cause|improv|worse|should|must|only|miss|lack|!|—",
        re.IGNORECASE,
    )
    assert not blame.search(f"{KIND_BALANCE.alt(frame)} {offer} {KIND_BALANCE.title}")


def test_the_sentence_itself_invites_to_nothing() -> None:
    # It stands on files and, one day, on pages while a warning sign does; the offer is apart.
    assert all(offer not in sentence for _, sentence, offer in SENTENCES)


def test_a_bar_says_what_is_known_and_zero_has_no_row() -> None:
    frame = kinds(mobility=(1204, 18000), strength=(1, None, 1), aerobic=(2, 30, 1), balance=(1, 0))
    spec = KIND_BALANCE.draw(frame).to_dict()
    (bars,) = spec["datasets"].values()
    assert [bar["label"] for bar in bars] == [
        "Mobility · 1,204 sessions, 18,000 min",
        "Strength · 1 session, ? min",
        "Aerobic · 2 sessions, 30+ min",
        "Balance · 1 session, 0 min",
    ]
    assert [bar["sessions"] for bar in bars] == [1204, 1, 2, 1]
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["bar", "text"]


@pytest.mark.parametrize(("most", "top"), [(0, 4), (1, 4), (4, 4), (9, 9)])
def test_few_sessions_do_not_fill_the_chart(most: int, top: int) -> None:
    spec = KIND_BALANCE.draw(kinds(mobility=(most, most))).to_dict()
    assert spec["layer"][0]["encoding"]["x"]["scale"]["domain"] == [0, top]


def test_it_is_a_chart_of_the_whole_journal_that_filters_do_not_narrow(
    store: Store, catalogue: Catalogue
) -> None:
    assert KIND_BALANCE not in GALLERY
    assert KIND_BALANCE in WHOLE_JOURNAL
    assert len({exhibit.key for exhibit in WHOLE_JOURNAL}) == len(WHOLE_JOURNAL)
    assert len({exhibit.title for exhibit in WHOLE_JOURNAL}) == len(WHOLE_JOURNAL)
    scope = Scope(since=TODAY, until=TODAY)
    asked = {"scope": scope, "week_start": 1, "today": TODAY}
    assert KIND_BALANCE.empty(KIND_BALANCE.frame(store, **asked))  # type: ignore[arg-type] # as named
    fill(store, today=TODAY, catalogue=catalogue)
    assert not KIND_BALANCE.empty(KIND_BALANCE.frame(store, **asked))  # type: ignore[arg-type]
