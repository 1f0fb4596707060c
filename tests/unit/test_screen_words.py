"""Words and numbers for the screen."""

from decimal import Decimal
from fractions import Fraction

import pytest

from dashboard.ui.text import amount, number, plain


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "-"),
        (float("nan"), "-"),
        (7, "7"),
        (Fraction(19, 2), "9.5"),
        (Decimal("8.0"), "8"),
        (0, "0"),
    ],
)
def test_numbers_have_no_needless_decimals(value: float | None, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    "text",
    [
        "*bold*",
        "[a](http://b.example)",
        ":material/home:",
        "<b>",
        "$x$",
        "www.b.example",
        "a@b.example",
    ],
)
def test_text_loses_nothing_when_escaped(text: str) -> None:
    escaped = plain(text)

    assert escaped.replace("\\", "").replace("\u2060", "") == text
    assert "://" not in escaped
    assert ":m" not in escaped
    assert "www\\." not in escaped
    assert "*b" not in escaped.replace("\\*b", "")


def test_a_sign_that_turns_the_reading_ends_with_its_text() -> None:
    shown = plain("as \u202eabc")
    assert (shown[0], shown[-1]) == ("\u2068", "\u2069")
    assert plain("as abc") == "as abc"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1, "1 minute"), (Decimal("1.0"), "1 minute"), (0, "0 minutes"), (1136, "1,136 minutes")],
)
def test_one_of_a_thing_has_no_plural(value: float, shown: str) -> None:
    assert amount(value, "minute") == shown
