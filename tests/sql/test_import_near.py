"""New sessions that look like one from another source: what counts, and leaving them out."""

from dataclasses import replace
from datetime import time

import pytest

from dashboard.importing import Choice, commit, mapping_source
from dashboard.importing.near import SESSIONS_A_DAY
from dashboard.journal import changes
from dashboard.model import Kind
from tests.builders import a_session, an_entry, logged
from tests.importing import Importer, upload

HEADER = "day,start,duration_min,exercises,title\n"
SEVEN = time(7, 0)


def near(importer: Importer, *rows: str) -> list[tuple[int, int | None]]:
    found = importer.prepare(HEADER + "".join(f"2026-03-02,{row}\n" for row in rows)).near
    return [(one.line, one.known_id) for one in found]


@pytest.mark.parametrize(
    ("row", "alike"),
    [
        ("07:30,20,,", True),
        ("07:31,20,,", False),
        ("06:30,20,,", True),
        ("06:29,20,,", False),
        ("07:00,25,,", True),
        ("07:00,25.1,,", False),
        ("07:00,16,,", True),
        ("07:00,14.9,,", False),
        (",20,,", True),
        (",26,,", False),
        ("07:00,,,", True),
        (",,,", False),
    ],
)
def test_starts_and_lengths_may_differ_a_little(
    importer: Importer, row: str, *, alike: bool
) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=20, start=SEVEN))
    assert near(importer, row) == ([(2, 1)] if alike else [])


@pytest.mark.parametrize(("minutes", "alike"), [(80, True), (79.9, False)])
def test_long_sessions_may_differ_by_a_fifth_of_the_longer(
    importer: Importer, minutes: float, *, alike: bool
) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=100))
    assert near(importer, f",{minutes},,") == ([(2, 1)] if alike else [])


@pytest.mark.parametrize(
    ("there", "new", "alike"),
    [
        (Kind.STRENGTH, "strength", True),
        (Kind.STRENGTH, "aerobic", False),
        (Kind.STRENGTH, "", True),
        (None, "aerobic", True),
        (None, "", True),
    ],
)
def test_two_kinds_that_are_known_and_differ_are_two_sessions(
    importer: Importer, there: Kind | None, new: str, *, alike: bool
) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=20, start=SEVEN, kind=there))
    text = f"day,start,duration_min,kind\n2026-03-02,07:05,20,{new}\n"
    assert bool(importer.prepare(text).near) is alike


def test_kinds_of_two_new_files_are_compared_too(importer: Importer) -> None:
    sheet = Choice(
        mapping_source(
            b'{"columns": {"Tag": "day", "Um": "start", "Min": "duration_min", "Art": "kind"}}'
        )
    )
    ours = "day,start,duration_min,kind\n2026-03-02,07:05,20,aerobic\n"
    told = "Tag;Um;Min;Art\n2026-03-02;07:10;20;"
    for kind, pairs in (("aerobic", 1), ("strength", 0), ("", 1)):
        other = replace(upload(f"{told}{kind}\n", "sheet.csv"), choice=sheet)
        assert len(importer.prepare(ours, other).near) == pairs


def test_each_session_has_one_match_and_the_closest_come_first(importer: Importer) -> None:
    logged(
        importer.store,
        a_session("2026-03-02", minutes=20, start=SEVEN),
        a_session("2026-03-02", minutes=20, start=time(7, 20)),
        a_session("2026-03-03", minutes=20, start=SEVEN),
    )
    assert near(importer, "07:18,20,,", "07:21,20,,", "07:25,20,,") == [(2, 1), (3, 2)]


def test_sessions_of_the_same_source_are_not_compared(importer: Importer) -> None:
    importer.add(HEADER + "2026-03-02,07:00,20,,\n")
    assert near(importer, "07:05,20,,") == []


def test_removed_sessions_are_not_compared(importer: Importer) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=20))
    changes.take_back(importer.store, change_id=1, actor="page")
    assert near(importer, ",20,,") == []


def test_both_sides_are_told(importer: Importer) -> None:
    logged(
        importer.store,
        a_session("2026-03-02", minutes=20, start=SEVEN, entries=(an_entry("cat_cow_1", 6),)),
        a_session("2026-03-03", minutes=None, start=SEVEN),
    )
    sheet = mapping_source(b'{"name": "Garden", "columns": {"Tag": "day", "Min": "duration_min"}}')
    importer.add("Tag,Min\n2026-03-04,30\n", source=sheet)
    found = importer.prepare(
        HEADER
        + "2026-03-02,07:10,19.5,Sky gazing 3; Wand slide 3x30s,Morning\n"
        + "2026-03-03,07:10,,,\n2026-03-04,,30,,\n"
    ).near
    assert [one.message for one in found] == [
        (
            "2026-03-02: 07:10 · 19.5 min · Morning · Sky gazing; Wand slide (Supple, sessions) "
            "looks like 07:00 · 20 min · Seated cat-cow (typed here)."
        ),
        "2026-03-03: 07:10 (Supple, sessions) looks like 07:00 (typed here).",
        "2026-03-04: 30 min (Supple, sessions) looks like 30 min (Garden).",
    ]


def test_what_is_left_out_can_be_imported_later(importer: Importer) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=20))
    text = HEADER + "2026-03-02,,20,Wand slide 3x30s,\n2026-03-03,,20,,\n"
    preview = importer.prepare(text)
    result = commit(preview, store=importer.store, leave_out={(1, 2), (1, 99), (7, 2)})
    assert [(one.imported, one.duplicates, one.skipped) for one in result.files] == [(1, 0, 1)]
    assert importer.count("live_entry") == 0

    [found] = importer.prepare(text).files
    assert (found.new, found.duplicates) == (1, 1)
    assert importer.add(text).files[0].imported == 1
    assert importer.prepare(text).near == ()
    assert importer.count("live_session") == 3


def test_leaving_out_all_there_is_writes_nothing(importer: Importer) -> None:
    logged(importer.store, a_session("2026-03-02", minutes=20))
    preview = importer.prepare(HEADER + "2026-03-02,,20,,\n")
    result = commit(preview, store=importer.store, leave_out={(1, 2)})
    assert (result.batch, result.files[0].skipped) == (None, 1)
    assert importer.count("change") == 1


def test_a_known_row_cannot_be_left_out(importer: Importer) -> None:
    text = HEADER + "2026-03-02,,20,,\n"
    importer.add(text)
    result = commit(importer.prepare(text), store=importer.store, leave_out={(1, 2)})
    assert (result.files[0].duplicates, result.files[0].skipped) == (1, 0)


@pytest.mark.parametrize(("more", "pairs"), [(0, SESSIONS_A_DAY), (1, 0)])
def test_days_with_very_many_sessions_are_left_alone(
    importer: Importer, more: int, pairs: int
) -> None:
    rows = [f",{number},," for number in range(SESSIONS_A_DAY + more)]
    sheet = mapping_source(b'{"name": "S", "columns": {"Tag": "day", "Min": "duration_min"}}')
    importer.add(
        "Tag,Min\n" + "".join(f"2026-03-02,{at}\n" for at in range(SESSIONS_A_DAY)), source=sheet
    )
    assert len(near(importer, *rows)) == pairs
