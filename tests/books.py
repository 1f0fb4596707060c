"""Small workbooks and archives as bytes, for tests of what holds tables."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape

Cell = str | float | bool | date | time | timedelta | None

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - days of a sheet have no zone
_STYLES = ("General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "h:mm", "[h]:mm:ss")


def archive(members: Mapping[str, bytes | str]) -> bytes:
    """Return a zip with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return made.getvalue()


def workbook(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return an .xlsx with these sheets."""
    numbered = list(enumerate(sheets.items(), start=1))
    formats = "".join(
        f'<numFmt numFmtId="{164 + place}" formatCode="{escape(code)}"/>'
        for place, code in enumerate(_STYLES)
    )
    styles = "".join(
        f'<xf numFmtId="{164 + place if place else 0}" applyNumberFormat="1"/>'
        for place in range(len(_STYLES))
    )
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": _links([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
            + "".join(
                f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
                for number, (name, _) in numbered
            )
            + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": _links(
                [("worksheet", f"worksheets/sheet{number}.xml") for number, _ in numbered]
                + [("styles", "styles.xml")]
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts>'
            f"<cellXfs>{styles}</cellXfs></styleSheet>",
            **{
                f"xl/worksheets/sheet{number}.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>'
                + "".join(_row(place, row) for place, row in enumerate(rows, start=1))
                + "</sheetData></worksheet>"
                for number, (_, rows) in numbered
            },
        }
    )


def _links(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _row(number: int, cells: Sequence[Cell]) -> str:
    inside = "".join(
        _cell(f"{chr(64 + place)}{number}", cell)
        for place, cell in enumerate(cells, start=1)
        if cell is not None
    )
    return f'<row r="{number}">{inside}</row>'


def _cell(place: str, value: Cell) -> str:  # noqa: PLR0911 - one for each type
    match value:
        case bool():
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        case str():
            return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        case datetime():
            return _number(place, (value - _SERIAL_ZERO) / timedelta(days=1), 2)
        case date():
            return _number(place, (value - _SERIAL_ZERO.date()).days, 1)
        case time():
            return _number(place, (value.hour * 60 + value.minute) / 1440, 3)
        case timedelta():
            return _number(place, value / timedelta(days=1), 4)
        case _:
            return _number(place, value or 0, 0)


def _number(place: str, value: float, style: int) -> str:
    return f'<c r="{place}" s="{style}"><v>{value!r}</v></c>'
