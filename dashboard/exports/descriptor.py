"""The description that lies in a data package: every file with its columns, size and checksum.

It is a Frictionless data package, so that other programs can read and check the files; what only
Supple needs stands under ``supple``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import __version__
from dashboard.store.table_files import Column, Kind

NAME = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Resource:
    """A file of a package.

    Args:
        name: what it is called in the description.
        path: where it lies in the zip.
        kind: what sort of file it is.
        meaning: what it holds, as a phrase.
        columns: its columns.
        rows: how many rows it has.
        table: the journal's table that it is; empty for files made for people.
    """

    name: str
    path: str
    kind: Kind
    meaning: str
    columns: tuple[Column, ...]
    rows: int
    table: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a file was altered: its size in bytes and its SHA-256, hexadecimal."""

    size: int
    digest: str


def described(
    files: Sequence[tuple[Resource, Stamp]], *, kind: Kind, shape: int, left_out: Sequence[str]
) -> bytes:
    """Return the description of a package.

    Args:
        files: its files.
        kind: what sort of files its tables are.
        shape: the last migration of the journal's file.
        left_out: what was left out; then it cannot be restored.
    """
    content = {
        "profile": "data-package",
        "name": "supple-journal",
        "title": "A journal of Supple",
        "description": f"{_ABOUT} {_PARTLY if left_out else _WHOLE}",
        "supple": {
            "format": FORMAT,
            "version": __version__,
            "shape": shape,
            "tables": kind,
            "left_out": list(left_out),
            "restores": not left_out,
        },
        "resources": [_resource(*one) for one in files],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


FORMAT = 1
"""The number of this form of package."""

_ABOUT = (
    "Days and times are local, as the person lived them. Comfort is 0 to 10, 10 fully comfortable. "
    "An empty cell is missing, never 0. An apostrophe before a text keeps spreadsheets from "
    "running it as a formula."
)
_WHOLE = (
    "The files at the top are made for people. Those in tables hold everything as it is stored, "
    "and an empty journal of Supple is restored from them."
)
_PARTLY = (
    "Something was left out, so this is no whole journal: it cannot be restored, "
    "but its files can be imported."
)
_TYPES = {
    "BIGINT": "integer",
    "INTEGER": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIME": "time",
    "TIMESTAMP": "datetime",
    "DOUBLE": "number",
    "VARCHAR": "string",
}


def _resource(one: Resource, stamp: Stamp) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource" if one.kind == "csv" else "data-resource",
        "name": one.name,
        "path": one.path,
        "description": one.meaning,
        "format": one.kind,
        "mediatype": _MEDIA[one.kind],
        **({"encoding": "utf-8", "dialect": _DIALECT} if one.kind == "csv" else {}),
        "bytes": stamp.size,
        "hash": f"sha256:{stamp.digest}",
        "rows": one.rows,
        **({"table": one.table} if one.table else {}),
        "schema": _schema(one),
    }


def _schema(one: Resource) -> dict[str, object]:
    keyed = one.table and one.columns[0].name == "id"
    return {
        "fields": [_field(column) for column in one.columns],
        "missingValues": [""],
        **({"primaryKey": ["id"]} if keyed else {}),
    }


def _field(column: Column) -> dict[str, object]:
    kind = "array" if column.is_list else _TYPES.get(column.type, "number")
    return {
        "name": column.name,
        "type": kind,
        **({"description": column.meaning} if column.meaning else {}),
        # In a text that is never missing, an empty cell is the empty text.
        **({"missingValues": []} if column.needed and column.is_text else {}),
        **({"constraints": {"required": True}} if column.needed else {}),
    }


_DIALECT = {
    "csv": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}
}
_MEDIA: dict[Kind, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}
