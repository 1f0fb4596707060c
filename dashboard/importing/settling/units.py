"""What the numbers of a column of durations count, and what ``12:30`` means in it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dashboard.importing.cells.plain import bare
from dashboard.importing.settling.evidence import Decision, Evidence, Question

_NAMES = {
    "0.001": "milliseconds",
    "1": "seconds",
    "60": "minutes",
    "3600": "hours",
    "86400": "days, as spreadsheets keep times",
}
_CLOCK_TIMES = frozenset(
    {"time", "timer", "hora", "heure", "ora", "tim", "saat", "t", "g", "p", "'", '"'}
)
"""Words that in a header mean the time of day, or anything."""
_SHORT = re.compile(r"[(\[_/ .](ms|min|sec|sek|seg|std|hrs?|h|m|s)[)\]]?$")
_PARTS_SAID = re.compile(r"h+:mm(?!:)|m+:ss")
_NUMBERS = (
    "SELECT COUNT(value), MEDIAN(value), MAX(value), MIN(value) FILTER (value > 0), "
    "COUNT(*) FILTER (value <> FLOOR(value)) "
    "FROM (SELECT NUMERIC_OF({c}, CAST($mark AS VARCHAR)) AS value FROM {raw}) WHERE value >= 0"
)
_TWO_PARTS = (
    r"SELECT COUNT(*) FILTER (REGEXP_FULL_MATCH({c}, '\d{1,4}:\d{2}')), "
    r"COUNT(*) FILTER (REGEXP_FULL_MATCH({c}, '\d{1,4}:\d{2}:\d{2}([.,]\d+)?')), "
    r"MAX(TRY_CAST(SPLIT_PART({c}, ':', 1) AS INTEGER)) "
    r"FILTER (REGEXP_FULL_MATCH({c}, '\d{1,4}:\d{2}')), "
    r"MEDIAN(TRY_CAST(SPLIT_PART({c}, ':', 1) AS INTEGER)) "
    r"FILTER (REGEXP_FULL_MATCH({c}, '\d{1,4}:\d{2}')), "
    r"ANY_VALUE({c}) FILTER (REGEXP_FULL_MATCH({c}, '\d{1,4}:\d{2}')) FROM {raw} "
    "WHERE CONTAINS({c}, ':')"
)


def unit_of(evidence: Evidence, place: int, *, mark: str | None) -> Decision:
    """Settle what a bare number counts."""
    [(count, median, most, least, broken)] = evidence.rows(_NUMBERS, place, mark=mark)
    header = evidence.header[place]
    said = _unit_in(header, evidence.staging.units)
    if said is not None or not count:
        return Decision({"unit": said})
    middle, top = float(str(median)), float(str(most))
    lasting = _lasting(evidence, place, mark)
    for unit, why in (
        *_by_span(lasting),
        *_by_size(middle, top, float(str(least or 0)), whole=not broken),
    ):
        return Decision(
            {"unit": Decimal(unit)},
            f"Numbers in “{header}” were read as {_NAMES[unit]}, because {why}.",
        )
    return Decision(
        {},
        question=Question(
            header,
            "unit",
            f"What do the numbers in “{header}” count?",
            tuple(
                (unit, f"{_NAMES[unit].capitalize()}: {middle:g} is typical, {top:g} the most")
                for unit in ("60", "3600", "1")
            ),
        ),
    )


def parts_of(evidence: Evidence, place: int) -> Decision:
    """Settle what two parts such as 12:30 mean."""
    [(twos, threes, most, median, example)] = evidence.rows(_TWO_PARTS, place)
    header = evidence.header[place]
    if not twos:
        return Decision({"clock": None})
    said = _PARTS_SAID.search(header.lower())
    if said:
        return Decision({"clock": "h:mm" if said[0].startswith("h") else "m:ss"})
    highest, middle = int(str(most)), float(str(median))
    lasting = _span_of_parts(evidence, place)
    found = next(
        iter(_parts_known(highest, middle, lasting, mixed=bool(threes))),
        None,
    )
    if found:
        clock, why = found
        meaning = "minutes and seconds" if clock == "m:ss" else "hours and minutes"
        return Decision(
            {"clock": clock},
            f"Times such as {example} in “{header}” were read as {meaning}, because {why}.",
        )
    hours, _, minutes = str(example).partition(":")
    return Decision(
        {},
        question=Question(
            header,
            "clock",
            f"What does {example} in “{header}” mean?",
            (
                ("m:ss", f"{int(hours)} min {int(minutes)} s"),
                ("h:mm", f"{int(hours)} h {int(minutes)} min"),
            ),
        ),
    )


def _parts_known(
    highest: int, middle: float, lasting: float | None, *, mixed: bool
) -> Iterator[tuple[str, str]]:
    if highest > 23:  # noqa: PLR2004 - no day has more hours
        yield "m:ss", f"{highest} hours would be more than a day"
    if mixed:
        yield "m:ss", "longer ones in the column have hours before them"
    if lasting is not None:
        yield ("h:mm" if lasting > 0.5 else "m:ss"), "that fits their start and end"  # noqa: PLR2004
    if middle >= 5:  # noqa: PLR2004
        yield "m:ss", f"most would last {middle:g} hours otherwise"
    if highest <= 2:  # noqa: PLR2004
        yield "h:mm", "all would last less than three minutes otherwise"


def _unit_in(header: str, units: dict[str, float]) -> Decimal | None:
    """Return the seconds of the unit that a header names."""
    text = bare(header)
    if re.search(r"[hm]:", text):
        return None
    short = _SHORT.search(text)
    if short:
        return Decimal(str(units[short[1]]))
    words = [word for word in re.split(r"[\W\d_]+", text) if word not in _CLOCK_TIMES]
    known = [units[word] for word in words if len(word) > 1 and word in units]
    return Decimal(str(known[-1])) if known and known[-1] < 86400 else None  # noqa: PLR2004


def _by_span(lasting: float | None) -> Iterator[tuple[str, str]]:
    """Yield the unit in which durations agree with start and end."""
    if lasting is not None:
        for unit in _NAMES:
            if 0.6 <= lasting / float(unit) <= 1.7:  # noqa: PLR2004 - pauses are left out
                yield unit, "that agrees with their start and end"


def _by_size(middle: float, top: float, least: float, *, whole: bool) -> Iterator[tuple[str, str]]:
    """Yield the unit in which the numbers are as long as sessions are."""
    reason = f"{middle:g} is typical of them"
    if whole and least >= 10_000 and middle >= 100_000:  # noqa: PLR2004
        yield "0.001", reason
    elif not whole and top < 0.35 and middle < 0.13:  # noqa: PLR2004
        yield "86400", reason
    elif not whole and 0.2 <= middle <= 4 and top <= 24:  # noqa: PLR2004
        yield "3600", reason
    elif top > 1440 or middle > 300:  # noqa: PLR2004 - no day has more minutes
        yield from [("1", reason)] if middle >= 120 else []  # noqa: PLR2004
    elif 5 <= middle <= 240:  # noqa: PLR2004
        yield "60", reason


def _lasting(evidence: Evidence, place: int, mark: str | None) -> float | None:
    """Return how many seconds from start to end one of a column's numbers stands for."""
    return _compared(evidence, f"NUMERIC_OF(c{place + 1}, CAST($mark AS VARCHAR))", mark=mark)


