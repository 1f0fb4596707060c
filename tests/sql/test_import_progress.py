"""What an import tells on its way, and what stands between its preview and its commit."""

import pytest

from dashboard.importing import Upload, commit, prepare
from dashboard.importing.files.decode import text_tables
from dashboard.importing.quickload import SHORTEST
from tests.importing import Importer, upload

SESSIONS = "session_id,day,duration_min\na,2026-03-01,10\n"
DOUBTFUL = "Date,Minutes,Exercise\n01/02/2026,10,Cat-cow\n02/02/2026,10,Cat-cow\n"


def test_progress_is_told_from_the_first_file_to_the_end(importer: Importer) -> None:
    told: list[tuple[float, str]] = []
    files = [upload(SESSIONS, "a.csv"), upload(SESSIONS.replace("a,", "b,"), "b.csv")]
    with prepare(
        files,
        store=importer.store,
        catalogue=importer.catalogue,
        today=importer.today,
        progress=lambda share, doing: told.append((share, doing)),
    ) as preview:
        assert [doing for _, doing in told] == [
            "Reading a.csv",
            "Reading b.csv",
            "Comparing with the journal",
            "Read",
        ]
        commit(
            preview,
            store=importer.store,
            progress=lambda share, doing: told.append((share, doing)),
        )
    shares = [share for share, _ in told]
    assert shares[:4] == sorted(shares[:4])
    assert shares[4:] == sorted(shares[4:])
    assert told[4][1] == "Comparing with the journal"
    assert [one for one in told if one[0] == 1] == [(1, "Read"), (1, "Added")]


def test_a_preview_is_judged_anew_only_when_the_journal_has_changed(importer: Importer) -> None:
    preview = importer.prepare(SESSIONS)
    preview.staging.execute("UPDATE verdict SET verdict = 'duplicate'")
    assert commit(preview, store=importer.store).files[0].imported == 0
    again = importer.prepare(SESSIONS)
    again.staging.execute("UPDATE verdict SET verdict = 'duplicate'")
    importer.add(SESSIONS.replace("a,", "b,"))
    assert commit(again, store=importer.store).files[0].imported == 1


def test_rows_of_a_file_with_an_open_question_are_not_known_to_the_next(
    importer: Importer,
) -> None:
    preview = importer.prepare(upload(DOUBTFUL, "same.csv"), upload(DOUBTFUL, "same.csv"))
    assert all(found.questions for found in preview.files)
    assert [(found.new, found.duplicates) for found in preview.files] == [(0, 0), (0, 0)]


def test_a_large_file_is_read_as_a_small_one(importer: Importer) -> None:
    head, row = "day,duration_min,notes\n", '2026-03-01,10,"felt fine, {}\nand so on"\n'
    rows = [row.format("x" * 200 + str(number)) for number in range(1000)]
    text = head + "".join(rows)
    assert len(text) > SHORTEST
    small = importer.prepare(head + "".join(rows[-2:])).staging
    large = importer.prepare(text).staging
    columns = "day, duration_s, notes"
    assert large.rows(f"SELECT {columns} FROM staged_session ORDER BY line DESC LIMIT 2")[
        ::-1
    ] == small.rows(f"SELECT {columns} FROM staged_session ORDER BY line")
    assert large.rows("SELECT MIN(line), MAX(line) FROM staged_session") == [(2, 2000)]


@pytest.mark.parametrize(
    ("before", "title"),
    [("Body\nDate,Weight\n2026-03-01,70\n2026-03-02,70\n\nSessions\n", "Sessions"), ("", "")],
)
def test_the_table_of_sessions_is_found_among_others(
    importer: Importer, before: str, title: str
) -> None:
    text = before + SESSIONS
    assert text_tables(text.encode())[-1].title == title
    [found] = importer.prepare(Upload("many.csv", text.encode())).files
    assert (found.format, found.sessions) == ("supple-sessions", 1)
