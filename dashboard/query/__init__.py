"""Asking the journal: the shipped queries, and read-only SQL of a person's own."""

from dashboard.query.checked import parameters
from dashboard.query.own import Answer, ask
from dashboard.query.shape import Table, tables
from dashboard.query.shipped import Field, Query, frame, load, names, rows

__all__ = [
    "Answer",
    "Field",
    "Query",
    "Table",
    "ask",
    "frame",
    "load",
    "names",
    "parameters",
    "rows",
    "tables",
]
