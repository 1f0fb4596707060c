import json
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard import query, settings
from dashboard.cli import main
from dashboard.model import Entry, Kind, Session
from dashboard.store import Store
from tests.blank import blank_journal
from tests.oracle.past import Kept, Past
from tests.sql.journals import write

SESSIONS = (
    Session(date(2026, 3, 2), duration_min=Decimal(10), entries=(Entry("cat_cow_1"),)),
    Session(date(2026, 3, 4), duration_min=Decimal("7.5"), kind=Kind.STRENGTH, notes="two\nlines"),
)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal that no test of this module writes to."""
    path = tmp_path_factory.mktemp("query") / "journal.duckdb"
    path.write_bytes(blank_journal())
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        kept = enumerate(SESSIONS, 1)
        write(store, Past(sessions=tuple(Kept(number, one) for number, one in kept)))
    return path


def asked(journal: Path, *words: str) -> int:
    return main(["query", "--journal", str(journal), *words])


def test_a_shipped_query_answers_for_the_whole_journal(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(kept, "summary", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "columns": [
            "sessions",
            "exercise_days",
            "minutes",
            "sessions_without_duration",
            "first_day",
            "last_day",
        ],
        "rows": [[2, 2, 17.5, 0, "2026-03-02", "2026-03-04"]],
        "cut": False,
    }


@pytest.mark.parametrize("name", query.names(settings.resources()))
def test_every_shipped_query_can_be_asked(
    name: str, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needed = {
        "change_rows": ["change_id=1"],
        "draft_list": ["form=log"],
        "exercise_history": ["exercise=cat_cow_1"],
        "hand_edits": ["session_id=1"],
        "ladder_history": ["exercise=cat_cow_1"],
        "session_detail": ["session_id=1"],
        "session_entries": ["session_id=1"],
        "session_history": ["session_id=1"],
    }
    params = [word for value in needed.get(name, []) for word in ("--param", value)]
    assert asked(kept, name, *params) == 0
    capsys.readouterr()
    assert asked(kept, name, *params, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    shipped = query.load(settings.resources(), name)
    assert told["columns"] == [column.name for column in shipped.columns]


@pytest.mark.parametrize(
    ("param", "rows"),
    [
        ("kinds=mobility", 1),
        ("kinds=mobility, strength", 2),
        ("kinds=", 2),
        ("since=2026-03-03", 1),
        ("page_size=1", 1),
        ("words=TWO", 1),
        ("exercises=open_book_1", 0),
    ],
)
def test_values_narrow_a_shipped_query(
    param: str, rows: int, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(kept, "session_list", "--param", param, "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["rows"]) == rows


def test_a_select_of_ones_own(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    select = "SELECT day, duration_min, notes FROM live_session WHERE kind = $kind"
    assert asked(kept, select, "--param", "kind=strength") == 0
    assert capsys.readouterr().out.splitlines() == [
        "day         duration_min  notes",
        "2026-03-04  7.50          two lines",
    ]


def test_what_json_cannot_hold_is_written_out(
    empty_journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    select = "SELECT 1 / 0, MAP {DATE '2026-03-28': 0.5}, [TIME '10:30', NULL], 2.50"
    assert asked(empty_journal, select, "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert row == ["inf", {"2026-03-28": 0.5}, ["10:30:00", None], 2.5]


def test_a_long_answer_is_cut_and_says_so(
    empty_journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(empty_journal, "SELECT UNNEST(RANGE(10001))", "--json") == 0
    captured = capsys.readouterr()
    told = json.loads(captured.out)
    assert (len(told["rows"]), told["cut"]) == (10_000, True)
    assert captured.err == "Only the first 10,000 rows are shown; there are more.\n"


def test_without_a_question_the_shipped_queries_are_listed(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(journal) == 0
    listed = capsys.readouterr().out.splitlines()[1:]
    assert [line.split()[0] for line in listed] == query.names(settings.resources())
    assert asked(journal, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told["queries"][0]) == {"name", "doc", "params", "columns"}
    assert told["saved"] == []
    assert not journal.exists()


def test_a_select_is_saved_listed_asked_by_its_name_and_taken_back(
    empty_journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    select = "SELECT $since AS day,\n 2 AS two"
    assert asked(empty_journal, "--save", "Two days", select, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["name"], told["sql"]) == ("Two days", select)
    assert asked(empty_journal) == 0
    assert capsys.readouterr().out.splitlines()[-1].split(None, 2)[2] == (
        "SELECT $since AS day, 2 AS two"
    )
    words = ["--saved", "two DAYS", "--param", "since=2026-03-01", "--json"]
    assert asked(empty_journal, *words) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == [["2026-03-01", 2]]
    assert asked(empty_journal, "--save", "Two days", select) == 1
    assert "already" in capsys.readouterr().err
    assert main(["undo", "--journal", str(empty_journal), str(told["change"])]) == 0
    capsys.readouterr()
    assert asked(empty_journal, "--saved", "Two days") == 1
    assert (
        capsys.readouterr().err == "supple: There is no saved query Two days. None is saved yet.\n"
    )


def test_a_value_is_read_as_shipped_queries_read_one_of_its_name(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    select = "SELECT LEN($kinds) AS kinds, $since + 1 AS next, $limit + 1 AS more, $mine AS mine"
    params = ["kinds=mobility, strength", "since=2026-02-28", "limit=4", "mine=4"]
    words = [word for one in params for word in ("--param", one)]
    assert asked(kept, select, *words, "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == [[2, "2026-03-01", 5, "4"]]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nonsense"], "There is no query named nonsense. There are alias_list, batch_list"),
        (["views"], "There is no query named views."),
        (["exercise_history"], "needs a value for exercise (catalogue id"),
        (["summary", "--param", "kinds=x"], "does not take kinds. It takes since, until."),
        (["goal_list", "--param", "a=1"], "It takes no values."),
        (["summary", "--param", "since=yesterday"], "has to be a day like 2026-03-28"),
        (["change_list", "--param", "page_size=few"], "has to be a whole number, not few."),
        (["summary", "--param", "since"], "Write a value as name=value"),
        (["SELECT $day"], "needs a value for day"),
        (["SELECT 1", "--param", "day=1"], "does not use day"),
        (["SELECT $since", "--param", "since=x"], "has to be a day like 2026-03-28"),
        (["SELECT 1", "--saved", "x"], "Give either --saved with a name, or a question."),
        (["--save", "x"], "Write what to save, without values"),
        (["SELECT $a", "--save", "x", "--param", "a=1"], "Write what to save, without values"),
        (["summary", "--save", "x"], "syntax error"),
    ],
)
def test_a_question_that_cannot_be_asked_says_why(
    words: list[str], complaint: str, empty_journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(empty_journal, *words) == 1
    captured = capsys.readouterr()
    assert complaint in captured.err
    assert captured.out == ""
