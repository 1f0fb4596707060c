"""``supple query``: run a shipped query by name, or a read-only SELECT."""

import argparse
from collections.abc import Mapping, Sequence
from math import isfinite

from dashboard import asking, query
from dashboard.cli.answer import Answer, table
from dashboard.cli.opened import opened
from dashboard.errors import InputError
from dashboard.settings import WEEK_START, Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question and its values."""
    parser.add_argument(
        "question",
        nargs="?",
        metavar="NAME or SQL",
        help="a shipped query, or one SELECT; without it, the shipped queries are listed",
    )
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a value of the query, like since=2026-03-01; lists are separated by commas",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Answer the question, or list what can be asked by name."""
    given = _given(args.param)
    if args.question is None:
        return _listed(settings)
    with opened(settings, to_read=True) as store:
        found = asking.answer(
            store,
            question=args.question,
            given=given,
            day=asking.Day(settings.today, WEEK_START),
        )
    rows = [[_plain(value) for value in row] for row in found.rows]
    cut = f"Only the first {len(rows):,} rows are shown; there are more."
    return Answer(
        data={"columns": found.columns, "rows": rows, "cut": found.cut},
        text=table(found.columns, [[_cell(value) for value in row] for row in found.rows]),
        messages=[cut] if found.cut else [],
    )


def _given(words: Sequence[str]) -> dict[str, str]:
    given = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise InputError(f"Write a value as name=value, like since=2026-03-01, not {word}.")
        given[name.strip()] = value
    return given


def _listed(settings: Settings) -> Answer:
    shipped = [query.load(settings.resources, name) for name in query.names(settings.resources)]
    return Answer(
        data={
            "queries": [
                {
                    "name": one.name,
                    "doc": one.doc,
                    "params": [field.name for field in one.params],
                    "columns": [field.name for field in one.columns],
                }
                for one in shipped
            ]
        },
        text=table(["Query", "Answers"], [[one.name, _first_sentence(one.doc)] for one in shipped]),
    )


def _first_sentence(doc: str) -> str:
    return doc.partition(". ")[0].partition(": ")[0].rstrip(".")


def _plain(value: object) -> object:
    """Return a value as JSON can hold it; days, times and decimals may stay."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value


def _cell(value: object) -> object:
    """Return a value as one line of a table; a float keeps its digits."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return f"{value:.6g}"
    return " ".join(str(value).split())
