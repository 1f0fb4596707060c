"""The report as one HTML file that works without a network.

Charts are pictures inside the file, each in an ``img`` of its own with its words: what an SVG holds
can neither run nor reach the page. Everything a person typed is escaped and keeps its own direction
of reading.
"""

import base64
import html
from collections.abc import Iterable
from typing import Final

from dashboard.exports.control import writable
from dashboard.exports.fonts import font_faces
from dashboard.exports.report.content import Figure, Report, Section, Table


def page(report: Report) -> bytes:
    """Return the report as a page; nothing is shortened."""
    body = "\n".join(
        [
            f"<header><h1>{_text(report.title)}</h1>",
            f'<p class="span">{_text(report.span)}<span>{_text(report.made)}</span></p></header>',
            "<main>",
            *_lead(report),
            *_note(report),
            *_tiles(report),
            f'<div class="first">{_sections(report.sections)}</div>',
            f'<div class="details">{_sections(report.details)}</div>' if report.details else "",
            f"</main><footer><p>{_text(report.disclaimer)}</p></footer>",
        ]
    )
    letters = "".join(chr(code) for code in range(0x20, 0x7F)) + html.unescape(body)
    return _PAGE.format(
        title=html.escape(f"{report.title}, {report.span}"),
        fonts=font_faces("Open Sans", text=letters),
        style=_STYLE,
        body=body,
    ).encode()


def _lead(report: Report) -> Iterable[str]:
    if report.lead is not None:
        lines = "".join(f"<p>{_text(line)}</p>" for line in report.lead.lines)
        yield f'<section class="lead"><h2>{_text(report.lead.headline)}</h2>{lines}</section>'


def _note(report: Report) -> Iterable[str]:
    if report.note:
        yield f'<section class="note"><h2>Note</h2><p>{_text(report.note)}</p></section>'


def _tiles(report: Report) -> Iterable[str]:
    if report.tiles:
        told = "".join(
            f"<div><dt>{_text(one.label)}</dt>"
            f"<dd><b>{_text(one.value)}</b> {_text(one.note)}</dd></div>"
            for one in report.tiles
        )
        yield f'<dl class="tiles">{told}</dl>'


def _sections(sections: Iterable[Section]) -> str:
    return "\n".join(
        "".join(
            [
                f"<section><h2>{_text(one.title)}</h2>",
                _figure(one.figure) if one.figure else "",
                *(f"<p>{_text(sentence)}</p>" for sentence in one.sentences),
                _table(one.table) if one.table else "",
                "</section>",
            ]
        )
        for one in sections
    )


def _figure(figure: Figure) -> str:
    drawn = base64.b64encode(figure.svg.encode()).decode("ascii")
    picture = (
        f'<img src="data:image/svg+xml;base64,{drawn}" alt="{html.escape(writable(figure.alt))}">'
    )
    return picture + (f"<p>{_text(figure.sentence)}</p>" if figure.sentence else "")


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(one)}</th>' for one in table.head)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    more = f'<p class="more">{_text(table.more)}</p>' if table.more else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _cell(text: str) -> str:
    """Return a cell; a short one keeps its words on one line."""
    return f"<td{' class=short' if len(text) <= _SHORT else ''}>{_text(text)}</td>"


def _text(text: str) -> str:
    """Return a text as it was typed; a sign that turns the reading turns only this text."""
    return f"<bdi>{html.escape(writable(text))}</bdi>" if text else ""


_SHORT: Final = 16

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{fonts}{style}</style>
</head>
<body>
{body}
</body>
</html>
"""

_STYLE: Final = """
* { box-sizing: border-box; }
body { max-width: 1000px; margin: 0 auto; padding: 20px; color: #191410; background: #fff;
  font: 16px/1.45 "Open Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 30px; font-weight: 600; }
h2 { margin: 0 0 6px; font-size: 18px; font-weight: 600; color: #1A5C58; }
p { margin: 0 0 8px; }
.span { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 24px; }
.span span, dt, th, .more, footer { color: #5F564C; }
.lead, .note, .tiles div { padding: 12px 16px; border-radius: 10px; background: #F5EEE3; }
.lead { border: 1px solid #8A1C1C; background: #FBEAE7; }
.lead h2 { color: #8A1C1C; }
.lead, .note, .tiles { margin: 0 0 16px; }
.note p { white-space: pre-line; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; }
dt, dd { margin: 0; font-size: 14px; }
dd b { display: block; font-size: 24px; font-weight: 600; }
.first, .details { columns: 2 360px; column-gap: 32px; }
.details { margin-top: 16px; }
.first section, .details section { break-inside: avoid; margin: 0 0 20px; }
img { display: block; width: 100%; height: auto; margin: 0 0 8px; }
table { width: 100%; border-collapse: collapse; font-size: 15px; }
th, td { padding: 4px 10px 4px 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #DDD2C2; }
th { font-weight: 400; font-size: 14px; }
th, .short { white-space: nowrap; }
.more, footer { margin-top: 8px; font-size: 14px; }
@media (max-width: 480px) { table, th { font-size: 13px; } th, td { padding-right: 6px; } }
@media print { body { padding: 0; font-size: 12px; } .details { break-before: page; } }
"""
