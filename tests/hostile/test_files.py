"""Files made of hostile texts, read by readers that are not ours: the texts are there, as text."""

import csv
import io
import json
import re
import zipfile
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from icalendar import Calendar
from pypdf import PdfReader

from dashboard import settings
from dashboard.charts import quick
from dashboard.cli import main
from dashboard.exports import tables
from dashboard.exports.images import picture
from dashboard.exports.specification import Format, vega_lite
from dashboard.importing import Upload
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.blank import blank_journal
from tests.conftest import TODAY
from tests.hostile.journal import PROBES, bring
from tests.hostile.texts import ELSEWHERE, MARK, TEXTS

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
RISKY = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


class Page(HTMLParser):
    """What a page holds: its text, its scripts, and each attribute with a value."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.words.append(data)

    @property
    def reaches_out(self) -> list[tuple[str, str]]:
        """Attributes that run something or ask for something."""
        return [
            (name, value)
            for name, value in self.attributes
            if name.startswith("on")
            or (name in {"href", "src", "action"} and not value.startswith("data:"))
        ]


@pytest.fixture
def made(journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what the verbs make of the journal."""
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    return tmp_path


def test_tables_are_run_by_no_spreadsheet_and_read_as_typed() -> None:
    frame = pd.DataFrame({"text": list(TEXTS), f"=1+{MARK}": range(len(TEXTS))})
    head, *rows = csv.reader(io.StringIO(tables.csv(frame).decode(), newline=""))
    assert head == ["text", f"'=1+{MARK}"]
    assert [cell for row in rows for cell in row if cell.startswith(RISKY)] == []
    assert [row[0].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in TEXTS]


def test_a_package_brings_every_text_back(made: Path, catalogue: Catalogue) -> None:
    assert main(["export", "--out", str(made / "p.zip")]) == 0
    with zipfile.ZipFile(made / "p.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        files = {name: archive.read(name) for name in names}
    for content in files.values():
        rows = csv.reader(io.StringIO(content.decode(), newline=""))
        numbers = (cell for row in rows for cell in row if cell.startswith(RISKY))
        assert [cell for cell in numbers if not cell.lstrip("-").replace(".", "").isdigit()] == []
    journal, other = made / "journal.duckdb", made / "other.duckdb"
    other.write_bytes(blank_journal())
    with (
        closing(_store(journal)) as before,
        closing(_store(other)) as after,
    ):
        ours = ("sessions.csv", "entries.csv", "checkins.csv")
        bring(after, catalogue, *(Upload(name, files[name]) for name in ours))
        for table, column in (("session", "notes"), ("entry", "note"), ("checkin", "notes")):
            there = _texts(before, f"SELECT {column} FROM live_{table} WHERE batch_id IS NOT NULL")
            assert len(there) > 80
            assert there <= _texts(after, f"SELECT {column} FROM live_{table}"), table


def test_a_calendar_holds_events_and_nothing_else(made: Path) -> None:
    assert main(["calendar", "--out", str(made / "plan.ics")]) == 0
    content = (made / "plan.ics").read_bytes()
    assert not set(content) & {*range(9), *range(0x0E, 0x20), 0x0B, 0x0C, 0x7F}
    events = Calendar.from_ical(content)
    assert {part.name for part in events.subcomponents} == {"VEVENT"}
    assert all(not event.subcomponents and "ATTACH" not in event for event in events.subcomponents)
    said = {str(event["SUMMARY"]) for event in events.subcomponents}
    assert {f"Supple: {number} {PROBES[number]}" for number in (1, 2, 3, 6)} <= said
    described = [str(event.get("DESCRIPTION", "")) for event in events.subcomponents]
    assert any(PROBES[0] + PROBES[-1] in words for words in described)


@pytest.mark.parametrize("note", [PROBES[0], "\n".join(PROBES)])
def test_a_report_as_a_page_holds_no_script(note: str, made: Path) -> None:
    assert main(["report", "--out", str(made / "r.html"), "--details", "--note", note]) == 0
    page = Page((made / "r.html").read_bytes())
    assert not {"script", "a", "iframe", "object", "link", "base", "form"} & set(page.tags)
    assert page.reaches_out == []
    words = "".join(page.words)
    assert not CONTROL.search(words)
    assert all(line in words for line in CONTROL.sub("�", note).split("\n"))


def test_a_report_on_paper_sets_texts_as_text(made: Path) -> None:
    note = "\n".join(PROBES)
    assert main(["report", "--out", str(made / "r.pdf"), "--details", "--note", note]) == 0
    pages = PdfReader(made / "r.pdf").pages
    assert [page.get("/Annots") for page in pages if page.get("/Annots")] == []
    words = "".join("".join(page.extract_text() for page in pages).split()).replace("\u200b", "")
    assert f"<imgsrc=xonerror=window.{MARK}=1>" in words
    assert f"[{MARK}](https://{ELSEWHERE}/a)" in words
    assert "{{7*7}}" in words


def test_charts_as_files_carry_texts_as_text() -> None:
    frame = pd.DataFrame({"image": list(TEXTS), "title": range(len(TEXTS))})
    chart = quick.draw(frame[:50], quick.Quick("image", "title", "bars"))
    told = re.findall(r'"title": ("[^"]*"), "type"', json.dumps(vega_lite(chart)))
    # A tooltip fetches the picture of that name.
    assert {"image\u2060", "title\u2060"} <= set(map(json.loads, told))
    layout = Format(title=PROBES[0], caption=" ".join(PROBES), alt=PROBES[1])
    drawn = picture(chart, kind="svg", layout=layout)
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(drawn).iter()}  # noqa: S314 - drawn just now
    assert not {"script", "a", "image", "foreignObject", "use"} & tags
    page = Page(picture(chart, kind="html", layout=layout))
    assert page.tags.count("script") == 2
    assert page.reaches_out == []
    assert PROBES[0] in "".join(page.words)
    held = json.loads(picture(chart, kind="json", layout=layout))
    assert PROBES[1] == held["description"]


def test_verbs_print_no_order_to_the_terminal(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made.is_dir()
    asked = "SELECT notes, title FROM live_session"
    for words in (["summary"], ["check"], ["query"], ["query", asked], ["suggest"]):
        main(words)
        told = capsys.readouterr()
        assert not set(told.out + told.err) & {*map(chr, range(9)), "\x1b", "\x7f", "\x9b"}, words
        assert main([*words, "--json"]) in {0, 1}
        [line] = capsys.readouterr().out.splitlines()
        assert json.loads(line)


def _store(path: Path) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=5)


def _texts(store: Store, sql: str) -> set[str]:
    with store.read() as cursor:
        return {text for (text,) in cursor.execute(sql).fetchall()}
