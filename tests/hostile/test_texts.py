# ruff: noqa: RUF001 - signs that look like others are the point
"""What is done to a hostile text on its way to a page or a terminal."""

import io
import json
import re

import pytest

from dashboard.cli.answer import table
from dashboard.cli.terminal import escaped, shown
from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.journal.directions import kept_apart
from dashboard.ui.text import plain
from tests.hostile.texts import MARK, MEGABYTE, NOT_TEXT, TEXTS

ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def test_every_text_is_one_of_its_own_and_can_be_found() -> None:
    assert len(set(TEXTS)) == len(TEXTS) > 80
    assert all(MARK in text for text in TEXTS)


@pytest.mark.parametrize("text", NOT_TEXT)
def test_halves_of_characters_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="are no text"):
        check_text("The note", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n=====", r"a \=\=\=\=\="),
        ("a\n\n    code", "a code"),
        ("a -> b -- c >= d <-> e", r"a \-⁠\> b \-⁠\- c \>⁠\= d \<⁠\-\> e"),
        ("a->b", r"a\-\>b"),
        (" a ", "\u2060 a \u2060"),
        ("\ufeffa", "\u2060\ufeffa"),
    ],
)
def test_what_markdown_would_make_of_it_is_stopped(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("\u202ea", "\u2068\u202ea\u2069"),
        ("\u2069\u202ea", "\u2068\u202ea\u2069"),
        ("\u2067a\u2069\u2069b\u2066", "\u2068\u2067a\u2069b\u2066\u2069\u2069"),
        ("שלום", "\u2068שלום\u2069"),
    ],
)
def test_a_text_turns_the_reading_of_nothing_but_itself(text: str, expected: str) -> None:
    assert kept_apart(text) == expected


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_text_is_an_order_to_a_terminal(text: str, encoding: str) -> None:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    found = shown(table(["Note", "Other"], [[text, 1]]), file=file)
    assert not ORDERS.search(found)
    assert len(found.splitlines()) == 2
    told = escaped(json.dumps(text, ensure_ascii=False), file=file)
    told.encode(encoding)
    assert not ORDERS.search(told)
    assert json.loads(told) == text


def test_a_megabyte_of_emoji_is_kept_whole() -> None:
    check_text("The note", MEGABYTE)
    assert plain(MEGABYTE) == MEGABYTE
