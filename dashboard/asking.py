"""Questions by name or in SQL, with the values that people leave out filled in sensibly."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import query, reports
from dashboard.errors import InputError, QueryError
from dashboard.query.own import LIMIT_ROWS
from dashboard.store import Store

_NAME = re.compile(r"\w+")
ALL = frozenset({"actors", "exercises", "finding", "kinds", "origins", "tables", "words"})
"""Parameters that narrow an answer; null means all."""
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Day:
    """What the present day is, and on which ISO weekday a week begins."""

    today: date
    week_start: int


def answer(store: Store, *, question: str, given: Mapping[str, str], day: Day) -> query.Answer:
    """Answer a question: the name of a shipped query, or one SELECT.

    Values are given as text. A shipped query takes those it needs: the whole journal and all
    sessions, unless told otherwise. A list is separated by commas, and an empty text is null. A
    SELECT takes a value as shipped queries take one of that name, and any other as text.

    Raises:
        InputError: a value is missing, unknown or of the wrong form.
        QueryError: there is no such query, or the SELECT cannot be run.
        StoreError: the journal cannot be used.
    """
    if not _NAME.fullmatch(question.strip()):
        fields = _known(store)
        own = {name: _value(_field(fields, name), text) for name, text in given.items()}
        return query.ask(store, sql=question, params=own)
    known = query.names(store.resources)
    name = question.strip()
    if name not in known:
        raise QueryError(f"There is no query named {name}. There are {', '.join(known)}.")
    shipped = query.load(store.resources, name)
    values = _values(shipped, given) | _defaults(store, shipped, given, day)
    return query.ask(store, sql=shipped.sql, params=values)


def fields(store: Store, *, sql: str) -> list[query.Field]:
    """Return the values that a SELECT needs, each as shipped queries take one of that name.

    Raises:
        QueryError: it is not a single SELECT over the journal.
        StoreError: the journal cannot be used.
    """
    known = _known(store)
    return [_field(known, name) for name in query.parameters(store, sql=sql)]


def starts(store: Store, *, fields: Sequence[query.Field], day: Day) -> dict[str, str]:
    """Return what stands in the fields of a question at first, as text; empty where none fits.

    Raises:
        StoreError: the journal cannot be used.
    """
    sensible = _sensible(store, day)
    return {field.name: _text(sensible.get(field.name)) for field in fields}


def filled(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the values of filled fields: an empty one counts where it means all."""
    return {name: text for name, text in texts.items() if text or name in ALL}


def _known(store: Store) -> dict[str, query.Field]:
    return {
        field.name: field
        for name in query.names(store.resources)
        for field in query.load(store.resources, name).params
    }


def _field(known: Mapping[str, query.Field], name: str) -> query.Field:
    return known.get(name, query.Field(name, "VARCHAR", "a value of your own"))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _values(shipped: query.Query, given: Mapping[str, str]) -> dict[str, object]:
    fields = {field.name: field for field in shipped.params}
    unknown = sorted(set(given) - set(fields))
    if unknown:
        takes = ", ".join(fields) or "no values"
        raise InputError(f"{shipped.name} does not take {', '.join(unknown)}. It takes {takes}.")
    return {name: _value(fields[name], text) for name, text in given.items()}


def _value(field: query.Field, text: str) -> object:
    if not text:
        return None
    try:
        if field.type == "DATE":
            return date.fromisoformat(text)
        if field.type in ("INTEGER", "BIGINT"):
            return int(text)
        if field.type == "BOOLEAN":
            return _YES_NO[text.lower()]
    except KeyError:
        raise InputError(f"{field.name} has to be yes or no, not {text}.") from None
    except ValueError:
        form = "a day like 2026-03-28" if field.type == "DATE" else "a whole number"
        raise InputError(f"{field.name} has to be {form}, not {text}.") from None
    if field.type == "VARCHAR[]":
        return [part.strip() for part in text.split(",")]
    return text


def _defaults(
    store: Store, shipped: query.Query, given: Mapping[str, str], day: Day
) -> dict[str, object]:
    sensible = _sensible(store, day)
    left_out = [field for field in shipped.params if field.name not in given]
    missing = [field for field in left_out if field.name not in sensible]
    if missing:
        needed = "; ".join(f"{field.name} ({field.doc})" for field in missing)
        raise InputError(f"{shipped.name} needs a value for {needed}.")
    return {field.name: sensible[field.name] for field in left_out}


def _sensible(store: Store, day: Day) -> dict[str, object]:
    span = reports.journal_span(store)
    return {
        "since": span.first_day or day.today,
        "until": max(span.last_day or day.today, day.today),
        "today": day.today,
        "week_start": day.week_start,
        "page_size": LIMIT_ROWS,
        "limit": LIMIT_ROWS,
        "sessions": LIMIT_ROWS,
        "offset": 0,
        "unrated": False,
        "hand_edited": False,
        "sort": "newest",
        **dict.fromkeys(ALL),
    }
