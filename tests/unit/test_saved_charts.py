"""Charts on their way into files: which there are, what they tell, and that it can be left out."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import altair as alt
import pytest
import vl_convert

from dashboard import settings
from dashboard.errors import InputError
from dashboard.exports import files, images, zipped
from dashboard.exports.package import Part
from dashboard.exports.specification import SIZES, Format, specification, vega_lite
from dashboard.gallery import WHOLE_JOURNAL, saved
from dashboard.gallery.saved import Hung, Wish
from dashboard.model import Catalogue
from dashboard.reports import Scope
from dashboard.store import Store, changing
from tests.blank import blank_journal
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.importing import Importer, upload

PLANTED = "zebra crossing"
FILE = "private-visit.csv"
SCOPE = Scope(TODAY - timedelta(days=60), TODAY)
_NOTHING: tuple[Part, ...] = ()
_BOTH: tuple[Part, ...] = ("notes", "symptoms")
IN_TEXT = ("svg", "json", "csv")
"""Kinds of files in which a text can be searched; the marks of pictures have no words."""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Iterator[Store]:
    """A journal with the planted words wherever a person can write some."""
    path = tmp_path_factory.mktemp("planted") / "journal.duckdb"
    path.write_bytes(blank_journal())
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        _plant(store, catalogue)
        yield store


@pytest.fixture(scope="module")
def charts(planted: Store, catalogue: Catalogue) -> Hung:
    exhibits = saved.whole_journal(planted, scope=SCOPE, catalogue=catalogue)
    return saved.hung(planted, exhibits=exhibits, scope=SCOPE, today=TODAY)


def _plant(store: Store, catalogue: Catalogue) -> None:
    importer = Importer(store, catalogue, TODAY)
    importer.add(upload(f"day,comfort_after,notes\n2026-03-01,6,{PLANTED}\n", FILE))
    importer.close()
    for back in range(20, 0, -2):
        level = 1 if back > 10 else 2
        entry = an_entry(f"cat_cow_{level}", 8, comfort=5, note=PLANTED)
        session = a_session(
            TODAY - timedelta(days=back),
            effort=3, before=5, during=4, after=6, soreness=2,
            notes=PLANTED, entries=(entry,), symptoms=("tingling_arm_or_hand",),
        )  # fmt: skip
        logged(store, session)
    flare = {"kind": "flare", "first_day": date(2026, 3, 18), "last_day": date(2026, 3, 20)}
    reading = {"measure": "seated_rotation", "unit": "degrees", "side": "left", "note": PLANTED}
    with changing(store, actor="page", summary=PLANTED) as change:
        change.insert("period", [{**flare, "note": PLANTED}])
        change.insert("guidance", [{"day": TODAY, "note": PLANTED}])
        change.insert("checkin", [{"day": TODAY, "sleep_hours": 7, "notes": PLANTED}])
        change.insert(
            "measure",
            [{**reading, "day": TODAY, "value": 40}, {**reading, "day": SCOPE.since, "value": 35}],
        )


def texts(charts: Hung, wish: Wish) -> dict[str, str]:
    return {name: content.decode() for name, content in saved.made(charts, wish=wish)}


def holding(word: str, found: dict[str, str]) -> set[str]:
    return {name.rpartition(".")[2] for name, text in found.items() if word in text}


def test_what_is_left_out_is_in_no_byte_of_any_file(charts: Hung) -> None:
    whole = texts(charts, Wish(IN_TEXT))
    assert holding(PLANTED, whole) == {"svg", "json"}  # so that the search can find it
    assert holding(FILE, whole) == {"svg", "json"}
    assert holding("Flare", whole) >= {"svg", "json"}
    assert holding("tingling", whole) == set()

    without = texts(charts, Wish(IN_TEXT, leave_out=_BOTH))
    assert without.keys() == whole.keys()
    for word in (PLANTED, "zebra", FILE, "Flare", "flare", "tingling"):
        assert holding(word, without) == set()
    only_notes = texts(charts, Wish(("json",), leave_out=_BOTH[:1]))
    assert holding("Flare", only_notes) == {"json"}

    # A page holds the specification; making one takes long, so it is made of one chart.
    comfort = replace(charts, framed=[one for one in charts.framed if one[0].key == "comfort"])
    for parts, found in (_NOTHING, {"html"}), (_BOTH, set()):
        page = texts(comfort, Wish(("html",), leave_out=parts))
        for word in (PLANTED, FILE, "Flare"):
            assert holding(word, page) == found


def test_all_charts_are_the_whole_journal_what_is_measured_and_the_exercises_chosen(
    charts: Hung, planted: Store, catalogue: Catalogue
) -> None:
    keys = [one.key for one, _ in charts.framed]
    assert keys == [*(one.key for one in WHOLE_JOURNAL), "range_seated_rotation"]
    narrowed = Scope(SCOPE.since, SCOPE.until, None, ["cat_cow_1"])
    found = saved.whole_journal(planted, scope=narrowed, catalogue=catalogue)
    assert [one.key for one in found[-2:]] == ["doses_of_cat_cow_1", "changes_with_cat_cow_1"]
    assert found[-1].title.startswith(catalogue.exercises["cat_cow_1"].name)


def test_a_specification_is_what_altair_makes_of_the_chart_and_fits_its_schema(
    charts: Hung,
) -> None:
    for exhibit, frame in charts.shown():
        chart = exhibit.draw(frame, periods=charts.periods, marks=charts.marks)
        ours, theirs = vega_lite(chart), chart.to_dict()
        alt.TopLevelLayerSpec.validate(ours)
        for size in ("continuousWidth", "continuousHeight"):  # of the process's theme
            theirs["config"]["view"].pop(size)
        assert spelled(ours) == spelled(theirs), exhibit.key


def test_saved_vega_lite_opens_by_its_schema_with_words_for_who_does_not_see_it(
    charts: Hung,
) -> None:
    for name, text in texts(charts, Wish(("json",), size="message")).items():
        spec = json.loads(text)
        alt.TopLevelLayerSpec.validate(spec)
        assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6"), name
        assert spec["width"] == SIZES["message"].width
        assert len(spec["description"]) > 20


def test_a_pdf_holds_our_letters_and_no_others(charts: Hung) -> None:
    made = list(saved.made(charts, wish=Wish(("pdf",), size="paper")))
    assert len(made) > 10
    for name, content in made:
        fonts = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([\w-]+)", content))
        assert fonts == {b"OpenSans", b"OpenSans-Semibold"}, name
        assert content.count(b"/FontFile") >= len(fonts), name
        assert re.findall(rb"/MediaBox \[0 0 (\d+) \d+\]", content) == [b"480"], name


def test_title_and_caption_come_together_and_the_marks_are_explained(charts: Hung) -> None:
    titled, plain = (
        texts(charts, Wish(("json",), titled=titled))[
            "supple-comfort-2026-01-27-to-2026-03-28.json"
        ]
        for titled in (True, False)
    )
    told = " ".join(json.loads(titled)["title"]["subtitle"])
    assert told.startswith("From 27 January 2026 to 28 March 2026. ")
    assert told.endswith(
        "At the foot: a triangle is a level step, a ring a note and a square an import."
    )
    assert "title" not in json.loads(plain)


@pytest.mark.parametrize("key", ["comfort", "comfort_change", "calendar"])
def test_pictures_that_nobody_can_point_at_look_the_same(charts: Hung, key: str) -> None:
    [shown] = [one for one in charts.shown() if one[0].key == key]
    chart = shown[0].draw(shown[1], periods=charts.periods, marks=charts.marks)
    still = images.picture(chart, kind="png", layout=Format(scale=1))
    assert still == vl_convert.vegalite_to_png(
        specification(chart, layout=Format()), vl_version=images.VEGA_LITE, scale=1
    )


def test_the_same_files_give_the_same_zip_and_a_cancelled_one_gives_none(tmp_path: Path) -> None:
    files_of = [("a.csv", b"1" * 99), ("b.png", b"2" * 99)]
    first, second = io.BytesIO(), io.BytesIO()
    assert zipped.pack(iter(files_of), to=first) == ["a.csv", "b.png"]
    zipped.pack(iter(files_of), to=second)
    assert first.getvalue() == second.getvalue()
    assert [one.file_size for one in zipfile.ZipFile(first).infolist()] == [99, 99]

    with (
        pytest.raises(_CancelledError),
        files.drafted(tmp_path / "a.zip") as draft,
        draft.open("xb") as file,
    ):
        zipped.pack(_stopped(files_of), to=file)
    with pytest.raises(_CancelledError):
        files.write_all(tmp_path, _stopped(files_of), replace=False)
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_there_stay_unless_they_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"mine")
    new = [("a.csv", b"new"), ("b.csv", b"new")]
    with pytest.raises(InputError, match=r"b\.csv exists already"):
        files.write_all(tmp_path, iter(new), replace=False)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"b.csv": b"mine"}
    files.write_all(tmp_path, iter(new), replace=True)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == dict(new)


class _CancelledError(Exception):
    """What ends a page's run."""


def _stopped(made: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    yield made[0]
    raise _CancelledError


def spelled(spec: dict[str, object]) -> object:
    """Return a specification with its data in place and without what is missing anyway."""

    def inside(part: object) -> object:
        if isinstance(part, list):
            return [inside(one) for one in part]
        if not isinstance(part, dict):
            return part
        data = part.get("data")
        if isinstance(data, dict) and "name" in data:
            part = {**part, "data": spec["datasets"][data["name"]]}  # type: ignore[index] # a tree
        return {
            key: inside(value)
            for key, value in part.items()
            if value not in (None, "") and key != "datasets"
        }

    return inside(spec)
