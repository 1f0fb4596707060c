import pytest

from dashboard.errors import ImportFileError
from dashboard.importing.files.decode import SIZE_LIMIT, TextTable, check_size, text_table
from dashboard.importing.files.lines import FAULTY_QUOTES, TOO_LONG, text_rows

PLAIN = "day,notes\n2026-03-01,stiff\n2026-03-02,über dem Schreibtisch\n"


def cells(table: TextTable) -> list[list[str]]:
    return [row.cells for row in table.rows()]


def lines(table: TextTable) -> list[int]:
    return [row.line for row in table.rows()]


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-16-be", None),
        ("cp1252", "The file was read as Windows-1252 text."),
    ],
)
def test_each_encoding_gives_the_same_table(encoding: str, note: str | None) -> None:
    content = PLAIN.encode(encoding)
    if encoding == "utf-16-be":
        content = b"\xfe\xff" + content
    table = text_table(content)
    assert table.header == ("day", "notes")
    assert cells(table) == [["2026-03-01", "stiff"], ["2026-03-02", "über dem Schreibtisch"]]
    assert table.notes == ((note,) if note else ())


def test_a_stray_byte_in_utf_8_does_not_turn_the_rest_into_another_encoding() -> None:
    content = PLAIN.encode().replace(b"stiff", b"sti\xff").replace(b"tisch", "tïsch".encode())
    table = text_table(content)
    assert cells(table)[0] == ["2026-03-01", "sti\ufffd"]
    assert cells(table)[1][1] == "über dem Schreibtïsch"
    assert table.notes == ("Not readable: 1 damaged character.",)


def test_zeros_are_dropped_and_control_characters_become_spaces_and_both_are_counted() -> None:
    table = text_table(b"day,notes\n2026-03-01,a\x00b\x1fc and all the rest of a long note\n")
    assert cells(table) == [["2026-03-01", "ab c and all the rest of a long note"]]
    assert table.notes == (
        "Left out: 1 zero byte.",
        "Taken as spaces: 1 hidden control character.",
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_told(delimiter: str) -> None:
    text = f'a{delimiter}b{delimiter}c\n1,5{delimiter}"x{delimiter}y"{delimiter}z\n'
    if delimiter == ",":
        text = 'a,b,c\n1.5,"x,y",z\n'
    table = text_table(text.encode())
    assert table.delimiter == delimiter
    assert cells(table)[0][1] == f"x{delimiter}y"


def test_decimal_commas_do_not_hide_a_semicolon() -> None:
    table = text_table(b"Datum;Dauer;Note\n1.2.26;12,5;a, b, c\n2.2.26;10,0;d, e, f\n")
    assert table.delimiter == ";"
    assert cells(table)[0] == ["1.2.26", "12,5", "a, b, c"]


@pytest.mark.parametrize(
    ("before", "header_line"),
    [
        ("", 1),
        ("\n\n", 3),
        ("# made by me\n# twice\n", 3),
        ("sep=;\n", 2),
        ('"sep=;"\r\n\r\n# x\n', 4),
        (";;;\n", 2),
    ],
)
def test_what_stands_before_the_header_is_passed_over(before: str, header_line: int) -> None:
    table = text_table(f"{before}day;notes\n2026-03-01;x\n".encode())
    assert table.header == ("day", "notes")
    assert lines(table) == [header_line + 1]


def test_a_header_that_begins_with_a_hash_is_no_comment() -> None:
    assert text_table(b"#,day\n1,2026-03-01\n").header == ("#", "day")


def test_a_sep_line_decides_against_the_look_of_the_table() -> None:
    table = text_table(b"sep=|\na,b|c,d\n1,2|3,4\n")
    assert table.header == ("a,b", "c,d")


def test_header_names_are_trimmed_and_a_delimiter_at_the_end_makes_no_column() -> None:
    assert text_table(b" day , my  note,,\n2026-03-01,x,,\n").header == ("day", "my note")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_their_ends(end: str) -> None:
    text = end.join(["day,notes", "1,a", "", '2,"b', 'c"', "3,d"])
    table = text_table(text.encode())
    assert lines(table) == [2, 4, 6]
    assert cells(table)[1] == ["2", f"b{end}c"]


def test_a_separator_of_unicode_is_no_line_end() -> None:
    table = text_table("day,notes\n1,a\u2028b\x85c\n2,d\n".encode())
    assert lines(table) == [2, 3]


def test_rows_keep_the_cells_they_have() -> None:
    table = text_table(b"a,b,c\n1,2\n1,2,3,4\n1,2,3\n")
    assert [len(row) for row in cells(table)] == [2, 4, 3]


def test_a_quote_that_is_never_closed_spoils_its_own_line_only() -> None:
    rows = list(text_rows('1,"a\n2,b\n3,"c ""d"""\n', first_line=7, delimiter=",", width=2))
    assert [(row.line, row.fault) for row in rows] == [(7, FAULTY_QUOTES), (8, ""), (9, "")]
    assert [row.cells for row in rows] == [["1", "a"], ["2", "b"], ["3", 'c "d"']]


def test_a_quote_that_closes_on_a_later_line_by_chance_spoils_its_own_line_only() -> None:
    text = '1,x,"a,b\n2,"title",c\n3,"title",d\n'
    rows = list(text_rows(text, first_line=1, delimiter=",", width=3))
    assert [(row.line, bool(row.fault)) for row in rows] == [(1, True), (2, False), (3, False)]


def test_a_line_whose_quotes_shift_its_cells_is_a_fault() -> None:
    rows = list(text_rows('1,"a,b,"c",d\n', first_line=1, delimiter=",", width=4))
    assert [row.fault for row in rows] == [FAULTY_QUOTES]


def test_many_stray_quotes_are_as_many_faults() -> None:
    text = "".join(f'{number},"a\n{number},"b"\n' for number in range(2000))
    rows = list(text_rows(text, first_line=1, delimiter=",", width=2))
    assert [bool(row.fault) for row in rows] == [True, False] * 2000


def test_a_cell_longer_than_any_note_is_a_fault() -> None:
    text = f'1,"{"x" * 1_000_001}"\n2,b\n'
    rows = list(text_rows(text, first_line=1, delimiter=",", width=2))
    assert [(row.line, bool(row.fault)) for row in rows] == [(1, True), (2, False)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n \n", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"# only\n# comments\n", "comments but no table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG picture"),
        (b"PK\x03\x04" + bytes(100), "a zip archive"),
        (b"%PDF-1.7 and so on", "a PDF document"),
        (bytes(range(256)) * 4, "no text"),
        (b"a\0\0\0\0" * 20, "zeros"),
        ((",".join("abc") * 600 + "\n").encode(), "too many to read"),
    ],
)
def test_what_is_no_table_is_refused_with_what_was_seen(content: bytes, sentence: str) -> None:
    with pytest.raises(ImportFileError, match=sentence):
        text_table(content)


def test_a_file_beyond_the_limit_is_refused() -> None:
    check_size(SIZE_LIMIT)
    with pytest.raises(ImportFileError, match="300 MB; up to 200 MB"):
        check_size(300_000_000)


def test_a_line_with_a_cell_that_is_too_long_says_so_and_the_next_is_read() -> None:
    text = f"2026-03-01,{'a' * 1_000_001}\n2026-03-02,b\n"
    rows = list(text_rows(text, first_line=2, delimiter=","))
    assert [(row.line, row.fault) for row in rows] == [(2, TOO_LONG), (3, "")]
