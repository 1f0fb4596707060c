"""``supple query``: run a shipped query by name, or a read-only SELECT."""

import argparse
from collections.abc import Mapping, Sequence
from math import isfinite

from dashboard import asking, query, reports
from dashboard.cli.answer import Answer, table
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal.saved_queries import save_query
from dashboard.manner import in_force, whole
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.store.there import is_there


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question and its values."""
    parser.add_argument(
        "question",
        nargs="?",
        metavar="NAME or SQL",
        help="a shipped query, or one SELECT; without it, what can be asked by name is listed",
    )
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--saved", metavar="NAME", help="ask the SELECT that was saved as NAME")
    kept.add_argument("--save", metavar="NAME", help="save the SELECT as NAME, without asking it")
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a value of the query, like since=2026-03-01; lists are separated by commas",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Answer the question, save it, or list what can be asked by name."""
    given = _given(args.param)
    if args.save is not None:
        return _saved(args, settings)
    if args.question is None and args.saved is None:
        return _listed(settings)
    if args.question is not None and args.saved is not None:
        raise InputError("Give either --saved with a name, or a question.")
    with opened(settings, to_read=True) as store:
        found = asking.answer(
            store,
            question=args.question if args.saved is None else _kept(store, args.saved),
            given=given,
            day=asking.Day(today(settings), in_force().week_start),
        )
    rows = [[_plain(value) for value in row] for row in found.rows]
    cut = f"Only the first {whole(len(rows))} rows are shown; there are more."
    return Answer(
        data={"columns": found.columns, "rows": rows, "cut": found.cut},
        text=table(found.columns, [[_cell(value) for value in row] for row in found.rows]),
        messages=[cut] if found.cut else [],
    )


def _saved(args: argparse.Namespace, settings: Settings) -> Answer:
    if args.question is None or args.param:
        raise InputError('Write what to save, without values: --save NAME "SELECT ...".')
    with opened(settings) as store:
        written = save_query(store, name=args.save, sql=args.question, actor="command line")
        [row] = [one for one in reports.saved_query_list(store) if one.saved_query in written.ids]
    return Answer(
        data={"id": row.saved_query, "change": written.change_id, "name": row.name, "sql": row.sql},
        text=f"Saved the query {row.name}.\nTo take it back: supple undo {written.change_id}",
    )


def _kept(store: Store, name: str) -> str:
    """Return a saved question, whatever the case of its name; the exact one first."""
    rows = reports.saved_query_list(store)
    alike = [row for row in rows if row.name.casefold() == name.strip().casefold()]
    for row in sorted(alike, key=lambda one: one.name != name.strip()):
        return row.sql
    there = f"There are {', '.join(row.name for row in rows)}." if rows else "None is saved yet."
    raise InputError(f"There is no saved query {name}. {there}")


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
    saved = []
    if is_there(settings.journal):
        with opened(settings, to_read=True) as store:
            saved = reports.saved_query_list(store)
    texts = [table(["Query", "Answers"], [[one.name, _first_sentence(one.doc)] for one in shipped])]
    if saved:
        lines = [[one.name, " ".join(one.sql.split())] for one in saved]
        texts.append(table(["Saved", "SELECT"], lines))
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
            ],
            "saved": [{"name": one.name, "sql": one.sql} for one in saved],
        },
        text="\n\n".join(texts),
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
