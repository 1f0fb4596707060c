"""Damage done to real exports, the same for the same seed, and the days that a text names."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from random import Random

LONGEST = 3_000
"""Bytes kept of a file before it is damaged, so that two hundred take seconds."""


def originals(folder: Path) -> list[tuple[str, bytes]]:
    """Return the real exports by name, the large ones cut at the end of a line."""
    return [(file.name, _cut_down(file.read_bytes())) for file in sorted(folder.glob("*.csv"))]


def _cut_down(content: bytes) -> bytes:
    return content if len(content) <= LONGEST else content[: content.rfind(b"\n", 0, LONGEST) + 1]


def mutated(files: list[tuple[str, bytes]], seed: int) -> tuple[str, bytes]:
    """Return one of the files, damaged once to three times."""
    dice = Random(seed)  # noqa: S311 - the same for the same seed is what is wanted
    name, content = dice.choice(files)
    for _ in range(dice.choice([1, 1, 2, 3])):
        content = dice.choice(MUTATIONS)(content, dice)
    return name, content


def flipped(content: bytes, dice: Random) -> bytes:
    """Change up to eight bytes."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 8) if changed else 0):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def digits(content: bytes, dice: Random) -> bytes:
    """Change up to four digits into others, which is what nobody sees."""
    changed = bytearray(content)
    places = [place for place, byte in enumerate(changed) if chr(byte).isdigit()]
    for place in dice.sample(places, min(4, len(places))):
        changed[place] = dice.choice(b"0123456789")
    return bytes(changed)


def cut(content: bytes, dice: Random) -> bytes:
    """Take a piece out, or the end or the beginning off."""
    first, last = sorted((dice.randint(0, len(content)), dice.randint(0, len(content))))
    return dice.choice([content[:first], content[last:], content[:first] + content[last:]])


def doubled(content: bytes, dice: Random) -> bytes:
    """Repeat a piece, or the whole."""
    first, last = sorted((dice.randint(0, len(content)), dice.randint(0, len(content))))
    return dice.choice([content + content, content[:last] + content[first:]])


def recoded(content: bytes, dice: Random) -> bytes:
    """Save the text in another encoding."""
    encoding = dice.choice(["utf-16", "utf-16-le", "utf-8-sig", "cp1252", "cp1250", "cp932"])
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def redelimited(content: bytes, dice: Random) -> bytes:
    """Put another mark between cells, inside cells too."""
    return content.replace(b",", dice.choice([b";", b"\t", b"|", b",,", b", "]))


def ended(content: bytes, dice: Random) -> bytes:
    """End lines in another way, or all in one."""
    return content.replace(b"\r\n", b"\n").replace(
        b"\n", dice.choice([b"\r\n", b"\r", b"\n\n", b" "])
    )


def unquoted(content: bytes, dice: Random) -> bytes:
    """Take all quotes away, or one, or double them."""
    return content.replace(b'"', dice.choice([b"", b'""', b"'"]), dice.choice([-1, 1]))


def shuffled(content: bytes, dice: Random) -> bytes:
    """Put the columns into another order."""
    return _columns(content, dice, lambda places: dice.sample(places, len(places)))


def dropped(content: bytes, dice: Random) -> bytes:
    """Leave one column or several out."""
    return _columns(
        content, dice, lambda places: sorted(dice.sample(places, dice.randint(1, len(places))))
    )


def lines_shuffled(content: bytes, dice: Random) -> bytes:
    """Put the lines into another order, the header somewhere among them."""
    lines = content.split(b"\n")
    return b"\n".join(dice.sample(lines, len(lines)))


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    flipped, digits, cut, doubled, recoded, redelimited, ended, unquoted, shuffled, dropped,
    lines_shuffled,
)  # fmt: skip


def _columns(content: bytes, dice: Random, chosen: Callable[[list[int]], list[int]]) -> bytes:
    text = content.decode("utf-8", "replace").replace("\0", "")
    delimiter = ";" if text.count(";") > text.count(",") else ","
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        return flipped(content, dice)
    places = chosen(list(range(max(map(len, rows), default=1))))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([[row[place] for place in places if place < len(row)] for row in rows])
    return out.getvalue().encode("utf-8")


_NUMBERS = re.compile(r"(?<!\d)(?=(\d{1,4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,4})(?!\d))")
_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_GAP = r"[^\w]{1,3}"
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}}){_GAP}{_WORD}{_GAP}(\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"{_WORD}{_GAP}(\d{{1,2}}){_GAP}(\d{{4}})(?!\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def named_days(content: bytes) -> set[date]:
    """Return all days that the text names, each triple of numbers read in every order."""
    # Digits look the same in every encoding that occurs, once the zeros of UTF-16 are out.
    text = content.replace(b"\0", b"").decode("latin-1").lower()
    found: set[date | None] = set()
    for triple in _NUMBERS.findall(text):
        found |= {_day(year, month, day) for year, month, day in permutations(triple)}
    for day, month, year in _DAY_FIRST.findall(text):
        found.add(_day(year, str(_MONTHS.index(month) + 1), day))
    for month, day, year in _MONTH_FIRST.findall(text):
        found.add(_day(year, str(_MONTHS.index(month) + 1), day))
    return {one for one in found if one}


def _day(year: str, month: str, day: str) -> date | None:
    if len(year) not in (2, 4):
        return None
    century = 2000 if len(year) == 2 else 0
    try:
        return date(century + int(year), int(month), int(day))
    except ValueError:
        return None


def neighbours(days: set[date]) -> set[date]:
    """Return the days and those beside them, where a moment in UTC may be of another local day."""
    return {
        day + timedelta(days=shift)
        for day in days
        if date.min < day < date.max
        for shift in (-1, 0, 1)
    }
