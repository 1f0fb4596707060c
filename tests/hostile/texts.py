# ruff: noqa: RUF001 - signs that look like others are the point
"""Texts that try to be more than text, in one place: each is to be shown as it was typed.

Each holds the word ``MARK``, so that wherever one comes out it can be found. ``SCRIPT`` is what those
that could run would do: it leaves a trace in the page that the browser test looks for.
"""

from typing import Final

MARK: Final = "Zq7"
"""Stands in every text, and nowhere else in the product."""

SCRIPT: Final = "window.Zq7=1"
"""What a text would run."""

ELSEWHERE: Final = "elsewhere.example"
"""The host that a text would ask."""


MARKUP: Final = (
    f"<script>{SCRIPT}</script>{MARK}",
    f"<img src=x onerror={SCRIPT}>{MARK}",
    f'"><svg onload={SCRIPT}>{MARK}</svg>',
    f"<iframe src='javascript:parent.{SCRIPT}'></iframe>{MARK}",
    f'<a href="javascript:{SCRIPT}">{MARK}</a>',
    f"<style>*{{display:none}}</style>{MARK}",
    f"<!-- {MARK} --><b>bold</b> &lt;b&gt; &amp; &#60;script&#62;",
    f"</script><script>{SCRIPT}</script>{MARK}",
    f"]]></style></title></textarea></svg><script>{SCRIPT}</script>{MARK}",
    f"<details open ontoggle={SCRIPT}>{MARK}</details>",
    f"<link rel=stylesheet href=https://{ELSEWHERE}/{MARK}.css>",
)

MARKDOWN: Final = (
    f"[{MARK}](javascript:{SCRIPT})",
    f"[{MARK}](https://{ELSEWHERE}/a)",
    f"![{MARK}](https://{ELSEWHERE}/a.png)",
    f"![{MARK}][1]\n\n[1]: https://{ELSEWHERE}/b.png",
    f"<https://{ELSEWHERE}/{MARK}> https://{ELSEWHERE}/{MARK} www.{ELSEWHERE} a{MARK}@{ELSEWHERE}",
    f"# {MARK}",
    f"{MARK}\n=====",
    f"{MARK} **bold** _em_ __em__ *em* ~~gone~~ ~sub~ ^sup^ `code`",
    f"> {MARK}",
    f"1. {MARK}",
    f"- [x] {MARK}",
    f"+ {MARK}",
    f"| {MARK} | b |\n|---|---|\n| 1 | 2 |",
    f"```js\n{MARK}\n```",
    f"    {MARK} indented",
    f"~~~\n{MARK}",
    f"{MARK}[^1]\n\n[^1]: note",
    f"---\n{MARK}\n---",
    f"{MARK}\\*not\\* \\",
    f"{MARK}  two  spaces  and\ttab",
)

STREAMLIT: Final = (
    f":red[{MARK}] :blue-background[b] :rainbow[c] :small[d] :gray-badge[e]",
    f":material/home: {MARK}",
    f":{MARK} :streamlit: :smile: :+1: :shield:",
    f"${MARK}$ $$\\frac{{1}}{{2}}$$ costs $5 and $6",
    f"\\({MARK}\\) \\[x\\]",
    f"::directive[{MARK}]{{.a}}",
    f":::note\n{MARK}\n:::",
    f"{MARK} -> <- <-> -- --- >= <= ~= (c) ... \"quoted\" 'q'",
    f":red-badge[:material/home: {MARK}]",
)

TEMPLATES: Final = (
    "{{" + MARK + "}} {{7*7}} {% raw %} ${7*7} #{7*7} <%= 7*7 %>",
    f"%s %d %(a)s {{0}} {{a.b}} {{}} {MARK}",
    f'#import "@preview/x:1.0.0": * {MARK}',
    f'#read("journal.duckdb") #{MARK} @label <label> $x$ // gone /* gone */',
    f"datum.x + window['{MARK}'] | signal(x)",
    f"{{'signal': \"{MARK}\"}}",
    f"= {MARK} == typst heading",
    f"{MARK}$name $$name ?1 :name",
)

SQL: Final = (
    f"'; DROP TABLE session; -- {MARK}",
    f'" OR 1=1 --{MARK}',
    f"{MARK}%_' ESCAPE '",
)

FORMULAS: Final = (
    f'=HYPERLINK("https://{ELSEWHERE}/{MARK}","x")',
    f"+1+{MARK}",
    f"-1+{MARK}",
    f"@SUM({MARK})",
    f"\t={MARK}",
    f"\r={MARK}",
    f"\n={MARK}",
    f"\uff1d{MARK}",
    f"\uff0b{MARK}",
    f"\uff0d{MARK}",
    f"\uff20{MARK}",
    f"'={MARK}",
    f"''{MARK}'",
    f"=cmd|' /C calc'!{MARK}",
    f'{MARK},"a""b",\r\n=1+1;=1+1\t=1+1',
)

PATHS: Final = (
    f"../../../etc/{MARK}",
    f"/etc/passwd/{MARK}",
    f"C:\\Windows\\{MARK}",
    f"\\\\server\\share\\{MARK}",
    f"file:///etc/{MARK}",
    f"CON {MARK}",
    f"{MARK}.",
    f"~/{MARK} $HOME `id` $(id) ; id | id & id > x",
)

SIGNS: Final = (
    f"a\x00b{MARK}",
    f"\x01\x02\x07\x08\x0b\x0c\x0e\x1f\x7f\x80\x9f{MARK}",
    f"\x1b[31m{MARK}\x1b[0m\x1b]0;{MARK}\x07\x1b]8;;https://{ELSEWHERE}\x07x\x1b]8;;\x07\x9b2J",
    f"{MARK}\rover\x08\x08\x08",
    f"\u202e{MARK}\u202c \u202d{MARK}",
    f"\u2066{MARK}\u2067 \u2068{MARK} \u200f\u200e\u061c",
    f"\u2069\u2069{MARK}\u202c",
    f"{MARK}\u200b\u200c\u200d\u2060\ufeff\u00adx",
    f"\ufeff{MARK}",
    f"{MARK}Z\u0351\u036b\u0343\u036a\u0302" + "\u0335\u0489" * 60,
    f"{MARK} \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea \U000e0041\U000e007f",
    f"{MARK}\u2028line\u2029paragraph\x85next",
    f"{MARK}\ufffe\uffff\U0001ffff\ue000",
    f"שלום {MARK} مرحبا ١٢٣",
    f"{MARK} ﷽ Ω Ω ſ ﬁ İ ß",
)

CALENDAR: Final = (
    f"{MARK}\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM",
    f"{MARK}\nATTACH:https://{ELSEWHERE}/a\nX: y",
    f'{MARK},;:\\n\\N\\,"^n',
)

LONG: Final = (
    f"{MARK}" + "x" * 3000,
    f"{MARK} " + "word " * 400,
)

MEGABYTE: Final = MARK + "\U0001f9d8" * 262_144
"""A megabyte of one emoji."""

NOT_TEXT: Final = (f"{MARK}\ud800", f"\udcff{MARK}", f"\udfff\ud800{MARK}")
"""Halves of characters, as an unreadable argument or a broken file leaves them: refused."""

TEXTS: Final = (
    *MARKUP,
    *MARKDOWN,
    *STREAMLIT,
    *TEMPLATES,
    *SQL,
    *FORMULAS,
    *PATHS,
    *SIGNS,
    *CALENDAR,
    *LONG,
)
