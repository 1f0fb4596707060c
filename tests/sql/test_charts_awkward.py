"""Every chart and every sentence on journals that people really bring: nothing breaks or misleads."""

import json
from collections.abc import Callable, Iterable
from datetime import date, time, timedelta

import pytest

from dashboard import reports
from dashboard.exports.specification import vega_lite
from dashboard.gallery import GALLERY, KIND_BALANCE, Exhibit, ladder_exhibits
from dashboard.model import Session
from dashboard.reports import Scope
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged

TODAY = date(2026, 3, 28)
FIRST = date(2026, 1, 5)

Made = Callable[[], Iterable[Session]]


def _rated(day: date, *, value: float = 5) -> Session:
    return a_session(
        day,
        start=time(7),
        effort=3,
        before=value,
        during=value,
        after=value,
        soreness=2,
        notes="a note",
        entries=(an_entry("cat_cow_1", 8, 8),),
    )


def _every(days: Iterable[int], first: date = FIRST) -> list[Session]:
    return [_rated(first + timedelta(days=day)) for day in days]


JOURNALS: dict[str, Made] = {
    "empty": list,
    "one session": lambda: _every([0]),
    "all on one day": lambda: _every([0] * 30),
    "all ratings equal": lambda: _every(range(0, 80, 2)),
    "no ratings at all": lambda: [
        a_session(FIRST + timedelta(days=day), minutes=None) for day in range(0, 60, 2)
    ],
    "some ratings missing": lambda: [
        *_every(range(0, 40, 3)),
        *[a_session(FIRST + timedelta(days=day), before=4) for day in range(1, 40, 3)],
    ],
    "a gap of twenty years": lambda: [*_every(range(0, 30, 3), date(2005, 5, 1)), *_every([0, 2])],
    "in the future": lambda: _every(range(0, 40, 2), TODAY + timedelta(days=10)),
    "1991": lambda: _every(range(0, 40, 2), date(1991, 1, 1)),
}


def _exhibits() -> list[Exhibit]:
    return [*GALLERY, KIND_BALANCE, *ladder_exhibits("cat_cow_1", name="Seated cat-cow")]


@pytest.mark.parametrize("name", JOURNALS)
def test_charts_and_sentences_stay_right(name: str, store: Store) -> None:
    sessions = list(JOURNALS[name]())
    logged(store, *sessions)
    span = reports.journal_span(store)
    scope = Scope(span.first_day or FIRST, max(span.last_day or TODAY, TODAY))
    marks, periods = reports.chart_marks(store, scope=scope), reports.period_list(store)
    for exhibit in _exhibits():
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        for said in (exhibit.said(frame), exhibit.alt(frame)):
            assert said.strip()
            assert not {"nan", "NaN", "NaT", "inf", "<NA>"} & set(said.replace(",", " ").split())
        if exhibit.empty(frame):
            continue
        drawn = json.dumps(vega_lite(exhibit.draw(frame, periods=periods, marks=marks)))
        assert "NaN" not in drawn
        assert len(drawn) < 250_000, exhibit.key


@pytest.mark.parametrize("name", ["one session", "all on one day", "no ratings at all"])
def test_nothing_is_said_about_direction_from_too_little(name: str, store: Store) -> None:
    logged(store, *JOURNALS[name]())
    scope = Scope(FIRST, TODAY)
    for exhibit in _exhibits():
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        said = f" {exhibit.said(frame).lower()} "
        assert not [
            word
            for word in ("up by", " down", "clear", "easier", "higher on", "lower on")
            if word in said
        ], said


def test_equal_ratings_change_nothing(store: Store) -> None:
    logged(store, *JOURNALS["all ratings equal"]())
    scope = Scope(FIRST, TODAY)
    by_key = {one.key: one for one in _exhibits()}
    frame = by_key["comfort"].frame(store, scope=scope, week_start=1, today=TODAY)
    assert "about the same" in by_key["comfort"].said(frame)
    frame = by_key["comfort_change"].frame(store, scope=scope, week_start=1, today=TODAY)
    assert "median change: none" in by_key["comfort_change"].said(frame)