def _span_of_parts(evidence: Evidence, place: int) -> float | None:
    """Return the same for times such as 12:30 read as hours and minutes."""
    return _compared(
        evidence,
        f"TRY_CAST(DURATION_OF(c{place + 1}, NULL, 'h:mm', NULL) AS DOUBLE)",
    )


def _compared(evidence: Evidence, value: str, **params: object) -> float | None:
    for span in _spans(evidence):
        [(count, ratio)] = evidence.staging.rows(
            f"SELECT COUNT(*), MEDIAN(seconds / value) FROM (SELECT {span} AS seconds, "
            f"CAST({value} AS DOUBLE) AS value FROM raw_{evidence.file}) "
            "WHERE seconds > 0 AND value > 0",
            params,
        )
        if count:
            return float(ratio)
    return None


def _spans(evidence: Evidence) -> Iterator[str]:
    """Yield expressions for the seconds from start to end, of the columns that say both."""
    cells = {target: f"c{place + 1}" for target, (place, _) in evidence.placed.items()}
    for target, (place, column) in evidence.placed.items():
        if column.reading.macro in {"clock", "span", "clock_end"}:
            yield f"CAST(SPAN_OF(c{place + 1}, NULL) AS DOUBLE)"
        if column.reading.macro in {"clock", "moment", "later_clock"}:
            for other in _ends_of(target):
                if other in cells:
                    kind = (
                        "MOMENT_OF({}, 'dmy', 0)"
                        if column.reading.macro != "clock"
                        else "CLOCK_OF({})"
                    )
                    start, end = kind.format(f"c{place + 1}"), kind.format(cells[other])
                    yield f"(EPOCH({end}) - EPOCH({start}) + 86400) % 86400"


def _ends_of(target: str) -> list[str]:
    return ["end", "end_clock", "ended", "stop", "end_time", target.replace("start", "end")]
