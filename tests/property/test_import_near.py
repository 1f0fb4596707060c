"""Which new sessions look like known ones: the query and plain loops agree on any days."""

from datetime import date, time
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.importing import Choice, Upload, commit, mapping_source, prepare
from dashboard.store import Store
from tests.conftest import TODAY
from tests.importing import Importer

SHEET = mapping_source(
    b'{"name": "sheet", "columns": {"Nr": "session_id", "Tag": "day", "Zeit": "start", "Dauer": "duration_min", "Art": "kind"}}'
)


class Noted(NamedTuple):
    """A session: its day in March 2026, minutes after midnight, its length in minutes, its kind."""

    day: int
    start: int | None
    minutes: int | None
    kind: str | None


noted = st.builds(
    Noted,
    st.integers(1, 2),
    st.none() | st.integers(400, 480) | st.sampled_from([400, 430, 431]),
    st.none() | st.integers(0, 40) | st.sampled_from([10, 15, 16, 50, 60, 61]),
    st.sampled_from([None, None, "mobility", "aerobic"]),
)
sessions = st.lists(noted, max_size=5)


def alike(one: Noted, other: Noted) -> bool:
    if one.day != other.day or (one.kind and other.kind and one.kind != other.kind):
        return False
    starts = [start for start in (one.start, other.start) if start is not None]
    if len(starts) == 2 and abs(starts[0] - starts[1]) > 30:
        return False
    lengths = [minutes for minutes in (one.minutes, other.minutes) if minutes is not None]
    if len(lengths) < 2:
        return len(starts) == 2
    apart = abs(lengths[0] - lengths[1])
    return apart <= 5 or 5 * apart <= max(lengths)


def gap(one: int | None, other: int | None) -> tuple[bool, int]:
    """How far apart; what is not known stands behind all that is."""
    return (one is None or other is None, 0 if one is None or other is None else abs(one - other))


def expected(
    journal: list[Noted], *files: list[Noted]
) -> dict[tuple[int, int], tuple[int | None, int | None, int | None]]:
    """Pair by hand: among all pairs that look alike the closest is made, and again."""
    pairs = []
    for number, file in enumerate(files, start=1):
        for line, new in enumerate(file, start=2):
            for key, known in enumerate(journal, start=1):
                if alike(new, known):
                    closeness = (gap(new.start, known.start), gap(new.minutes, known.minutes))
                    pairs.append((closeness, number, line, 0, key, 0))
            for other, earlier in enumerate(files[: number - 1], start=1):
                for at, known in enumerate(earlier, start=2):
                    if alike(new, known):
                        closeness = (gap(new.start, known.start), gap(new.minutes, known.minutes))
                        pairs.append((closeness, number, line, 1, other, at))
    made: dict[tuple[int, int], tuple[int | None, int | None, int | None]] = {}
    for _, number, line, is_new, other, at in sorted(pairs):
        match = (None, other, at) if is_new else (other, None, None)
        if (number, line) not in made and match not in made.values():
            made[number, line] = match
    return made


def clock(start: int) -> time:
    return time(start // 60, start % 60)


def csv_of(header: str, rows: list[Noted]) -> bytes:
    """Write a file; every row has an id, so that two that say the same are two sessions."""
    lines = [header]
    for at, row in enumerate(rows):
        start = "" if row.start is None else f"{clock(row.start):%H:%M}"
        lines.append(
            f"r{at},2026-03-0{row.day},{start},{'' if row.minutes is None else row.minutes},"
            f"{row.kind or ''}"
        )
    return ("\n".join(lines) + "\n").encode()


def fill(store: Store, rows: list[Noted]) -> None:
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM session")
        for key, row in enumerate(rows, start=1):
            cursor.execute(
                "INSERT INTO session (id, day, start, duration_min, kind, origin) "
                "VALUES (?, ?, ?, ?, ?, 'typed')",
                [
                    key,
                    date(2026, 3, row.day),
                    None if row.start is None else clock(row.start),
                    row.minutes,
                    row.kind,
                ],
            )


@settings(max_examples=10)
@given(journal=sessions, ours=sessions, sheet=sessions)
def test_pairs_are_those_of_plain_loops(
    importer: Importer, journal: list[Noted], ours: list[Noted], sheet: list[Noted]
) -> None:
    fill(importer.store, journal)
    uploads = [
        Upload("ours.csv", csv_of("session_id,day,start,duration_min,kind", ours)),
        Upload("sheet.csv", csv_of("Nr,Tag,Zeit,Dauer,Art", sheet), choice=Choice(SHEET)),
    ]
    with prepare(
        uploads, store=importer.store, catalogue=importer.catalogue, today=TODAY
    ) as preview:
        found = {
            (one.file, one.line): (one.known_id, one.known_file, one.known_line)
            for one in preview.near
        }
        left = {(one.file, one.line) for one in preview.near}
        result = commit(preview, store=importer.store, leave_out=left)
    assert found == expected(journal, ours, sheet)
    assert [one.skipped for one in result.files] == [
        sum(file == number for file, _ in left) for number in (1, 2)
    ]
    assert importer.count("live_session") == len(journal) + len(ours) + len(sheet) - len(left)
