"""Which rows of a file can go in: the others settle no scale."""

from collections.abc import Iterator, Mapping

from dashboard.importing.fields import Column, Reading
from dashboard.importing.longago import DAYS
from dashboard.importing.settling.evidence import Evidence
from dashboard.importing.settling.tellers import ORDERS
from dashboard.journal.doubts import FIRST_USUAL_YEAR


def list_going(evidence: Evidence, changed: Mapping[Column, Column]) -> None:
    """Make the table ``going``: the lines of rows whose required cells can be read.

    Where an order of days is still to be asked, a day counts that can be read in any. Where no
    row can be read, all lines are in it.

    Args:
        evidence: the file.
        changed: its columns that are settled as far as they can be, by what they were.
    """
    staging, raw = evidence.staging, f"raw_{evidence.file}"
    conditions = ["line NOT IN (SELECT line FROM problem WHERE rejected AND file = $file)"]
    params: dict[str, object] = {"file": evidence.file}
    for place, before in evidence.placed.values():
        column = changed.get(before)
        if column is None or not column.required or column.default is not None:
            continue
        ways = []
        for number, reading in enumerate(_readings(column.reading)):
            given = {
                f"c{place + 1}_{number}_{at}": value
                for at, value in enumerate(reading.bound(today=evidence.today))
            }
            cell_and_more = ", ".join([f"c{place + 1}", *(f"${name}" for name in given)])
            ways.append(_readable(reading.macro, f"{reading.macro}_of({cell_and_more})"))
            params |= given
        conditions.append(f"({' OR '.join(ways)})")
    staging.execute(
        f"CREATE OR REPLACE TEMP TABLE going AS SELECT line FROM {raw} "
        f"WHERE {' AND '.join(conditions)}",
        params,
    )
    staging.execute(f"INSERT INTO going SELECT line FROM {raw} WHERE NOT EXISTS (FROM going)")


def _readings(reading: Reading) -> Iterator[Reading]:
    """Yield how cells may be read: in one way, or as long as it is open in every order."""
    if "order" in reading.unsettled:
        yield from (reading.settled(order=order) for order in ORDERS)
    else:
        yield reading


def _readable(macro: str, value: str) -> str:
    return f"YEAR({value}) >= {FIRST_USUAL_YEAR}" if macro in DAYS else f"{value} IS NOT NULL"
