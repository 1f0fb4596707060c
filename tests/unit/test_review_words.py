"""A review in words: what was, without a direction, whatever the journal lacks."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.charts import review as charts
from dashboard.gallery.review_charts import comfort_alt, sessions_alt
from dashboard.gallery.review_words import beside, details, sentence, title
from dashboard.planning.spans import Alike, Size, Span, span_of
from dashboard.reports import (
    ComfortSummary,
    FirstTime,
    NotedSymptom,
    Period,
    SpanSummary,
)
from dashboard.reports.review import Held
from tests import frames
from tests.reviews import BARE, BEFORE, DAY, DONE, FULL, MONDAY, NONE, WEEK

THREE_DAYS = Span(MONDAY, MONDAY + timedelta(days=2))


@pytest.mark.parametrize(
    ("span", "size", "words"),
    [
        (WEEK, "week", "Week of 5 to 11 January 2026"),
        (span_of(MONDAY, size="month", week_start=1), "month", "January 2026"),
        (span_of(date(1991, 5, 5), size="year", week_start=1), "year", "1991"),
    ],
)
def test_a_span_has_a_name(span: Span, size: Size, words: str) -> None:
    assert title(span, size=size) == words


def test_the_lead_counts_and_marks_what_still_runs() -> None:
    assert sentence(BARE) == "Nothing on record."
    assert sentence(FULL) == "3 sessions on 2 days, 42 minutes."
    running = replace(FULL, running=True, counted=THREE_DAYS)
    assert sentence(running) == (
        "This week so far (5 to 7 January 2026): 3 sessions on 2 days, 42 minutes."
    )
    assert sentence(replace(running, totals=NONE)).endswith(": nothing on record yet.")
    unknown = replace(DONE, minutes=None, sessions_without_duration=3)
    assert sentence(replace(FULL, totals=unknown)) == "3 sessions on 2 days, minutes not known."
    some = replace(DONE, sessions_without_duration=1)
    assert "42 minutes and 1 session without a duration" in sentence(replace(FULL, totals=some))


def test_large_numbers_are_grouped() -> None:
    many = replace(DONE, sessions=1234, exercise_days=1100, minutes=23_456.0)
    assert sentence(replace(FULL, totals=many)) == "1,234 sessions on 1,100 days, 23,456 minutes."


@pytest.mark.parametrize(
    ("spans", "counted", "said"),
    [
        (Alike(WEEK, BEFORE, whole=True), WEEK, "The week before: no session."),
        (
            Alike(WEEK, replace(BEFORE, first=BEFORE.first + timedelta(days=1)), whole=True),
            WEEK,
            "The week before (6 days; this week has 7): no session.",
        ),
        (
            Alike(THREE_DAYS, BEFORE.first_days(3), whole=False),
            THREE_DAYS,
            "The same 3 days of the week before: no session.",
        ),
        (
            Alike(WEEK.first_days(1), BEFORE.first_days(1), whole=False),
            WEEK.first_days(1),
            "The first day of the week before: no session.",
        ),
        (
            Alike(WEEK.first_days(5), BEFORE.first_days(5), whole=False),
            WEEK.first_days(6),
            (
                "The week before has only 5 days: no session. The first 5 days of this week: "
                "3 sessions on 2 days, 42 minutes."
            ),
        ),
    ],
)
def test_as_many_days_are_held_side_by_side(spans: Alike, counted: Span, said: str) -> None:
    review = replace(FULL, running=not spans.whole, counted=counted, before=Held(spans, DONE, NONE))
    assert beside(review) == said
    assert beside(FULL) == ""


def test_details_say_what_was() -> None:
    review = replace(
        FULL,
        days=[DAY, replace(DAY, comfort_before=5, comfort_after=9, comfort_during=None)],
        comfort=ComfortSummary(5, None, 6.5, 3, 1.5, 2),
        more=SpanSummary(3, 2.5, 2, 3, 3, 90, 1),
        signs=[NotedSymptom(2, MONDAY, "felt odd", None), NotedSymptom(1, MONDAY, "felt odd", 1)],
        firsts=[
            FirstTime("a_1", "Alpha", MONDAY, 1, None),
            FirstTime("b_3", "Beta", MONDAY, 3, 2),
            FirstTime("own", "Own", MONDAY, None, None),
        ],
        periods=[Period("travel", date(2025, 12, 1), None, "")],
        gap=Span(MONDAY, MONDAY + timedelta(days=6)),
        to_come=2,
    )
    assert details(review, signs={}) == [
        (
            "Median comfort of the days (the middle value), 10 is fully comfortable: 5 before, 4 during and 8 after "
            "sessions. 3 sessions with comfort before and after: median change 2 points up."
        ),
        (
            "Soreness the next morning, 10 is worst, after 3 sessions: median 2.5, settled (3 or "
            "less) after 2."
        ),
        "Signs noted: felt odd on 1 day.",
        "For the first time: Alpha and Own. A level up: Beta (level 3). 1 suggestion accepted.",
        "Travel: 5 to 11 January 2026.",
        (
            "The longest time without a session: 7 days, 5 to 11 January 2026, with what you "
            "marked in it. Breaks are part of it."
        ),
        "2 sessions on record lie after today; not counted here.",
    ]


def test_little_says_little() -> None:
    assert details(BARE, signs={}) == []
    bare = replace(FULL, days=[])
    assert details(bare, signs={}) == ["No comfort ratings."]
    one = replace(bare, more=SpanSummary(1, 3, 1, 0, None, None, 0))
    assert (
        details(one, signs={})[1] == "Soreness the next morning, 10 is worst, after 1 session: 3."
    )


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ((5, 6, 7, 8, 6), ""),
        ((5, 6, 7, 8, 6, 7), "The most comfortable day afterwards: 8 January 2026, 8."),
        ((8,) * 6, ""),
        ((5, 6, 8, 8, 6, 7), ""),
    ],
)
def test_one_most_comfortable_day_is_named_among_six(ratings: tuple[int, ...], said: str) -> None:
    days = [
        replace(DAY, day=MONDAY + timedelta(days=at), comfort_after=value)
        for at, value in enumerate(ratings)
    ]
    told = details(replace(FULL, days=days), signs={})
    assert [line for line in told if "most comfortable" in line] == ([said] if said else [])


@pytest.mark.parametrize("size", ["week", "month", "year"])
def test_the_small_charts_are_drawn_and_described(size: Size) -> None:
    span = span_of(MONDAY, size=size, week_start=1)
    review = replace(FULL, span=span, size=size, comfort=ComfortSummary(5, 5, 6, 0, None, None))
    days = frames.calendar(7, done={0: 8, 2: None, 3: 8})
    drawn = charts.sessions(days, span=span, size=size).to_dict()
    (bars,) = drawn["datasets"].values()
    assert sum(bar["sessions"] for bar in bars) == 3
    assert [bar["part"] for bar in bars] == ([True] if size == "year" else [False] * 3)
    names = {"week": 7, "month": 31, "year": 12}[size]
    assert len(drawn["layer"][0]["encoding"]["x"]["scale"]["domain"]) == names
    rated = frames.comfort_trend({"before": [5, 5], "during": [1], "after": [6]})
    (points,) = charts.comfort(rated, span=span, size=size).to_dict()["datasets"].values()
    assert [point["comfort"] for point in points] == [5, 5, 6]
    assert "3 sessions in all" in sessions_alt(review)
    assert "Medians by day: 5 before, 7 after." in comfort_alt(review)
    assert "NaN" not in json.dumps(drawn)


def test_no_word_claims_more_than_the_figures() -> None:
    forbidden = re.compile(r"significan|because|prove|cause|improv|worse\b|better|!", re.IGNORECASE)
    held = Held(Alike(WEEK, BEFORE, whole=True), DONE, NONE)
    review = replace(
        FULL, before=held, comfort=ComfortSummary(5, 5, 6, 3, -1, -1), gap=WEEK, to_come=1
    )
    for said in (sentence(review), beside(review), *details(review, signs={})):
        assert not forbidden.search(said)
