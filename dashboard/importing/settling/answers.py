"""What the person said of a column, and the sentence that keeps it with the import."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from dashboard.importing.settling.evidence import Decision

_ORDERS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
_UNITS = {
    Decimal("0.001"): "milliseconds",
    Decimal(1): "seconds",
    Decimal(60): "minutes",
    Decimal(3600): "hours",
    Decimal(86400): "days",
}
_CLOCKS = {"m:ss": "minutes and seconds", "h:mm": "hours and minutes"}


def answered(aspect: str, header: str, answers: Mapping[str, str]) -> Decision | None:
    """Return what the person said; an answer that is none counts as not given.

    ``answers`` are by aspect (``order``) or by aspect and header (``order Datum``).
    """
    answer = answers.get(f"{aspect} {header}", answers.get(aspect))
    reading = _READ.get(aspect)
    try:
        return None if answer is None or reading is None else reading(header, answer)
    except (InvalidOperation, KeyError):
        return None


def _order(header: str, answer: str) -> Decision:
    return Decision(
        {"order": answer}, f"Days in “{header}” were read {_ORDERS[answer]}, as you said."
    )


def _clock(header: str, answer: str) -> Decision:
    return Decision(
        {"clock": answer},
        f"Times such as 12:30 in “{header}” were read as {_CLOCKS[answer]}, as you said.",
    )


def _unit(header: str, answer: str) -> Decision:
    unit = Decimal(answer)
    name = _UNITS.get(unit, f"units of {unit:f} seconds")
    return Decision({"unit": unit}, f"Numbers in “{header}” were read as {name}, as you said.")


def _scale(header: str, answer: str) -> Decision:
    low, _, high = answer.rpartition("-")
    return Decision(
        {"low": Decimal(low), "high": Decimal(high)},
        f"“{header}” was read as rated from {low} to {high}, as you said.",
    )


_READ: dict[str, Callable[[str, str], Decision]] = {
    "order": _order,
    "clock": _clock,
    "unit": _unit,
    "scale": _scale,
}
