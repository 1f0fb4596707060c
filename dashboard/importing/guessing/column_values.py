"""What the cells of a column look like, told from a sample of its rows."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dashboard.importing.cells import durations
from dashboard.importing.cells.plain import bare
from dashboard.importing.guessing.ticks import TICKS

_DAY = re.compile(
    r"(?:[^\W\d]{1,12}\.?[,\s]\s*)?(?:\d{4}([-/.])\s?\d{1,2}\1\s?\d{1,2}\.?"
    r"|\d{1,2}([-/.])\s?\d{1,2}\2\s?(?:\d{4}|\d{2})|\d{4}年\s?\d{1,2}月\s?\d{1,2}日)(?!\d)(.*)",
    re.DOTALL,
)
_WORDED_DAY = re.compile(
    r"(?:[^\W\d]{1,14}\.?,?\s+)?(?:"
    r"\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?[\s./-]*(?:(?:de|of|di)\s+)?[^\W\d]{3,12}\.?,?"
    r"(?:[\s./'\u2019-]*(?:de\s+|del\s+)?(?:\d{4}|\d{2}))"
    r"|[^\W\d]{3,12}\.?\s*\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)(.*)",
    re.DOTALL,
)
_YEAR_AT_THE_END = re.compile(
    r"(?:[^\W\d]{2,4}\.?,?\s+)?[^\W\d]{3,4}\s+\d{1,2}(,?\s+\d{1,2}:\d{2}(?::\d{2})?)"
    r"(?:\s+[A-Z]{1,5}\d{0,2})?(?:\s?[+-]\d{2}:?\d{2})?\s+\d{4}"
)
_COUNTED_DAY = re.compile(r"1[0-9]{9}(?:\d{3})?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])")
_SERIAL = re.compile(r"[34]\d{4}(?:[.,]\d+)?")
_CLOCK = re.compile(
    r"(?:午前|午後|上午|下午|오전|오후|am|pm)?\s*\d{1,2}(?:[:.h時点]\s?\d{2}(?:[:.分]\d{2}(?:[.,]\d+)?)?分?|\s?[uh時点])?"
    r"\s*(?:[ap]\.?\s?m?\.?|uhr|h|klo)?",
    re.IGNORECASE,
)
_SAYS_CLOCK = re.compile(r"[:h時点]|\d\.\d\d|[ap]\.?\s?m|\d\s?[ap]$|uhr", re.IGNORECASE)
_RANGE = re.compile(
    r"\s+(?:[-\u2013—]+|to|until|bis|a|à|al|tot|till?|do)\s+|\s*(?:→|->|〜|~|から)\s*"
)
_CLOCK_RANGE = re.compile(r"(?<=[\d\w])\s*[-\u2013—]\s*(?=\d)")
_PARTED = re.compile(r"\d{1,4}:[0-5]\d(?::[0-5]?\d(?:[.,]\d+)?)?(?:\s?(?:h|hrs?|std|min)\.?)?")
_SPELLED = re.compile(
    r"(?:P(?:\d+D)?T?)?(?:\d+(?:[.,]\d+)?\s*(?:[^\W\d]{1,9}\.?|['\u2019\"″\u2032])\s*(?:,|and|und|et|y|e|en|och|i)?\s*)"
    r"{1,3}\d{0,2}",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(
    r"\d\s*(?:h|m|s|min|mins|minut\w*|minuut|std|stund\w*|hours?|hrs?|heures?|horas?|or[ae]|uur|uren|timm\w+|tim"
    r"|godz\w*|g|мин\w*|час\w*|ч|сек\w*|sec\w*|sek\w*|seg\w*|mn|t|timer?|tuntia?|hod\w*|perc\w*"
    r"|óra|dk|dakika|saat|sn|時間|分間?|秒|小时|小時|分[钟鐘]|시간|분|초)(?![^\W\d_])|^PT|\d['\u2019\u2032\"″]",
    re.IGNORECASE,
)
_A_SHORT_ONE = re.compile(r"\d\s*(?:[ms]|se[cgk]\w*|сек\w*|초|秒|\"|″)$", re.IGNORECASE)
"""Seconds, and letters that may stand for metres: too little to be how long a session took."""
_NUMBER = re.compile(
    r"[+-]?\d{1,3}(?:[.,' \u00a0\u2019\u202f]\d{3})*(?:[.,]\d+)?|[+-]?\d+(?:[.,]\d+)?|[.,]\d+"
)
_OUT_OF = re.compile(
    r"\d{1,3}(?:[.,]\d+)?\s*(?:/\s*(?:5|7|10|100)|%)|[★⭐☆]+|[\U0001F600-\U0001F64F☹☺]\ufe0f?"
)
_AMOUNTS = re.compile(
    r"\d{1,3}(?:\s*[x\u00d7*,;/ -]\s*\d{1,4}){0,9}\s*(?:\w{1,9}\.?)?(?:\s*/\s*\w+)?"
)
_LONGEST = 10_000
"""Characters of a cell that tell what it holds."""
_NOTHING = {"", "-", "--", "\u2013", "—", "n/a", "na", "none", "null", "nan", "/", "?"}
_MANY = 12
"""Distinct values that may still be the words of a list."""
_HALF = 0.5
_ENDS = 2
"""Clock times of a range."""


@dataclass(frozen=True, slots=True)
class Column:
    """The cells of a column, as shares of those that hold something.

    Args:
        filled: cells that hold something; ``share`` is their share of the rows.
        days: that are a day, alone or with a clock; ``moments`` those with a clock behind it.
        day_ranges, clock_ranges: that have two days or moments, or two clock times.
        clocks: that are a clock time; ``durations`` that spell a duration; ``parted`` that are of
            the form 1:04 or 1:04:30; ``numbers`` that are numbers; ``ratings`` that say their own
            scale; ``amounts`` that are small numbers or lists of them; ``ticks`` that tick a box.
        lengths: that do one or the other.
        timed: that name a duration, alone or among other words.
        serials: that may be days as spreadsheets count them.
        low, high, middle: of the numbers.
        whole: whether the numbers are whole.
        distinct: how many different values there are.
        length: the mean number of characters.
        samples: up to three values.
    """

    filled: int = 0
    share: float = 0.0
    days: float = 0.0
    moments: float = 0.0
    day_ranges: float = 0.0
    clocks: float = 0.0
    clock_ranges: float = 0.0
    durations: float = 0.0
    lengths: float = 0.0
    timed: float = 0.0
    parted: float = 0.0
    numbers: float = 0.0
    serials: float = 0.0
    ratings: float = 0.0
    amounts: float = 0.0
    ticks: float = 0.0
    low: float = 0.0
    high: float = 0.0
    middle: float = 0.0
    whole: bool = True
    distinct: int = 0
    length: float = 0.0
    samples: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether most cells are words."""
        return max(self.days, self.clocks, self.numbers, self.lengths) < _HALF

    @property
    def is_list(self) -> bool:
        """Whether few words are repeated."""
        return self.distinct <= _MANY or 2 * self.distinct <= self.filled


