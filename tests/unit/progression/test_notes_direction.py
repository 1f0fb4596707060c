"""N2 and N7 where they compare sessions: only as strong as the number of days allows."""

import pytest

from tests.unit.progression.logs import Log, ago, changed, on, ready, said


def compared(before: float, lately: float) -> Log:
    """Twelve rated days, six and six, over four weeks; 14 exercise days in all."""
    early = on(60, 58, comfort_after=9)
    first = on(30, 28, 26, 24, 22, 20, comfort_after=before, comfort_during=10)
    last = on(16, 12, 9, 6, 3, 1, comfort_after=lately, comfort_during=10)
    return {"sessions": [*early, *first, *last]}


@pytest.mark.parametrize(
    ("before", "lately", "note", "words"),
    [
        (7, 9, "N2", "clearly easier"),
        (7, 8.9, "N2", "a little easier than the first six; it may be chance"),
        (7, 8, "N2", "a little easier"),
        (7, 7.9, "N7", "much the same"),
        (8, 7.1, "N7", "much the same"),
        (8, 7, "N7", "a little less comfortable; it may be chance"),
        (8, 6.1, "N7", "a little less comfortable; it may be chance"),
        (9, 7, "N7", "clearly less comfortable"),
    ],
)
def test_n2_and_n7_compare_the_first_six_with_the_last_six(
    before: float, lately: float, note: str, words: str
) -> None:
    log = compared(before, lately)
    assert any(words in text and "last eight weeks" in text for text in said(log, note))
    other = {"N2": "N7", "N7": "N2"}[note]
    assert not any("six" in text for text in said(log, other))


def test_n2_the_first_six_lie_within_eight_weeks() -> None:
    log = compared(7, 9)
    log["sessions"][2]["day"] = ago(56).isoformat()
    assert any("clearly" in text for text in said(log, "N2"))
    log["sessions"][2]["day"] = ago(57).isoformat()
    assert not any("clearly" in text for text in said(log, "N2"))


@pytest.mark.parametrize(
    ("degrees", "given"), [((40, 40, 46, 46), True), ((40, 40, 46, 45.9), False), ((40, 60), False)]
)
def test_n2_range(degrees: tuple[float, ...], *, given: bool) -> None:
    rows = [{"day": ago(9 - n).isoformat(), "degrees": value} for n, value in enumerate(degrees)]
    assert any("degrees" in text for text in said(ready() | {"range": rows}, "N2")) is given


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ({"sessions": on(1)}, "With 1 exercise day it is too early"),
        ({"sessions": on(1, 2, 4, 5, 7)}, "With 5 exercise days it is too early"),
        ({"sessions": on(1, 3, 5, 8, 10, 15)}, "about the same lately"),
        ({"sessions": on(1, 3, 5) + on(8, 10, 15, comfort_after=7)}, "a bit easier lately"),
        ({"sessions": on(1, 3, 5) + on(8, 10, 15, comfort_after=7.1)}, "about the same lately"),
        ({"sessions": on(1, 3, 5, comfort_after=7) + on(8, 10, 15)}, "a bit less comfortable"),
    ],
)
def test_n7_words_by_the_number_of_days(log: Log, words: str) -> None:
    assert any(words in text for text in said(log, "N7"))


def test_n7_says_which_sessions_it_compares() -> None:
    (text,) = said({"sessions": on(1, 3, 5) + on(8, 10, 15, comfort_after=7)}, "N7")
    assert text.endswith("lately, the last three against the three before.")


@pytest.mark.parametrize(
    "log",
    [
        {},
        {"sessions": on(1, 3, 5, 8, 10, 14)},
        {"sessions": on(1, 3, 5, 8, 10, 15, comfort_after=1)},
        changed({"sessions": on(1, 3, 5, 8, 10, 15)}, 3, comfort_after=None, comfort_during=None),
    ],
)
def test_n7_is_silent(log: Log) -> None:
    assert not said(log, "N7")
