"""The shapes in which days are written, in plain spelling."""

import re

_WORD = r"[^\W\d_][^\s\d.,/:()-]*"
_NAME = r"[^\W\d_][^\s\d.,/:()]*"
_LEAD = rf"(?:\(?{_NAME}\)?[.,]*\s*)?"
_REST = r"(?:$|(?=[^\d])(?P<rest>.*)$)"
_SHORT_YEAR = r"\d{2}(?!\d|[^\s,;.()t@|/\u2013\u2014-]\d)"
"""Two digits; no year where a sign that parts nothing and a digit follow: 20<5 was 2025 once."""
_C = rf"\d{{4}}|\d(?!\d)|{_SHORT_YEAR}"

NUMERIC = re.compile(
    rf"{_LEAD}(?P<a>\d{{4}}|\d{{1,2}})(?:[/-]|\.\s?)(?P<b>\d{{1,2}})(?:[/-]|\.\s?)(?P<c>{_C}){_REST}",
    re.DOTALL,
)
"""05.12.22, 3/4/2024 10:23 AM, 2014. 6. 30., Sat 30/05/2020."""

SPACED = re.compile(
    rf"{_LEAD}(?:(?P<a>\d{{4}}|\d{{1,2}}) (?P<b>\d{{1,2}}) (?P<c>{_C})){_REST}",
    re.DOTALL,
)

_ORDINAL = r"(?:(?:st|nd|rd|th|er|re|ro|eme|e|a|o|:[ae])(?![^\W\d_]))?"
_BETWEEN = r"[\s/.,'-]*"
_WEEKDAY = rf"(?:{_NAME}[.,]*\s+)?(?:(?:den|the|le|el|il|o)\s+)?"

DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}}){_ORDINAL}{_BETWEEN}(?:(?:de|of|di)\s+|d')?(?P<month>{_WORD})"
    rf"(?:{_BETWEEN}(?:(?:de|del|of)\s+)?(?P<year>\d{{4}}|{_SHORT_YEAR})(?![\d:]))?{_REST}",
    re.DOTALL,
)
"""8th Dec 2021, lun., 30 juin 2014 7:03, 28-Mar-26, 7 września."""

MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<month>{_WORD}){_BETWEEN}(?P<day>\d{{1,2}}){_ORDINAL}"
    rf"(?:[\s/.,'-]+(?P<year>\d{{4}}|{_SHORT_YEAR})(?![\d:]))?{_REST}",
    re.DOTALL,
)
"""May 23, 2023, 12:40:57 PM."""

YEAR_FIRST = re.compile(
    rf"{_LEAD}(?P<year>\d{{4}})[\s/.,-]+(?P<month>{_WORD}){_BETWEEN}(?P<day>\d{{1,2}}){_ORDINAL}{_REST}",
    re.DOTALL,
)
"""2014. június 30."""
