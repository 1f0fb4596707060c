"""The scale on which a column rates."""

import re
from collections.abc import Sequence
from decimal import Decimal

from dashboard.importing.cells.plain import bare
from dashboard.importing.settling.evidence import Decision, Evidence, Question
from dashboard.importing.wording import counted
from dashboard.model import SCALES

_SAID = re.compile(
    r"(?<![\d.])(-?\d{1,2}) ?(?:-|to|bis|a|until|tot|do|>|\.\.\.?) ?\+?(\d{1,3})(?!\d)"
)
_OUT_OF = re.compile(r"(?:/|out of|of|von|sur|de|di|van|av|z) ?(5|7|10|100)(?!\d)")
_VALUES = (
    "SELECT value, CAST(SUM(times) AS BIGINT) FROM ("
    "SELECT LABELLED_NUMBER(cell, CAST($mark AS VARCHAR)) AS value, times FROM ("
    "SELECT {c} AS cell, COUNT(*) AS times FROM {raw} SEMI JOIN going USING (line) GROUP BY cell)) "
    "WHERE value IS NOT NULL GROUP BY value ORDER BY value"
)
_SCALES = ((1, 5), (0, 4), (1, 7), (0, 5), (0, 10), (1, 10), (0, 100))
_TEN = (Decimal(0), Decimal(10))
_FEW = 20
"""One cell in so many, or a single one, is more likely a slip than what shows the scale."""


def scale_of(evidence: Evidence, place: int, target: str, *, mark: str | None) -> Decision:
    """Settle the ends of the scale of a column of ratings."""
    header = evidence.header[place]
    said = _said(header)
    values = [
        (Decimal(str(value)), int(str(times)))
        for value, times in evidence.rows(_VALUES, place, mark=mark)
    ]
    turned = _is_turned(evidence, target)
    onto = _onto(target)
    if not values:
        return _of(said or _TEN, f"“{header}” {onto}{', turned round' * turned}.")
    low, high = values[0][0], values[-1][0]
    if said and ((said[0] <= low and high <= said[1]) or _slips(values, said)):
        means = _meaning(said, turned=turned)
        return _of(said, f"“{header}” {onto} from the scale {_name(said)} in its header{means}.")
    slips = _slips(values, _TEN) if low >= 0 else []
    if slips:
        number = counted(_times(slips), "value")
        are = "is" if _times(slips) == 1 else "are"
        such = f"such as {slips[0][0].normalize():f} {are} above 10"
        return _asked(header, f" Only {number} {such}.")
    if low < 0:
        end = next((Decimal(end) for end in (2, 3, 5, 10) if max(-low, high) <= end), None)
        return _judged(header, target, (-end, end) if end else None, turned=turned)
    if high <= 1 and any(value % 1 for value, _ in values):
        return _judged(header, target, (Decimal(0), Decimal(1)), turned=turned)
    span = _from_values(low, high, target, turned=turned)
    return _judged(header, target, span, turned=turned)


def _from_values(
    low: Decimal, high: Decimal, target: str, *, turned: bool
) -> tuple[Decimal, Decimal] | None:
    """Return the scale on which ratings of a kind are usual and that holds all the values."""
    ten, five, hundred = Decimal(10), Decimal(5), Decimal(100)
    if high > ten:
        return (Decimal(0), hundred) if high <= hundred else None
    # Pain and effort are asked from 0 to 10; how well one felt mostly from 1 to 5.
    if turned or target in {"effort", "soreness_next_day"} or high > five or low == 0:
        return _TEN
    return (Decimal(1), five)


def _judged(
    header: str, target: str, span: tuple[Decimal, Decimal] | None, *, turned: bool
) -> Decision:
    if span is None:
        return _asked(header)
    return _of(
        span,
        f"“{header}” {_onto(target)} as if on the scale {_name(span)}, which holds all of its "
        f"values{_meaning(span, turned=turned)}; say so if it is another.",
    )


def _asked(header: str, why: str = "") -> Decision:
    options = tuple((f"{low}-{high}", f"{low} to {high}") for low, high in _SCALES)
    text = f"On which scale does “{header}” rate?{why}"
    return Decision({}, question=Question(header, "scale", text, options))


def _slips(
    values: Sequence[tuple[Decimal, int]], span: tuple[Decimal, Decimal]
) -> Sequence[tuple[Decimal, int]]:
    """Return the values outside a scale, with how often they stand, where they are few."""
    outside = [(value, times) for value, times in values if not span[0] <= value <= span[1]]
    few = _times(outside) == 1 or _times(outside) * _FEW <= _times(values)
    return outside if few and len(outside) < len(values) else []


def _times(values: Sequence[tuple[Decimal, int]]) -> int:
    return sum(times for _, times in values)


def _said(header: str) -> tuple[Decimal, Decimal] | None:
    text = bare(header)
    found, out_of = _SAID.search(text), _OUT_OF.search(text)
    if found and int(found[1]) < int(found[2]):
        return Decimal(found[1]), Decimal(found[2])
    if out_of:
        return Decimal(0), Decimal(out_of[1])
    return (Decimal(0), Decimal(100)) if "%" in text or "percent" in text else None


def _is_turned(evidence: Evidence, target: str) -> bool:
    _, column = evidence.placed[target]
    to_low, to_high = column.reading.arguments[2:4]
    return isinstance(to_low, Decimal) and isinstance(to_high, Decimal) and to_low > to_high


def _of(span: tuple[Decimal, Decimal], sentence: str = "") -> Decision:
    return Decision({"low": span[0], "high": span[1]}, sentence)


def _name(span: tuple[Decimal, Decimal]) -> str:
    return f"{span[0]} to {span[1]}"


def _meaning(span: tuple[Decimal, Decimal], *, turned: bool) -> str:
    return f", turned round: {span[0]} became 10" if turned else ""


def _onto(target: str) -> str:
    ours = SCALES.get(target)
    return f"was read as {ours.label.lower()} ({ours.low} to {ours.high})" if ours else "was read"
