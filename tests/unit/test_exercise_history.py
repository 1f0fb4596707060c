"""The history of one exercise: chart and sentence."""

import json
from datetime import date, timedelta

import pandas as pd
import pytest

from dashboard.charts import history
from dashboard.charts.theme import DARK, LIGHT
from dashboard.gallery import EXERCISE_HISTORY, GALLERY
from dashboard.gallery.history_words import history_alt, history_empty, history_sentence
from dashboard.reports import Period, Scope
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def of(*amounts: int | None, units: tuple[str | None, ...] = ()) -> pd.DataFrame:
    """Give a day from 5 January 2026 on for each amount."""
    return pd.DataFrame(
        {
            "day": pd.date_range("2026-01-05", periods=len(amounts)),
            "sets": pd.array([2] * len(amounts), dtype="Int64"),
            "amount": pd.array(amounts, dtype="Int64"),
            "best": pd.array(amounts, dtype="Int64"),
            "unit": list(units or ("reps",) * len(amounts)),
            "comfort": [7.0] * len(amounts),
            "name": ["Cat-cow"] * len(amounts),
        }
    )


def test_each_known_day_is_a_point_on_a_stem_from_zero() -> None:
    spec = history.amounts(of(6, 8, 30)).to_dict()
    stems, points = spec["layer"]
    assert (stems["mark"]["type"], points["mark"]["type"]) == ("rule", "point")
    assert stems["encoding"]["y2"] == {"datum": 0}
    assert points["encoding"]["y"]["title"] == "Repetitions a day"
    assert points["encoding"]["y"]["scale"]["domain"] == [0, 36]


def test_an_amount_that_is_not_known_is_a_question_mark_at_zero() -> None:
    spec = history.amounts(of(6, None)).to_dict()
    (signs,) = (layer for layer in spec["layer"] if layer["mark"]["type"] == "text")
    (row,) = spec["datasets"][signs["data"]["name"]]
    assert (row["amount"], row["sign"]) == (0, "?")


def test_days_in_another_unit_than_the_latest_are_left_out() -> None:
    frame = of(40, 6, None, units=("hold_s", "reps", None))
    assert list(history.in_one_unit(frame)["day"].dt.day) == [6, 7]
    assert "Left out: 1 day in another unit." in history_sentence(frame)


def test_periods_are_shaded_and_dark_differs_in_colours_only() -> None:
    flare = Period("flare", date(2026, 1, 6), date(2026, 1, 7), "")
    light, dark = (
        history.amounts(of(6, 8, 9), look=look, periods=[flare]).to_dict() for look in (LIGHT, DARK)
    )
    assert light["layer"][0]["mark"]["type"] == "rect"
    said = json.dumps(light), json.dumps(dark)
    assert said[0] != said[1]
    assert [len(one["layer"]) for one in (light, dark)] == [4, 4]


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (of(), "Not done yet, as far as this journal knows."),
        (of(1), "Cat-cow: once, on 5 January 2026. 1 repetition in all."),
        (
            of(30, 45, units=("hold_s",) * 2),
            (
                "Cat-cow: on 2 days, from 5 January 2026 to 6 January 2026. Latest: 45 seconds in all "
                "on 6 January 2026; first: 30 on 5 January 2026; most in a day: 45."
            ),
        ),
        (
            of(None, None),
            (
                "Cat-cow: on 2 days, from 5 January 2026 to 6 January 2026. "
                "On 2 days the amount is not known (?)."
            ),
        ),
    ],
)
def test_the_sentence_counts_and_claims_no_direction(frame: pd.DataFrame, sentence: str) -> None:
    assert history_sentence(frame) == sentence
    assert history_alt(frame).endswith(sentence)


def test_without_a_known_amount_nothing_is_drawn() -> None:
    assert history_empty(of())
    assert history_empty(of(None))
    assert not history_empty(of(None, 6))


def test_the_scope_names_the_exercise(store: Store) -> None:
    for exercise, ago in (("cat_cow_1", 4), ("open_book_1", 2), ("cat_cow_1", 1)):
        logged(store, a_session(TODAY - timedelta(ago), entries=(an_entry(exercise, 6, 6),)))
    scope = Scope(since=TODAY - timedelta(9), until=TODAY, exercises=("cat_cow_1",))
    frame = EXERCISE_HISTORY.frame(store, scope=scope, week_start=1, today=TODAY)
    assert list(frame["amount"]) == [12, 12]
    assert set(frame["name"]) == {"Seated cat-cow"}
    assert EXERCISE_HISTORY.caption(frame, scope=scope).startswith("From 19 March 2026")
    EXERCISE_HISTORY.draw(frame).to_dict()
    assert EXERCISE_HISTORY not in GALLERY
