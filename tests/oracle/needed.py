"""Of a long log, the part that an answer can depend on; see the query ``progression_inputs``."""

from datetime import date, timedelta
from typing import Any

WINDOW, FIRST_DAYS, RATED_DAYS = 120, 13, 6

Log = dict[str, Any]


def needed(log: Log, until: date) -> Log:
    """Leave out the sessions and check-ins that no rule, note or distance looks at."""
    days = needed_days(log["sessions"])
    first = str(until - timedelta(WINDOW))
    return {
        **log,
        "sessions": [row for row in log["sessions"] if row["day"] in days or _is_odd(row)],
        "recovery": [row for row in log["recovery"] if row["day"] > first],
    }


def needed_days(sessions: list[Log]) -> set[str]:
    days = sorted({row["day"] for row in sessions})
    if not days:
        return set()
    first = str(date.fromisoformat(days[-1]) - timedelta(WINDOW))
    before = [day for day in days if day <= first]
    lowest: dict[str, float] = {}
    for row in sessions:
        for name in ("comfort_during", "comfort_after"):
            if row[name] is not None:
                lowest[row["day"]] = min(row[name], lowest.get(row["day"], 10))
    severe = [day for day in days if lowest.get(day, 10) <= 2]
    return {
        *(day for day in days if day > first),
        *before[-1:],
        *days[:FIRST_DAYS],
        *sorted(lowest)[-RATED_DAYS:],
        *severe[-1:],
    }


def _is_odd(row: Log) -> bool:
    return (
        _outside(row["minutes"], 600)
        or any(_outside(item["amount"], 600) for item in row["items"])
        or any(_outside(item["sets"], 20) for item in row["items"])
    )


def _outside(value: float | None, most: int) -> bool:
    return value is not None and not 1 <= value <= most
