"""Texts that are no tables of rows: refused, with what was seen."""

import pytest

from dashboard.errors import ImportFileError
from dashboard.importing.files.decode import text_tables


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Day,Minutes,Pain\n", "holds a header (Day, Minutes and Pain) and no rows"),
        ("Day,Minutes,Pain\n\n,,\n", "and no rows"),
        ("Dear diary.\nIt was a long day.\nMy back hurts.\n", "text without columns"),
        ('{"sessions": [1, 2]}', "a JSON file"),
        ('[\n  {"day": "2026-03-01"}\n]', "a JSON file"),
        ("<!DOCTYPE html>\n<html><body>x</body></html>", "an HTML page"),
        ('<?xml version="1.0"?>\n<gpx version="1.1"></gpx>', "a GPX track"),
        ('<?xml version="1.0"?>\n<TrainingCenterDatabase>', "a TCX activity"),
        ('<?xml version="1.0"?>\n<anything/>', "an XML file"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\n", "a calendar file"),
    ],
)
def test_what_holds_no_rows_is_refused_with_what_was_seen(text: str, sentence: str) -> None:
    with pytest.raises(ImportFileError) as refused:
        text_tables(text.encode())
    assert sentence in str(refused.value)


@pytest.mark.parametrize("first", ["[Day]", "<Day>", "{Day}"])
def test_a_header_in_brackets_is_still_a_header(first: str) -> None:
    (table,) = text_tables(f"{first},Minutes\n2026-03-01,10\n".encode())
    assert table.header == (first, "Minutes")
