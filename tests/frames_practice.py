"""Hand-made frames of ``reports.practice``: what the queries would give."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from tests.frames import MONDAY, Value, floats, weekly_duration, weeks


def weekly_load(
    *loads: Value,
    unknown: dict[int, int] | None = None,
    usual: Sequence[tuple[float, float] | None] | None = None,
    partial: tuple[int, ...] = (),
) -> pd.DataFrame:
    """Give weeks with three sessions each (none at load 0); ``usual`` holds the band by place."""
    frame = weekly_duration(*loads, unknown=unknown, partial=partial)
    band = usual or [None] * len(loads)
    return frame.rename(
        columns={"minutes": "load", "sessions_without_duration": "sessions_without_load"}
    ).assign(
        usual_low=floats([ends and ends[0] for ends in band]),
        usual_high=floats([ends and ends[1] for ends in band]),
    )


def soreness_trend(*values: float, share: Value = None) -> pd.DataFrame:
    """Give a morning every second day from 5 January 2026 on."""
    return pd.DataFrame(
        {
            "day": [MONDAY + pd.Timedelta(days=2 * at) for at in range(len(values))],
            "soreness": [float(value) for value in values],
            "settled": [value <= 3 for value in values],
            "average": [
                float(np.mean(values[: at + 1])) if at >= 2 else np.nan for at in range(len(values))
            ],
            "share": floats([share] * len(values)),
            "days": [min(at + 1, 14) for at in range(len(values))],
            "stretch": [1] * len(values),
        }
    )


def time_of_day(cells: Mapping[tuple[int, int | None], int]) -> pd.DataFrame:
    """Give sessions by weekday and hour; the hours come as DuckDB gives them."""
    return pd.DataFrame(
        {
            "weekday": [weekday for weekday, _ in cells],
            "hour": pd.array([hour for _, hour in cells], dtype="Int32"),
            "sessions": list(cells.values()),
            "changed": [0] * len(cells),
            "change": [np.nan] * len(cells),
        }
    )


def rest_days(times: Mapping[int, int]) -> pd.DataFrame:
    """Give how often how many rest days occurred; the latest end on 5 January 2026 and later."""
    return pd.DataFrame(
        {
            "rest_days": list(times),
            "times": list(times.values()),
            "latest": weeks(len(times)),
        }
    )


def target_balance(days: Mapping[str, int], *, of_days: int) -> pd.DataFrame:
    """Give the days of each target, one exercise each."""
    return pd.DataFrame(
        {
            "target": list(days),
            "days": list(days.values()),
            "sessions": list(days.values()),
            "exercises": [min(count, 1) for count in days.values()],
            "of_days": [of_days] * len(days),
        }
    )


def comfort_change_counts(sessions: Mapping[int, int]) -> pd.DataFrame:
    """Give how many sessions changed comfort by how many points, each on a day of its own."""
    counts = list(sessions.values())
    return pd.DataFrame({"points": list(sessions), "sessions": counts, "days": counts})


def chart_marks(*marks: tuple[int, str, int, str]) -> pd.DataFrame:
    """Give marks by days after 5 January 2026, kind, count and words."""
    return pd.DataFrame(
        [(MONDAY + pd.Timedelta(days=after), *rest) for after, *rest in marks],
        columns=["day", "mark", "count", "words"],
    )


def ladder_history(
    *doses: tuple[int, Value], every_days: int = 2, change: Value = 1
) -> pd.DataFrame:
    """Give a day every few days from 5 January 2026 on with level and amount."""
    return pd.DataFrame(
        {
            "day": [MONDAY + pd.Timedelta(days=every_days * at) for at in range(len(doses))],
            "exercise": [f"cat_cow_{level}" for level, _ in doses],
            "name": [f"Cat-cow {level}" for level, _ in doses],
            "level": [float(level) for level, _ in doses],
            "sets": [2] * len(doses),
            "amount": floats([amount for _, amount in doses]),
            "best": floats([amount for _, amount in doses]),
            "unit": ["reps"] * len(doses),
            "change": floats([change] * len(doses)),
        }
    )
