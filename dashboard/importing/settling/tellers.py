"""Which cells of a column tell whether the day or the month stands first, and what they tell."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dashboard.importing.settling.written import Written
from dashboard.importing.wording import counted
from dashboard.manner import day_written

ORDERS = ("dmy", "mdy", "ymd")
SAID = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
_OTHER = {"dmy": "mdy", "mdy": "dmy"}


def orders_left(days: Sequence[Written], today: date) -> list[str]:
    """Return the orders in which the fewest cells fail.

    Where the other order has as many cells or more that are days in it only, both are left: that
    some days would lie in the future is no surer sign than those cells.
    """
    failures = {order: _failures(days, order, today) for order in ORDERS}
    fewest = min(failures.values())
    left = [order for order in ORDERS if failures[order] == fewest]
    other = _OTHER.get(left[0])
    if other is None or other in left:
        return left
    against = _times(_only(days, other))
    if not against or against < _times(_only(days, left[0])):
        return left
    return [order for order in ORDERS if order in {*left, other}]


def by_failures(days: Sequence[Written], order: str, today: date) -> str:
    """Say which cells settled an order, and which speak against it; nothing where none did."""
    other = _OTHER.get(order)
    if other is None:
        return ""
    only, against = _only(days, order), _only(days, other)
    if only:
        why = f"because {_cells(only)} can be read no other way"
    else:
        ahead = [day for day in days if _possible(day.read(order), today)]
        ahead = [day for day in ahead if not _possible(day.read(other), today)]
        if not ahead:
            return ""
        why = f"as {ahead[0].text} would else lie in the future ({spoken(ahead[0].read(other))})"
    doubt = f"; {_cells(against)} {_speaks(against)} against it" if against else ""
    return f"Days were read {SAID[order]}, {why}{doubt}."


def spoken(day: date | None) -> str:
    """Return a day as it is said."""
    return day_written(day) if day else "no day"


def _only(days: Sequence[Written], order: str) -> list[Written]:
    """Return the days that are days in this order, and in the other one are none."""
    return [day for day in days if day.read(order) and not day.read(_OTHER[order])]


def _cells(days: Sequence[Written]) -> str:
    return f"{counted(_times(days), 'cell')} such as {days[0].text}"


def _speaks(days: Sequence[Written]) -> str:
    return "speaks" if _times(days) == 1 else "speak"


def _times(days: Iterable[Written]) -> int:
    return sum(day.times for day in days)


def _failures(days: Sequence[Written], order: str, today: date) -> int:
    return _times(day for day in days if not _possible(day.read(order), today))


def _possible(day: date | None, today: date) -> bool:
    return day is not None and date(1900, 1, 1) <= day <= today + timedelta(days=1)
