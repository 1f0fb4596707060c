"""The engine's log of last writes, read frame by frame: whether all of it can be replayed.

DuckDB 2.0 says nothing about a damaged log: it plays the part before the damage and removes the
file, or opens without its rows. So the log is looked at before the engine sees it. As found in real
logs, it is

* a head: which file it belongs to (16 bytes that stand in that file too), and after which
  checkpoint of it; without a checksum
* frames: size and checksum, 8 bytes each, and the data; each transaction ends with a frame that
  says that it is committed, and that frame is on the disk before the program is told so.

A program that is killed leaves the beginning of what it wrote: the last frame is torn, and nothing
behind it. That is no damage, because nobody was told yet that it was written.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

FLUSH = bytes.fromhex("0500000000000000e7fe7d722fed3d5e640064ffff")
"""The frame that ends a transaction: always the same bytes."""

_PREFIX = 16
_SEED, _FACTOR, _WORD = 5381, 0xBF58476D1CE4E5B9, 2**64 - 1
_BEGIN, _IDENTITY = bytes.fromhex("640062650002660010"), 16
_SUPPOSED_HEAD = 64
"""A log shorter than this may have been torn within its head."""

_FILE_HEAD, _FILE_IDENTITY = 3 * 4096, 0x7C
_FILE_COUNTERS = (4096, 8192)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a log is worth.

    Args:
        whole: all that was ever confirmed in it can be replayed.
        end: bytes from its beginning that can be replayed, up to the end of a transaction; 0 when
            nothing can.
    """

    whole: bool
    end: int


@dataclass(frozen=True, slots=True)
class _Head:
    identity: bytes
    checkpoint: int
    end: int


def judged(log: bytes, *, of: Path) -> Judged:
    """Judge a log beside a file that nobody has open.

    Args:
        log: its bytes.
        of: the journal's file; a log of another file, or of another state of it, is worth nothing.
    """
    head = _head(log)
    if head is None:
        torn = len(log) < _SUPPOSED_HEAD and log[: len(_BEGIN)] == _BEGIN[: len(log)]
        return Judged(whole=torn, end=0)
    known = _of_file(of)
    if known is None or head.identity != known[0]:
        return Judged(whole=False, end=0)
    if head.checkpoint == known[1] - 1:  # it is in the file already, only not removed
        return Judged(whole=True, end=len(log))
    if head.checkpoint != known[1]:
        return Judged(whole=False, end=0)
    return _frames(log, head.end)


def _frames(log: bytes, start: int) -> Judged:
    place, end = start, 0
    while place < len(log):
        rest = len(log) - place
        size = int.from_bytes(log[place : place + 8], "little")
        if rest < _PREFIX or size > rest - _PREFIX:
            return Judged(whole=not _claims(log[place:]), end=end)
        data = log[place + _PREFIX : place + _PREFIX + size]
        if int.from_bytes(log[place + 8 : place + _PREFIX], "little") != checksum(data):
            return Judged(whole=False, end=end)
        place += _PREFIX + size
        if size == len(FLUSH) - _PREFIX and log[place - len(FLUSH) : place] == FLUSH:
            end = place
    return Judged(whole=True, end=end)


def _claims(torn: bytes) -> bool:
    """Whether behind a frame that is too short something stands that was committed."""
    return FLUSH[8:] in torn and not FLUSH.startswith(torn)


def checksum(data: bytes) -> int:
    """Return the engine's checksum of some bytes."""
    import numpy as np

    whole = len(data) // 8 * 8
    words = np.frombuffer(data[:whole], dtype="<u8")
    found = _SEED ^ int(np.bitwise_xor.reduce(words * np.uint64(_FACTOR), initial=np.uint64(0)))
    return found ^ _of_rest(data[whole:]) if data[whole:] else found


def _of_rest(rest: bytes) -> int:
    """Hash the last bytes that fill no word, as the engine does."""
    factor = 0xC6A4A7935BD1E995
    found = 0xE17A1465 ^ len(rest) * factor & _WORD
    found = (found ^ int.from_bytes(rest, "little")) * factor & _WORD
    found ^= found >> 47
    found = found * factor & _WORD
    return found ^ found >> 47


def _head(log: bytes) -> _Head | None:
    """Read the head; numbers in it take as many bytes as they need, seven bits in each."""
    if not log.startswith(_BEGIN):
        return None
    numbers, place = [], len(_BEGIN)
    try:
        for _ in range(_IDENTITY):
            number, place = _number(log, place)
            numbers.append(number)
        if log[place : place + 2] != b"\x67\0":
            return None
        checkpoint, place = _number(log, place + 2)
        if log[place : place + 2] != b"\xff\xff":
            return None
        return _Head(bytes(numbers), checkpoint, place + 2)
    except (IndexError, ValueError):  # it ends too soon; a number that is no byte
        return None


def _number(log: bytes, place: int) -> tuple[int, int]:
    found = shift = 0
    while True:
        found |= (log[place] & 0x7F) << shift
        shift += 7
        place += 1
        if log[place - 1] < 0x80:  # noqa: PLR2004 - the eighth bit says that more follows
            return found, place


def _of_file(file: Path) -> tuple[bytes, int] | None:
    """Return the identity of a file and the number of its last checkpoint."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_FILE_HEAD)
    except OSError:
        return None
    if len(head) < _FILE_HEAD:
        return None
    counters = [
        struct.unpack_from("<Q", head, start + 8)[0]
        for start in _FILE_COUNTERS
        if int.from_bytes(head[start : start + 8], "little")
        == checksum(head[start + 8 : start + 4096])
    ]
    identity = head[_FILE_IDENTITY : _FILE_IDENTITY + _IDENTITY]
    return (identity, max(counters)) if counters else None