def column(cells: Sequence[str], *, lengths: Container[str] = ()) -> Column:
    """Describe the cells of one column; ``lengths`` are words that alone are a duration."""
    there = [text for cell in cells if (text := cell[:_LONGEST].strip()).casefold() not in _NOTHING]
    if not there:
        return Column()
    times = Counter(there)  # each text is looked at once, however often it stands there
    numbers = sorted(
        number
        for cell, count in times.items()
        if (number := _number(cell)) is not None
        for _ in range(count)
    )
    days: Counter[str] = Counter()
    for cell, count in times.items():
        if (tail := _after_day(cell)) is not None:
            days[tail] += count
    share = partial(_share, of=len(there))

    def spells(cell: str) -> bool:
        return _is_spelled(cell) or bare(cell) in lengths

    return Column(
        filled=len(there),
        share=len(there) / len(cells),
        days=days.total() / len(there),
        moments=share(days, _holds_clock),
        day_ranges=share(days, _is_range),
        clocks=share(times, _is_clock),
        clock_ranges=share(times, _is_clock_range),
        durations=share(times, spells),
        lengths=share(times, lambda cell: spells(cell) or _PARTED.fullmatch(cell)),
        timed=share(times, _names_duration),
        parted=share(times, _PARTED.fullmatch),
        numbers=len(numbers) / len(there),
        serials=share(times, _SERIAL.fullmatch),
        ratings=share(times, _OUT_OF.match),
        amounts=share(times, _AMOUNTS.fullmatch),
        ticks=share(times, lambda cell: cell.casefold().strip("\ufe0f") in TICKS),
        low=numbers[0] if numbers else 0,
        high=numbers[-1] if numbers else 0,
        middle=numbers[len(numbers) // 2] if numbers else 0,
        whole=all(number == int(number) for number in numbers),
        distinct=len(times),
        length=sum(map(len, there)) / len(there),
        samples=tuple(times)[:3],
        values=tuple(value for value, _ in times.most_common(40)),
    )


def _share(times: Mapping[str, int], test: Callable[[str], object], *, of: int) -> float:
    return sum(count for cell, count in times.items() if test(cell)) / of


def holds_day(cell: str) -> bool:
    """Whether a cell is a day with its year, alone or with more behind it."""
    return _after_day(cell.strip()) is not None


def _after_day(cell: str) -> str | None:
    """Return what follows a day at the beginning of a cell, ``None`` where there is none."""
    text = unicodedata.normalize("NFKC", cell)
    found = _DAY.fullmatch(text) or _WORDED_DAY.fullmatch(text) or _YEAR_AT_THE_END.fullmatch(text)
    if found:
        return found[found.re.groups]
    return "" if _COUNTED_DAY.fullmatch(text) else None


def _holds_clock(rest: str) -> bool:
    return re.search(r"\d{1,2}[:.h時]\d{2}|\d\s*[ap]\.?m", rest, re.IGNORECASE) is not None


def _is_range(rest: str) -> bool:
    return _RANGE.search(rest) is not None


def _is_clock(cell: str) -> bool:
    text = unicodedata.normalize("NFKC", cell)
    return (_SAYS_CLOCK.search(text) and _CLOCK.fullmatch(text)) is not None or _is_clock_range(
        cell
    )


def _is_clock_range(cell: str) -> bool:
    text = unicodedata.normalize("NFKC", cell)
    parts = _RANGE.split(text) if _RANGE.search(text) else _CLOCK_RANGE.split(text)
    return (
        len(parts) == _ENDS
        and all(_CLOCK.fullmatch(part.strip()) for part in parts)
        and _SAYS_CLOCK.search(text) is not None
    )


def _is_spelled(cell: str) -> bool:
    text = unicodedata.normalize("NFKC", durations.simply(cell))
    first, *last = _RANGE.split(text) if _RANGE.search(text) else _CLOCK_RANGE.split(text)
    text = last[0] if len(last) == 1 and _NUMBER.fullmatch(first) else text
    return _TIME_WORD.search(text) is not None and _SPELLED.fullmatch(text) is not None


def _names_duration(cell: str) -> bool:
    found = _TIME_WORD.search(unicodedata.normalize("NFKC", durations.simply(cell)))
    return found is not None and not _A_SHORT_ONE.search(found[0])


def _number(cell: str) -> float | None:
    cell = durations.middle(cell) or durations.simply(cell)
    if not _NUMBER.fullmatch(cell):
        return None
    text = re.sub(r"[' \u00a0\u2019\u202f]", "", cell)
    point = max(text.rfind("."), text.rfind(","))
    digits = re.sub(r"[.,]", "", text[:point]) + "." + text[point + 1 :] if point >= 0 else text
    try:
        return float(digits)
    except ValueError:
        return None
