"""Hand-made report frames: what the queries would give, small enough to check by eye."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from dashboard.model import Kind

MONDAY = pd.Timestamp(2026, 1, 5)

Value = float | None


def weekly_frequency(
    *sessions: int, goal: Value | Sequence[Value] = 3, partial: tuple[int, ...] = ()
) -> pd.DataFrame:
    """Give weeks from 5 January 2026 on, a session a day; ``partial`` holds places in the row."""
    return pd.DataFrame(
        {
            "week": weeks(len(sessions)),
            "sessions": sessions,
            "exercise_days": sessions,
            "goal": floats([goal] * len(sessions) if not isinstance(goal, Sequence) else goal),
            "partial": [
                at % len(sessions) in {p % len(sessions) for p in partial}
                for at in range(len(sessions))
            ],
        }
    )


def weekly_duration(
    *minutes: Value,
    goal: Value = 30,
    unknown: dict[int, int] | None = None,
    partial: tuple[int, ...] = (),
) -> pd.DataFrame:
    """Give weeks with three sessions each (none at 0 minutes); ``unknown`` counts those without
    a duration, by place; a week whose minutes are ``None`` has no duration at all."""
    sessions = [0 if value == 0 else 3 for value in minutes]
    missing = [
        (unknown or {}).get(at, 3 if value is None else 0) for at, value in enumerate(minutes)
    ]
    return pd.DataFrame(
        {
            "week": weeks(len(minutes)),
            "minutes": floats(minutes),
            "sessions": sessions,
            "sessions_without_duration": missing,
            "goal": floats([goal] * len(minutes)),
            "partial": [
                at % len(minutes) in {p % len(minutes) for p in partial}
                for at in range(len(minutes))
            ],
        }
    )


def comfort_trend(moments: Mapping[str, Sequence[float]], *, every_days: int = 2) -> pd.DataFrame:
    """Give a rating every few days from 5 January 2026 on, for each moment; averages from the
    third on."""
    return pd.DataFrame(
        [
            (
                MONDAY + pd.Timedelta(days=every_days * at),
                moment,
                float(value),
                float(np.mean(values[: at + 1])) if at >= 2 else np.nan,
                at + 1,
                1,
            )
            for moment, values in moments.items()
            for at, value in enumerate(values)
        ],
        columns=["day", "moment", "comfort", "average", "days", "stretch"],
    )


def comfort_change(*pairs: tuple[float, float]) -> pd.DataFrame:
    """Give a session every second day from 5 January 2026 on with comfort before and after."""
    changes = [after - before for before, after in pairs]
    return pd.DataFrame(
        {
            "session_id": range(1, len(pairs) + 1),
            "day": [MONDAY + pd.Timedelta(days=2 * at) for at in range(len(pairs))],
            "before": [float(before) for before, _ in pairs],
            "after": [float(after) for _, after in pairs],
            "change": [float(change) for change in changes],
        }
    )


def calendar(days: int, *, done: dict[int, Value], first: pd.Timestamp = MONDAY) -> pd.DataFrame:
    """Give a row a day; ``done`` holds the minutes of days with a session, by place."""
    dates = pd.date_range(first, periods=days)
    weeks = dates - pd.to_timedelta(dates.day_of_week, unit="D")
    return pd.DataFrame(
        {
            "day": dates,
            "week": weeks,
            "weekday": dates.day_of_week,
            "sessions": [int(at in done) for at in range(days)],
            "minutes": floats([done.get(at, 0) for at in range(days)]),
            "comfort_after": np.nan,
        }
    )


def exercise_minutes(*minutes: Value) -> pd.DataFrame:
    """Give exercises named Exercise 1, 2, ... with their minutes."""
    count = len(minutes)
    return pd.DataFrame(
        {
            "exercise": [f"exercise_{at}" for at in range(1, count + 1)],
            "name": [f"Exercise {at}" for at in range(1, count + 1)],
            "days": [1] * count,
            "sessions": [1] * count,
            "sets": [2] * count,
            "minutes": floats(minutes),
        }
    )


def kind_balance(**held: tuple[int, Value] | tuple[int, Value, int]) -> pd.DataFrame:
    """Give every kind; ``held`` has sessions, minutes, and how many sessions lack a duration."""
    rows = [(*held.get(kind, (0, 0.0)), 0)[:3] for kind in Kind]
    return pd.DataFrame(
        {
            "kind": [kind.value for kind in Kind],
            "sessions": [row[0] for row in rows],
            "minutes": floats([row[1] for row in rows]),
            "sessions_without_duration": [row[2] for row in rows],
        }
    )


def weeks(count: int) -> list[pd.Timestamp]:
    """Give Mondays from 5 January 2026 on."""
    return [MONDAY + pd.Timedelta(weeks=at) for at in range(count)]


def floats(values: Sequence[Value]) -> list[float]:
    """Give numbers, NaN for what is missing."""
    return [np.nan if value is None else float(value) for value in values]
