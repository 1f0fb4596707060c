"""What only the person can say: asked, obeyed, kept with the batch, and not read where it is not due."""

from datetime import date
from functools import partial

import pytest

from dashboard.importing import Choice, Upload, commit, prepare
from tests.importing import Importer

NO_YEAR = "Tag;Minuten;Was\n28.11.;20;Yoga\n3.12.;15;Dehnen\n9.1.;25;Yoga\n"
OPEN = "Date,Length,Exercise\n01/02/2026,3,Cat-cow\n02/03/2026,2,Cat-cow\n"


def _asking(text: str, **answers: str) -> Upload:
    return Upload("sheet.csv", text.encode(), choice=Choice(answers=answers))


def test_a_sheet_without_any_year_asks_for_it_and_counts_on(importer: Importer) -> None:
    [asking] = importer.prepare(_asking(NO_YEAR)).files
    assert [one.aspect for one in asking.questions] == ["year"]
    assert "In which year is the first day, 28.11.?" in asking.refused
    assert (asking.sessions, asking.minutes, asking.new) == (3, 60, 0)
    assert (asking.first_day, asking.last_day) == (None, None)
    assert not any("2000" in said for said in asking.conversions)
    assert "2000" not in " ".join(asking.mapped[0].samples)

    preview = importer.prepare(_asking(NO_YEAR, year="2024"))
    [found] = preview.files
    assert (found.first_day, found.last_day) == (date(2024, 11, 28), date(2025, 1, 9))
    assert any("taken from your answer, counted on" in said for said in found.conversions)
    commit(preview, store=importer.store)
    [again] = importer.prepare(_asking(NO_YEAR)).files
    assert again.questions, "the next file of the same columns may be of another year"


def test_what_was_answered_is_kept_with_the_batch(importer: Importer) -> None:
    [asking] = importer.prepare(_asking(OPEN)).files
    assert {one.aspect for one in asking.questions} == {"order", "unit"}
    importer.add(_asking(OPEN, order="dmy", unit="60"))
    [(said,)] = importer.rows("SELECT conversions FROM import_file")
    assert "Days in “Date” were read day first, as you said." in said
    assert "Numbers in “Length” were read as minutes, as you said." in said


@pytest.mark.parametrize(
    ("cells", "day"), [("1772524800", date(2026, 3, 3)), ("2026-03-03", date(2026, 3, 3))]
)
def test_an_answer_does_not_change_what_can_be_read_in_one_way_only(
    importer: Importer, cells: str, day: date
) -> None:
    [found] = importer.prepare(_asking(f"Date,Minutes,Exercise\n{cells},3,a\n", order="dmy")).files
    assert found.first_day == day
    assert not any("as you said" in said for said in found.conversions)


def test_only_what_changed_is_read_again_and_the_rest_comes_out_the_same(
    importer: Importer,
) -> None:
    sheet, other = _asking(OPEN), Upload("other.csv", b"day,duration_min\n2026-03-01,10\n")
    read = partial(
        prepare, store=importer.store, catalogue=importer.catalogue, today=importer.today
    )
    first = read([other, sheet])
    told = _asking(OPEN, order="mdy", unit="60")
    second = read([told, other, other], earlier=first)
    with second, read([told, other, other]) as afresh:
        assert second.files == afresh.files
        assert [one.new for one in second.files] == [2, 1, 0]
        assert second.staging is first.staging
        commit(second, store=importer.store)
    assert importer.count("live_session") == 3


def test_nothing_is_known_from_a_file_that_waits_for_an_answer(importer: Importer) -> None:
    plain = "Date,Length,Exercise\n2026-02-01,3 min,Cat-cow\n2026-03-02,2 min,Cat-cow\n"
    waiting = "Date,Length,Exercise\n2026-02-01,3 min,Cat-cow\n2026-03-02,2 min,Cat-cow\n,1,\n"
    preview = importer.prepare(_asking(waiting.replace(",1,", "01/04/2026,1,x")), _asking(plain))
    assert [bool(one.questions) for one in preview.files] == [True, False]
    assert [one.new for one in preview.files] == [0, 2]
    assert [one.imported for one in commit(preview, store=importer.store).files] == [0, 2]
