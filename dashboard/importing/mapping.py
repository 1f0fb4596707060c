"""The mapping file: a person says what the columns of any plain table mean (docs/importing.md)."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import cast

from dashboard.errors import ImportFileError
from dashboard.importing.dayforms import DayForm, day_form
from dashboard.importing.fields import (
    AUTO,
    WITHIN,
    Column,
    Reading,
    Span,
    clock_after,
    day,
    number,
)
from dashboard.importing.sources import Signature, Source, header_names
from dashboard.importing.targets import (
    END_MOMENT,
    MODELS,
    NOTE,
    NOTES,
    SET,
    SETS,
    Model,
    noted,
    one_set,
)
from dashboard.importing.wording import listed
from dashboard.model import SCALES

_PARTS = ("name", "rows", "date", "columns", "scales", "defaults", "answers")
_WIDEST_SCALE = 1_000_000
_LENGTHS = {
    *("duration", "duration_min", "duration_hours", "duration_seconds", "duration_ms"),
    *("duration_minutes", "end", END_MOMENT),
}
"""What tells how long a session took."""
_TELLING = ("title", "activity", "exercise", "notes")
"""The columns that may say it in passing; the notes where none says what was done."""


def mapping_source(content: bytes) -> Source:
    """Return the declaration of the table that a mapping file describes.

    Raises:
        ImportFileError: it is no JSON, or says something that cannot be; the sentence says what.
    """
    try:
        found = json.loads(content.decode("utf-8-sig"))
        json.dumps(found, ensure_ascii=False).encode()  # halves of characters are no text
    except (ValueError, RecursionError) as error:
        raise ImportFileError("The mapping file is not JSON that is saved as UTF-8.") from error
    if not isinstance(found, dict):
        raise ImportFileError(
            'The mapping file has to be an object such as {"columns": {"Date": "day"}}.'
        )
    return source_of(found)


def source_of(mapping: Mapping[str, object]) -> Source:
    """Return the declaration of a table whose columns a person has named.

    Raises:
        ImportFileError: a part, a target, a scale or a form of days is not known.
    """
    _known("part", mapping, _PARTS)
    _texts(mapping, "answers")
    rows = str(mapping.get("rows", "sessions"))
    _known("kind of rows", [rows], MODELS)
    model = MODELS[rows]
    name = str(mapping.get("name", "")).strip()
    columns, said = _columns(mapping, model)
    return Source(
        name="table",
        title=name or "Table with a mapping",
        family=f"table {name}".strip(),
        sql=model.sql,
        signatures=(Signature(frozenset(name for column in columns for name in column.names)),),
        columns=(*columns, *_unnamed(model, columns, _texts(mapping, "defaults"))),
        assumptions=tuple(said),
    )


def _columns(mapping: Mapping[str, object], model: Model) -> tuple[list[Column], list[str]]:
    """Return the columns that the mapping names, and a sentence on each scale that is converted."""
    headers = _texts(mapping, "columns")
    known = {name: column for column in model.columns for name in column.names}
    _known("column of ours", headers.values(), [*known, *model.further])
    scales = _objects(mapping, "scales")
    _known("column", scales, headers)
    _check_times(headers)
    defaults = _texts(mapping, "defaults")
    form = _day_form(mapping)
    columns, said = [*_further(headers, form)], []
    for header, target in headers.items():
        names = tuple(header_names([header]))
        if target in model.further:
            continue
        column = replace(known[target], names=names)
        if header in scales:
            span = _span(header, scales[header], target)
            column = replace(column, reading=number(target, given=span))
            if span.low is not None:  # else what settles the scale says so
                said.append(_conversion(header, span, target))
        if target == "day":
            column = replace(column, reading=day(form))
        columns.append(replace(column, default=defaults.get(target)))
    if "day" not in headers.values():
        raise ImportFileError('The mapping has to say which column is the "day".')
    if "start" in known and "start" not in headers.values():
        columns.append(Column("start", _names_of("day", columns), clock_after(form)))
    if "start" in known:  # a cell may hold the start and the end: 18:00-19:30
        columns.append(Column("span_s", _names_of("start", columns), _span_reading(form)))
    if model is MODELS["sessions"] and not _LENGTHS.intersection(headers.values()):
        columns += _within(columns)
    return columns, said


def _further(headers: Mapping[str, str], form: DayForm | str) -> Iterator[Column]:
    """Yield the columns of what is no single one of ours: notes, sets, the moment of the end."""
    notes, sets = count(1), count(1)
    for header, target in headers.items():
        names = tuple(header_names([header]))
        if target == NOTE:
            yield noted(next(notes), names, header)
        elif target == SET:
            yield one_set(next(sets), names)
        elif target == END_MOMENT:
            yield Column("end_day", names, day(form))
            yield Column("end_clock", names, clock_after(form))


def _within(columns: Iterable[Column]) -> list[Column]:
    """Return the column that says in passing how long it took, where no other one does."""
    there = {column.target: column for column in columns}
    texts = next((there[target] for target in _TELLING if target in there), None)
    return [Column("within_s", texts.names, WITHIN)] if texts else []


def _names_of(target: str, columns: Iterable[Column]) -> tuple[str, ...]:
    return next(column.names for column in columns if column.target == target)


def _check_times(headers: Mapping[str, str]) -> None:
    """Refuse what is named twice, but for notes."""
    times = Counter(headers.values())
    for target, most, what in ((NOTE, NOTES, "notes"), (SET, SETS, "sets")):
        if times[target] > most:
            raise ImportFileError(
                f"The mapping names {times[target]} columns for {what}, {most} may be."
            )
    twice = [target for target, count in times.items() if count > 1 and target not in {NOTE, SET}]
    if twice:
        raise ImportFileError(f'The mapping gives two columns for "{twice[0]}".')


def _unnamed(model: Model, columns: list[Column], defaults: Mapping[str, str]) -> list[Column]:
    """Return the columns that the table does not have, with what is to stand in them."""
    known = {name: column for column in model.columns for name in column.names}
    _known("column of ours", defaults, known)
    for name, text in defaults.items():
        reading = known[name].reading
        if reading.macro == "word":
            _known(f'default for "{name}"', [text], cast("tuple[str, ...]", reading.arguments[0]))
    there = {column.target for column in columns}
    return [
        replace(column, names=(), default=next(filter(None, map(defaults.get, column.names)), None))
        for column in model.columns
        if column.target not in there
    ]


def _day_form(mapping: Mapping[str, object]) -> DayForm | str:
    written = mapping.get("date", AUTO)
    if written == AUTO:
        return AUTO
    try:
        return day_form(str(written).lower())
    except ValueError:
        raise ImportFileError(
            f'The form of days "{written}" is not known; say it like dd.mm.yyyy or m/d/yy.'
        ) from None


def _span_reading(form: DayForm | str) -> Reading:
    """Return how a range of moments is read whose days have a form."""
    order = "".join(sorted("dmy", key=form.written.find)) if isinstance(form, DayForm) else form
    return Reading("span", (order,))


def _span(header: str, scale: Mapping[str, object], target: str) -> Span:
    if target not in SCALES or target in {"duration_min", "posture_breaks"}:
        raise ImportFileError(f'"{header}" is mapped to {target}, which has no scale.')
    _known(f'part of the scale of "{header}"', scale, ("from", "to", "turned"))
    low, high = scale.get("from"), scale.get("to")
    if low is None and high is None:
        return Span(None, None, turned=scale.get("turned") is True)
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)):
        raise ImportFileError(f'The scale of "{header}" needs two numbers, "from" and "to".')
    if not -_WIDEST_SCALE <= low < high <= _WIDEST_SCALE:
        raise ImportFileError(f'The scale of "{header}" needs "from" below "to".')
    return Span(Decimal(str(low)), Decimal(str(high)), turned=scale.get("turned") is True)


def _conversion(header: str, span: Span, target: str) -> str:
    ours = SCALES[target]
    ends = f"{span.low} to {span.high}"
    turned = f", turned round: {span.low} became {ours.high}" if span.turned else ""
    return (
        f"“{header}” ({ends}) was read as {ours.label.lower()} ({ours.low} to {ours.high}){turned}."
    )


def _known(what: str, given: Iterable[str], known: Collection[str]) -> None:
    unknown = [name for name in given if name not in known]
    if unknown:
        raise ImportFileError(
            f'The mapping names an unknown {what}, "{unknown[0]}"; '
            f"known are {listed(list(known), at_most=30)}."
        )


def _texts(mapping: Mapping[str, object], part: str) -> dict[str, str]:
    found = mapping.get(part, {})
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise ImportFileError(f'The part "{part}" of the mapping has to give a text for each name.')
    return {name: " ".join(text.split()) for name, text in found.items()}


def _objects(mapping: Mapping[str, object], part: str) -> dict[str, dict[str, object]]:
    found = mapping.get(part, {})
    if not isinstance(found, dict) or not all(isinstance(one, dict) for one in found.values()):
        raise ImportFileError(
            f'The part "{part}" of the mapping has to be like {{"Pain": {{"from": 0, "to": 10}}}}.'
        )
    return found
