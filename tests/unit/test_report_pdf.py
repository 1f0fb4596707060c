"""The report as PDF and HTML: what it holds, that it fits, and that nothing typed can break it."""

import re
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject
from typst import TypstError

from dashboard.exports.report import pdf, webpage
from dashboard.exports.report.content import cut
from dashboard.exports.report.letters import UNKNOWN, shown
from dashboard.exports.report.pdf import Paper
from tests.reporting import alts, fonts, full_of, objects, read, text_of

MADE_AT = datetime(2026, 3, 28, 9, 30)  # noqa: DTZ001 - local clock time is meant

CODE = '#panic("x") $x^2$ @ref \\ *b* _i_ `raw` <label> // none "q" [c] = h'
HOSTILE = {
    "code": CODE,
    "a read": '#read("template.typ") #import "@preview/x:1.0.0": y',
    "markup": "</p><script>alert(1)</script><img src=x onerror=alert(2)> &amp; '\"",
    "long": "W" * 160,
    "turned": "\u202eturned\u202c \u2067x\u2069 \u05e9\u05dc\u05d5\u05dd \u0627",
    "signs": "\U0001f600 \u2192 \u2713 \u6f22 \x07 \u2028 e\u0301",
}


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
@pytest.mark.parametrize("details", [False, True])
def test_pages_have_the_size_of_the_paper(
    paper: Paper, size: tuple[int, int], *, details: bool
) -> None:
    made = pdf.pdf(full_of("Calm.", details=details), paper=paper, made_at=MADE_AT)
    pages = read(made.content).pages
    assert len(pages) == made.pages == 1 + details
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {size}
    assert len(pdf.pictures(full_of("Calm.", details=details), paper=paper)) == 1 + details


def test_it_is_tagged_titled_and_says_what_the_charts_show() -> None:
    content = pdf.pdf(full_of("Calm."), paper="a4", made_at=MADE_AT).content
    reader = read(content)
    root = reader.root_object
    marked, shown_as = root["/MarkInfo"], root["/ViewerPreferences"]
    assert isinstance(marked, dict)
    assert isinstance(shown_as, dict)
    assert marked["/Marked"]
    assert str(root["/Lang"]) == "en"
    assert shown_as["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in _metadata(reader)
    assert reader.metadata is not None
    assert reader.metadata.title == "Back mobility report, 1 to 28 March 2026"
    assert alts(content) == {"Calm."}
    kinds = {str(one["/S"]) for one in objects(content) if one.get("/Type") == "/StructElem"}
    assert {"/H1", "/Figure", "/Table", "/TH", "/P"} <= kinds


def test_a_chart_without_words_would_be_noticed(tmp_path: Path) -> None:
    template = tmp_path / "template.typ"
    template.write_text('#set document(title: "x")\n#image(bytes(sys.inputs.svg), format: "svg")')
    drawn = full_of("x").sections[0].figure
    assert drawn is not None
    compiler = pdf.compiler(template, inputs={"svg": drawn.svg})
    with pytest.raises(TypstError, match="alt text"):
        compiler.compile(format="pdf", pdf_standards=[pdf.STANDARD])


@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_is_typed_is_shown_and_changes_neither_pages_nor_fonts(kind: str) -> None:
    typed = HOSTILE[kind]
    made = pdf.pdf(full_of(typed, rows=4, details=True), paper="letter", made_at=MADE_AT)
    assert made.pages == 2
    assert fonts(made.content) == {"OpenSans", "OpenSans-Semibold"}
    told = "".join(text_of(made.content).split())
    assert "".join(shown(typed).replace("\u200b", "").split()) in told


def test_a_chart_s_letters_are_of_the_same_font() -> None:
    made = pdf.pdf(full_of("x"), paper="a4", made_at=MADE_AT)
    assert "drawn" in text_of(made.content)


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (pdf.pdf(full_of("x"), paper="a4", made_at=MADE_AT) for _ in range(2))
    assert first == second


def test_rows_that_do_not_fit_are_counted() -> None:
    text = text_of(pdf.pdf(full_of("A calm day.", rows=200), paper="a4", made_at=MADE_AT).content)
    [rows] = {int(found) for found in re.findall(r"And (\d+) more, not shown here", text)}
    assert text.count("28 Mar 2026") == 200 - rows


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain #text", "plain #text"),
        ("e\u0301", "\u00e9"),
        ("\U0001f600", "[grinning face]"),
        ("\u2192", "[rightwards arrow]"),
        ("a\u202eb\u200fc", "abc"),
        ("\ufb03 \u2460", "\ufb03 1"),
        ("\u6f22\u5b57", UNKNOWN * 2),
        ("a\x07b\tc\u2028d", "a b c d"),
        ("one\ntwo", "one\ntwo"),
        ("physiotherapist", "physiotherapist"),
        ("x" * 26, "\u200b".join(["x" * 8, "x" * 8, "x" * 8, "xx"])),
    ],
)
def test_letters_are_those_of_the_font(typed: str, expected: str) -> None:
    assert shown(typed) == expected


def test_letters_of_every_script_pass_the_standard() -> None:
    """One letter in 61 of all there are, through typst's check for letters without a shape."""
    some = "".join(map(chr, [*range(0x20, 0xD800, 61), *range(0xE000, 0x30000, 61)]))
    made = pdf.pdf(full_of(some[:4000], rows=0), paper="a4", made_at=MADE_AT)
    assert made.content.startswith(b"%PDF")
    assert fonts(made.content) == {"OpenSans", "OpenSans-Semibold"}


def test_what_the_font_does_not_have_is_explained_only_where_it_stands() -> None:
    plain, odd = (
        text_of(pdf.pdf(full_of(text), paper="a4", made_at=MADE_AT).content)
        for text in ("plain", "\u6f22")
    )
    assert "stands for a letter" not in plain
    assert "stands for a letter that the font of this file does not have" in odd


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("as it is", "as it is"),
        ("two\n lines", "two lines"),
        ("x" * 11, "xxxxxxxxxx\u2026 (11 letters in all)"),
    ],
)
def test_a_text_that_is_too_long_says_how_long_it_was(typed: str, expected: str) -> None:
    assert cut(typed, letters=10) == expected


def _metadata(reader: PdfReader) -> bytes:
    stream = reader.root_object["/Metadata"].get_object()
    assert isinstance(stream, StreamObject)
    return stream.get_data()


class _Parts(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


_KNOWN_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "bdi", "b"),
    *("section", "dl", "div", "dt", "dd", "main", "img", "footer", "span"),
    *("table", "thead", "tr", "th", "tbody", "td"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_page_runs_nothing_asks_nobody_and_shows_what_was_typed(kind: str) -> None:
    page = webpage.page(full_of(HOSTILE[kind], details=True)).decode()
    shown = HOSTILE[kind].replace("\x07", "\ufffd")  # a page has no way to write a bell
    parts = _Parts()
    parts.feed(page)
    assert {tag for tag, _ in parts.tags} == _KNOWN_TAGS
    names = {name for _, attributes in parts.tags for name in attributes}
    assert names <= {
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "class",
        "scope",
        "src",
        "alt",
    }
    drawn = [attributes for tag, attributes in parts.tags if tag == "img"]
    assert [one["alt"] for one in drawn] == [shown] * 4
    assert all(str(one["src"]).startswith("data:image/svg+xml;base64,") for one in drawn)
    assert re.findall(r"url\((?!data:font/)", page) == []
    assert "default-src 'none'" in page
    assert parts.text.count(shown) > 100
