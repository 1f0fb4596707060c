"""The chart of what an import would add, and its sentence."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from dashboard.charts import arrivals
from dashboard.charts.theme import DARK, LIGHT
from dashboard.gallery.arrival_words import arrivals_alt, arrivals_sentence

MONDAY = date(2026, 3, 2)


def days(*rows: tuple[int, int, int]) -> pd.DataFrame:
    """Give days after Monday, 2 March 2026, with sessions there and new."""
    return pd.DataFrame(
        {
            "day": pd.to_datetime([MONDAY + timedelta(days=after) for after, _, _ in rows]),
            "there": [there for _, there, _ in rows],
            "new": [new for _, _, new in rows],
        }
    )


def folded(frame: pd.DataFrame) -> list[tuple[str, str, int, int]]:
    bars = arrivals.per_step(frame)
    days = [bars[column].dt.strftime("%Y-%m-%d") for column in ("starts", "until")]
    return list(zip(*days, bars["there"], bars["new"], strict=True))


def test_days_fold_into_weeks_from_monday_and_empty_weeks_stay() -> None:
    assert folded(days((0, 1, 0), (6, 0, 2), (20, 3, 1))) == [
        ("2026-03-02", "2026-03-09", 1, 2),
        ("2026-03-09", "2026-03-16", 0, 0),
        ("2026-03-16", "2026-03-23", 3, 1),
    ]


@pytest.mark.parametrize(
    ("last", "word"), [(0, "week"), (200, "week"), (201, "month"), (1500, "month"), (1501, "year")]
)
def test_longer_spans_have_longer_steps(last: int, word: str) -> None:
    frame = days((0, 1, 1), (last, 0, 1)) if last else days((0, 1, 1))
    assert arrivals.step(frame).word == word
    bars = arrivals.per_step(frame)
    assert len(bars) <= 51
    assert (bars["there"].sum(), bars["new"].sum()) == (frame["there"].sum(), frame["new"].sum())
    assert bars["until"].tolist()[:-1] == bars["starts"].tolist()[1:]


def test_new_sessions_stand_on_those_that_are_there() -> None:
    spec: dict[str, Any] = arrivals.sessions(days((0, 2, 3), (7, 0, 1), (14, 4, 0))).to_dict()
    [rows] = spec["datasets"].values()
    assert sorted((row["part"], row["low"], row["high"]) for row in rows) == [
        ("Already there", 0, 2),
        ("Already there", 0, 4),
        ("Would be added", 0, 1),
        ("Would be added", 2, 5),
    ]
    [layer] = spec["layer"]
    assert layer["encoding"]["y"]["title"] == "Sessions a week"
    assert layer["encoding"]["y"]["scale"]["domain"] == [0, 6]
    scale = layer["encoding"]["color"]["scale"]
    assert scale == {
        "domain": ["Already there", "Would be added"],
        "range": [LIGHT.bar_part, LIGHT.bar],
    }
    dark = arrivals.sessions(days((0, 2, 3)), look=DARK).to_dict()
    assert dark["layer"][0]["encoding"]["color"]["scale"]["range"] == [DARK.bar_part, DARK.bar]


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (days((0, 0, 1)), "1 session, on 2 March 2026, would be added to an empty journal."),
        (
            days((0, 0, 1), (2, 5, 0), (3, 0, 2)),
            (
                "3 sessions, from 2 March 2026 to 5 March 2026, would be added to the 5 you have; "
                "none on the same day."
            ),
        ),
        (
            days((0, 1, 1), (1, 1, 1), (9, 1000, 0)),
            (
                "2 sessions, from 2 March 2026 to 3 March 2026, would be added to the 1,002 you have; "
                "on 2 days there are some already."
            ),
        ),
        (days((0, 3, 0)), "No new sessions; your journal has 3."),
        (days(), "No new sessions."),
    ],
)
def test_the_sentence_says_how_much_comes_to_how_much(frame: pd.DataFrame, sentence: str) -> None:
    assert arrivals_sentence(frame) == sentence


def test_the_alternative_text_says_what_the_bars_are() -> None:
    assert arrivals_alt(days((0, 0, 1))) == (
        "Stacked bars: sessions per week, there and to be added. "
        "1 session, on 2 March 2026, would be added to an empty journal."
    )
