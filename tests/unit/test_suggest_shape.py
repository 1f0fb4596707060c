"""A log that is handed over is refused where it has the wrong shape, as if all of it were looked at."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from dashboard.cli.many import checked
from dashboard.errors import InputError
from dashboard.progression.shape import check_shape

Log = dict[str, Any]


def test_a_log_is_looked_at_for_its_shape_wherever_something_is_wrong() -> None:
    """Only a log with defects is looked at: whatever has a wrong shape must be one."""
    dose: Log = {"exercise": "cat_cow_1", "sets": 1, "amount": 8}
    session: Log = {
        **dict.fromkeys(("minutes", "effort", "form"), 3),
        **dict.fromkeys(("comfort_before", "comfort_during", "comfort_after"), 9),
        "id": "a", "day": "2026-03-27", "warm_up": True, "soreness_next_day": 1, "items": [dose],
    }  # fmt: skip
    habits = dict.fromkeys(("hydration", "foam_rolling", "stretching", "active_recovery"), True)
    goal = {"kind": "days", "value": 4, "by": "2026-06-01"}
    log: Log = {
        "sessions": [session],
        "symptoms": [{"day": "2026-03-27", "code": "chest_pain"}],
        "guidance": [{"day": "2026-03-27"}],
        "accepted": [{"day": "2026-03-27", "variable": "sets"}],
        "recovery": [{"day": "2026-03-27", "sleep_hours": 7, **habits}],
        "range": [{"day": "2026-03-27", "degrees": 40}],
        "periods": [{"kind": "flare", "first_day": "2026-03-27", "last_day": "2026-03-28"}],
        "profile": {"planned_days": 3, "target_minutes": 10, "goals": [goal]},
    }
    assert checked(log).defects == ()
    places = list(_places(log))
    assert len(places) > 40
    for place in places:
        for wrong in (5, [], {}, [5], {"day": 5}):
            misplaced = json.loads(json.dumps(log))
            _put(misplaced, place, wrong)
            assert _refusal(checked, misplaced) == _refusal(check_shape, misplaced), place


def _places(value: object, *above: str | int) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*above, name)
            yield from _places(inner, *above, name)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield (*above, number)
            yield from _places(inner, *above, number)


def _put(log: Any, place: tuple[str | int, ...], wrong: object) -> None:
    *above, last = place
    for name in above:
        log = log[name]
    log[last] = wrong


def _refusal(check: Callable[[object], object], log: object) -> str | None:
    try:
        check(log)
    except InputError as error:
        return str(error)
    return None
