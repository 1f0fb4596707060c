"""Many logs judged: a line ``{"log", "day"}`` in, a line of answer out, in the same order."""

import json
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from multiprocessing import Pool
from threading import Semaphore
from typing import BinaryIO, cast

from dashboard.errors import InputError
from dashboard.model import Catalogue
from dashboard.progression import as_json, decide, read_log
from dashboard.progression.log import Log
from dashboard.progression.reading import parsed, read_day
from dashboard.progression.shape import check_shape

SHARED_FROM_BYTES = 1_000_000
"""Below this, starting other processes takes longer than the work."""

_MOST_PROCESSES = 8
_LINES_AT_ONCE = 100
_LINES_AHEAD = 1_000
"""How many lines a process may be ahead of what is printed, so that memory stays small."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Answers single lines; ``day`` is for lines that name none."""

    day: date
    catalogue: Catalogue

    def answer(self, numbered: tuple[int, bytes]) -> tuple[str, bool]:
        """Return the answer as JSON, and whether the line could be judged."""
        number, line = numbered
        try:
            log, day = self._asked(line)
            found = as_json(decide(checked(log), day, catalogue=self.catalogue))
        except InputError as error:
            return json.dumps({"error": f"Line {number}: {error}"}, ensure_ascii=False), False
        return json.dumps(found, ensure_ascii=False), True

    def _asked(self, line: bytes) -> tuple[object, date]:
        asked = parsed(decoded(line))
        if not isinstance(asked, Mapping) or "log" not in asked:
            raise InputError('This is not an object with a "log" and a "day".')
        if asked.get("day") is None:
            return asked["log"], self.day
        day = read_day(asked["day"])
        if day is None:
            raise InputError('The "day" is not a day like 2026-03-28.')
        return asked["log"], day


def answers(file: BinaryIO, judge: Judge) -> Generator[str, None, int]:
    """Answer line for line; one that cannot be read is answered with its error, and status 1."""
    status = 0
    with file:
        lines = numbered_lines(file)
        for answer, judged in (
            _shared(lines, judge) if _is_large(file) else map(judge.answer, lines)
        ):
            if not judged:
                status = 1
            yield answer
    return status


def numbered_lines(file: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Number the lines; empty ones count, but for those at the end."""
    empty = 0
    for number, line in enumerate(file, start=1):
        if not line.strip():
            empty += 1
            continue
        yield from ((earlier, b"") for earlier in range(number - empty, number))
        empty = 0
        yield number, line


def checked(values: object) -> Log:
    """Read a log that somebody handed over; what has not the shape of one is refused.

    What stands in a wrong place is a defect to the reading: a log without one needs no look.
    """
    if not isinstance(values, dict):
        check_shape(values)
    log = read_log(cast("Mapping[str, object]", values))
    if log.defects:
        check_shape(values)
    return log


def decoded(content: bytes) -> str:
    """Decode text that somebody handed over."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"The log is not UTF-8 text: byte {error.start + 1}.") from error


def _shared(lines: Iterable[tuple[int, bytes]], judge: Judge) -> Iterator[tuple[str, bool]]:
    """Share the lines among processes; the answers keep their order."""
    processes = min(_MOST_PROCESSES, os.cpu_count() or 1)
    room = Semaphore(processes * _LINES_AHEAD)
    with Pool(processes, _sit_down, (judge,)) as pool:
        try:
            handed_out = _as_there_is_room(lines, room)
            for answer in pool.imap(_answer_of_the_judge, handed_out, chunksize=_LINES_AT_ONCE):
                room.release()
                yield answer
        finally:  # the thread that hands out lines must not wait for ever
            room.release(processes * _LINES_AHEAD)


def _as_there_is_room(
    lines: Iterable[tuple[int, bytes]], room: Semaphore
) -> Iterator[tuple[int, bytes]]:
    for line in lines:
        room.acquire()
        yield line


_seated: list[Judge] = []
"""In a process that answers lines, its judge: handed over once, not with the lines."""


def _sit_down(judge: Judge) -> None:
    _seated[:] = [judge]


def _answer_of_the_judge(numbered: tuple[int, bytes]) -> tuple[str, bool]:
    return _seated[0].answer(numbered)


def _is_large(file: BinaryIO) -> bool:
    """Whether a file is worth sharing; what is typed or piped is answered line by line."""
    if not file.seekable():
        return False
    start = file.tell()
    size = file.seek(0, os.SEEK_END) - start
    file.seek(start)
    return size >= SHARED_FROM_BYTES
