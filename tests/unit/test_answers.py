"""The answer to a person's own question as a frame and a file, whatever its columns hold."""

from datetime import date, datetime, time
from decimal import Decimal

from dashboard.exports import answers, tables
from dashboard.query import Answer


def answer(columns: tuple[str, ...], *rows: tuple[object, ...]) -> Answer:
    return Answer(columns, list(rows), cut=False)


def test_values_stay_what_they_are_and_what_has_no_place_becomes_text() -> None:
    row = (
        *(date(2026, 3, 28), time(7, 30), datetime(2026, 3, 28, 7, 30)),  # noqa: DTZ001 - local clock
        *(True, 3, Decimal("2.50"), "NaN", None, 2**70, [1, None], {"a": 1}, b"x"),
    )
    frame = answers.frame(answer(tuple("abcdefghijkl"), row, (None,) * len(row)))
    assert [value for value in frame.iloc[0] if value is not None][:7] == [*row[:5], 2.5, "NaN"]
    assert list(frame.iloc[0])[8:] == [str(2**70), "[1, None]", "{'a': 1}", "b'x'"]
    assert frame.iloc[1].isna().all()
    assert str(frame["e"].dtype) == "Int64"


def test_columns_of_one_name_are_told_apart_and_mixed_ones_are_text() -> None:
    frame = answers.frame(answer(("a", "a", "a (2)", "a"), (1, 2, 3, 4), ("x", 2.5, 3, 4)))
    assert list(frame.columns) == ["a", "a (2)", "a (2) (2)", "a (3)"]
    assert list(frame["a"]) == ["1", "x"]
    assert list(frame["a (2)"]) == [2, 2.5]


def test_the_file_runs_nothing_in_a_spreadsheet() -> None:
    frame = answers.frame(answer(("=n", "note"), (-1, "=1+1"), (2, None)))
    assert tables.csv(frame) == b"'=n,note\r\n-1,'=1+1\r\n2,\r\n"


def test_only_a_part_is_sent_to_the_browser() -> None:
    small = answers.frame(answer(("n",), *((number,) for number in range(900))))
    assert answers.first_part(small).equals(small)
    many = answers.frame(answer(("n",), *((number,) for number in range(10_000))))
    assert len(answers.first_part(many)) == 1_000
    long = answers.frame(answer(("a", "b"), *(("ä" * 200, "b") for _ in range(1_000))))
    part = answers.first_part(long)
    assert 100 < len(part) < 250
    wide = answers.frame(answer(tuple(f"c{n}" for n in range(99)), tuple(["x" * 9_000] * 99)))
    assert answers.first_part(wide).shape == (1, 60)
    assert answers.first_part(wide).iloc[0, 0] == "x" * 300 + "…"
    assert answers.first_part(answers.frame(answer(("n",)))).empty
