"""Words for rows of a table that are no done exercise: not done, rest, totals."""

import csv
from functools import lru_cache
from pathlib import Path

import duckdb

_FILE = Path("data", "catalogue", "words", "states.csv")


@lru_cache(maxsize=4)
def _states(resources: Path) -> dict[str, str]:
    with (resources / _FILE).open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["state"] for row in csv.DictReader(file)}


def is_total(resources: Path, cell: str) -> bool:
    """Whether a cell says that its row sums others up."""
    return _states(resources).get(cell.strip(" :=").casefold()) == "total"


def is_state(resources: Path, cell: str) -> bool:
    """Whether a cell says that something was done, or was not."""
    return _states(resources).get(cell.strip().casefold()) in {"done", "undone"}


def learn(connection: duckdb.DuckDBPyConnection, resources: Path) -> None:
    """Put the words into a variable of a database, where the macros of tables look them up."""
    known = _states(resources)
    connection.execute(
        "SET VARIABLE state_words = (SELECT MAP(LIST(word), LIST(state)) FROM ("
        "SELECT STRIP_ACCENTS(LOWER(word)) AS word, MIN(state) AS state FROM ("
        "SELECT UNNEST($words) AS word, UNNEST($states) AS state) GROUP BY 1))",
        {"words": list(known), "states": list(known.values())},
    )
