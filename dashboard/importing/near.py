"""New sessions that look like one from another source: the same occasion, noted twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from dashboard.importing.sources import ALL
from dashboard.importing.staging import Staging
from dashboard.manner import clock_written
from dashboard.model import Exercise
from dashboard.store import Cursor
from dashboard.store.transfer import answer, carry

START_APART_S: Final = 30 * 60
"""Seconds: two starts at most so far apart may be one; apps note the beginning or the end of a
warm-up, people round."""

LENGTH_SHARE: Final = Decimal("0.2")
"""Two lengths may be one that differ by no more than this share of the longer."""

LENGTH_APART_S: Final = 5 * 60
"""Seconds: two lengths may be one that differ by no more, however short they are."""

SESSIONS_A_DAY: Final = 50
"""More sessions of one day are no person's day; every pair of them would have to be looked at."""


_NAMED: Final = 4
"""Exercises that are named to tell a session by."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one side says of a session; ``origin`` is where it comes from, in words."""

    origin: str
    start: time | None
    minutes: Decimal | None
    kind: str | None
    title: str
    exercises: tuple[str, ...]

    @property
    def words(self) -> str:
        """What it says, in one line."""
        minutes = None if self.minutes is None else f"{float(self.minutes):.4g} min"
        clock = None if self.start is None else clock_written(self.start)
        said = [clock, minutes, self.kind, self.title]
        if self.exercises:
            more = len(self.exercises) - _NAMED
            said.append(
                "; ".join(self.exercises[:_NAMED]) + (f" and {more} more" if more > 0 else "")
            )
        return " · ".join(part for part in said if part) or "no more than the day"


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A new session of a file, and the one that it looks like.

    Args:
        file, line: where the new one stands.
        day: the day of both.
        known_id: the other one in the journal; ``None`` when it is new as well.
        known_file, known_line: where the other one stands in an earlier file of this import.
        new, known: what both say.
    """

    file: int
    line: int
    day: date
    known_id: int | None
    known_file: int | None
    known_line: int | None
    new: Told
    known: Told

    @property
    def message(self) -> str:
        """What looks alike, as a sentence."""
        return (
            f"{self.day}: {self.new.words} ({self.new.origin}) looks like "
            f"{self.known.words} ({self.known.origin})."
        )


_ANY_SESSION = "SELECT id FROM live_session LIMIT 1"

_Pair = tuple[int, int, date, int | None, int | None, int | None]


def near_duplicates(
    staging: Staging,
    cursor: Cursor,
    *,
    titles: Mapping[int, str],
    exercises: Mapping[str, Exercise],
) -> tuple[NearDuplicate, ...]:
    """Return each new session that looks like one from elsewhere, with its best match.

    Both sides of a pair are in no other pair of that side: two sessions of a day are not both taken
    for the one that the journal has. The rows must have been judged.

    Args:
        staging: the staged rows.
        cursor: the journal.
        titles: what each file was taken for, by its number.
        exercises: the names of exercises by id.
    """
    pairs = _pairs(staging, cursor)
    if not pairs:
        return ()
    new = _of_files(staging, pairs, titles, exercises)
    known = _of_journal(staging, cursor, pairs, exercises)
    return tuple(
        NearDuplicate(
            file,
            line,
            day,
            known_id,
            known_file,
            known_line,
            new[file, line],
            known[known_id]
            if known_id is not None
            else new[int(known_file or 0), int(known_line or 0)],
        )
        for file, line, day, known_id, known_file, known_line in pairs
    )


def _pairs(staging: Staging, cursor: Cursor) -> list[_Pair]:
    """Return the pairs in the order of files and lines; the closest are made first."""
    [(since, until)] = staging.rows(
        "SELECT MIN(day), MAX(day) FROM verdict WHERE shape = 'session' AND verdict = 'new'"
    )
    if since is None:
        return []
    families = staging.rows("SELECT DISTINCT family FROM file_source LIMIT 2")
    if len(families) == 1 and not cursor.execute(_ANY_SESSION).fetchall():
        return []  # nothing from elsewhere
    staging.run("near_table")
    there = answer(cursor, staging.sql("near_known"), {"since": since, "until": until})
    carry(there, staging.connection, "journal_session")
    staging.run(
        "near",
        start_apart_s=START_APART_S,
        length_share=LENGTH_SHARE,
        length_apart_s=LENGTH_APART_S,
        sessions_a_day=SESSIONS_A_DAY,
    )
    made: dict[tuple[int, int], _Pair] = {}
    taken = set()
    for pair in staging.connection.fetchall():
        file, line, _, *other = pair
        if (file, line) not in made and tuple(other) not in taken:
            made[file, line] = pair
            taken.add(tuple(other))
    return [made[place] for place in sorted(made)]


def _of_files(
    staging: Staging,
    pairs: Sequence[_Pair],
    titles: Mapping[int, str],
    exercises: Mapping[str, Exercise],
) -> dict[tuple[int, int], Told]:
    places = {(file, line) for file, line, *_ in pairs}
    places |= {(file, line) for *_, file, line in pairs if file is not None and line is not None}
    staging.run(
        "near_staged",
        files=[file for file, _ in places],
        lines=[line for _, line in places],
    )
    return {
        (file, line): Told(titles[file], *_said(values, exercises))
        for file, line, *values in staging.connection.fetchall()
    }


def _of_journal(
    staging: Staging,
    cursor: Cursor,
    pairs: Sequence[_Pair],
    exercises: Mapping[str, Exercise],
) -> dict[int, Told]:
    ids = [known_id for _, _, _, known_id, *_ in pairs if known_id is not None]
    if not ids:
        return {}
    found = cursor.execute(staging.sql("near_journal"), {"ids": ids}).fetchall()
    return {
        key: Told(_origin(origin, source_key), *_said(values, exercises))
        for key, origin, source_key, *values in found
    }


def _said(
    values: Sequence[Any], exercises: Mapping[str, Exercise]
) -> tuple[time | None, Decimal | None, str | None, str, tuple[str, ...]]:
    start, minutes, kind, title, ids = values
    names = [exercises[key].name if key in exercises else key for key in ids]
    return start, minutes, kind, title, tuple(dict.fromkeys(names))


def _origin(origin: str, source_key: str | None) -> str:
    """Return where a session of the journal came from, in words."""
    if source_key is None:
        return "the player" if origin == "player" else "typed here"
    family = source_key.partition(":")[0]
    titles = {source.family: source.title.partition(",")[0] for source in ALL}
    return titles.get(family) or family.removeprefix("table").strip() or "a table of yours"
