"""Every text that a person can read: plain, short and kind, and without words of the trade.

Read are the literals of the package that are texts (no docstrings, no SQL, HTML or patterns), the
player's files, the catalogue, the guide and the README. ``X`` stands for what is filled in.
What a text says in the end, with its numbers and units, the tests of its own module hold.
"""

import ast
import csv
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]

LONGEST = 30
"""Words of a sentence."""

THEIRS = (
    "dashboard/importing/sources/",  # headers of other apps, also in `guessing`
    "dashboard/importing/guessing/",
    "dashboard/sample/words.py",  # what the made-up person of the demo wrote
    "dashboard/store/engine.py",  # what DuckDB says, looked for in its messages
)
"""Where only whole sentences are ours."""

CODE = re.compile(
    r"\\|<\w|</|\bdatum\b|[{};]$|\b\w+\[|-src |=X;|\bcodec\b"
    r"|\b(?:SELECT|INSERT|DELETE|CREATE|ATTACH|COPY|DROP|DETACH|DESCRIBE|ARRAY|NULLSTR)\b"
    r"|\b(?:IS|FROM|WHERE|AS|WITH|SET|WHEN) [A-Za-z_($'X]|CAST\(|read_json\(|=>|\)\)"
)
_QUOTED = re.compile(r"(?:\"(?=[^\"\n]*\")|`(?=[^`\n]*`))([^\"`\n]+)")

PUSHY = re.compile(
    r"!|\b(?:must|ought|need to|simply|just(?! now| before)|easily|obvious(?:ly)?|of course"
    r"|should have|you fail\w*|fail(?:ed|ure)s?|lazy|guilt\w*|cheat\w*|excuses?|forgot\w*|neglect\w*"
    r"|sorry|oops|unfortunately|illegal|abort\w*|fatal)\b",
    re.IGNORECASE,
)
"""Orders, blame, and what makes light of an effort."""

TRADE = re.compile(
    r"\b(?:null|nan|traceback|stack|pars(?:e[ds]?|ing)|invalid|exceptions?|iso|booleans?|schemas?"
    r"|payloads?|timestamps?|strings?|integers?|floats?|arrays?|bytes?|encodings?|hash\w*|cach(?:e|ed)"
    r"|uuid|regex|outliers?|percentiles?|quartiles?|baselines?|adheren\w+|complian\w+|rpe|rom"
    r"|thoracic|supine|prone|scapul\w+|lumbar|metadata|render\w*|config\w*|initiali\w+|execut\w+"
    r"|terminat\w+|locales?|syntax|transactions?|migrat\w+|backend|clients?|widgets?|tokens?|cookies?"
    r"|databases?|sql|json|utf-\d+|objects?|tls|pem|proxy|workouts?|fires|(?<!world time \()utc)\b",
    re.IGNORECASE,
)
"""Words that only programmers, statisticians or clinicians use, where a plain one says it too."""

PROPER: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
    # Whoever asks in SQL, or serves others, knows or needs these words.
    (("sql", "database", "null"), ("dashboard/ui/query/", "dashboard/views/query.py")),
    (("sql",), ("dashboard/cli/", "README.md")),
    (("tls", "pem", "proxy", "token"), ("dashboard/server/", "dashboard/cli/", "README.md")),
    (("tls", "proxy", "token", "cookie", "hash"), ("docs/hosting.md",)),
    # Answers for programs, a mapping file and a log in a file are JSON.
    (("json", "object", "utf-8", "byte"), ("dashboard/cli/", "dashboard/importing/mapping.py")),
    (("json", "object"), ("dashboard/progression/reading.py", "dashboard/progression/shape.py")),
    (("json",), ("dashboard/ui/export/",)),
    (("json", "object"), ("README.md",)),
    # A file that cannot be read as text, or is none, is told by what it is.
    (("json", "database", "utf-8", "utf-16", "byte"), ("dashboard/importing/files/",)),
]
"""Words of the trade, and where they are the right ones."""

ALLOWED = {
    "never a must": "it takes the pressure off",
    "is a state, not a failure": "the same",
    "scapular control": "a value of the catalogue; people read “Shoulder blades”",
    "lumbar-locked rotation": "what professionals call a test, said as such",
    "rows of another database": "a fault of the program's, which nobody can cause",
    '{"log": ..., "day": ...}': "a line as it is typed",
}
"""Exceptions, each with its reason."""


class Text(NamedTuple):
    """A text and where it stands."""

    file: str
    line: int
    words: str


@cache
def texts() -> tuple[Text, ...]:
    return (
        *_of_the_package(),
        *_of_the_player(),
        *_of_the_sources(),
        *_of_the_rules(),
        *_of_the_data(),
        *_of_the_docs(),
    )


def _of_the_package() -> Iterator[Text]:
    for path in sorted((ROOT / "dashboard").rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        for line, words in literals(ast.parse(path.read_text(encoding="utf-8"))):
            if is_text(words, is_ours=not file.startswith(THEIRS)):
                yield Text(file, line, words)


def literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield each whole literal under a node with its line; docstrings are left out."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    words = _joined(node)
    if words is not None:
        yield getattr(node, "lineno", 0), words
    for child in ast.iter_child_nodes(node):
        if words is None or not isinstance(child, ast.Constant | ast.JoinedStr | ast.BinOp):
            yield from literals(child)


def _joined(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(_joined(part) or "X" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _joined(node.left), _joined(node.right)
        return None if left is None or right is None else left + right
    return None


def is_text(words: str, *, is_ours: bool = True) -> bool:
    """Return whether a person reads it: words with a blank between them, and no code."""
    if CODE.search(words):
        return False
    sentence = re.fullmatch(r"[A-Z“].* .*[.:?]", words, re.DOTALL)
    return bool(sentence or (is_ours and re.search(r"[a-zX.,:;”)] [\w“(]", words)))


def _of_the_player() -> Iterator[Text]:
    for path in sorted((ROOT / "dashboard/ui/player").glob("*.[hj]*")):
        content = path.read_text(encoding="utf-8")
        told = re.findall(r">([^<>]+)<" if path.suffix == ".html" else _QUOTED, content)
        for words in (" ".join(re.sub(r"\$\{[^}]*\}", "X", one).split()) for one in told):
            if is_text(words):
                yield Text(path.name, 0, words)


def _of_the_sources() -> Iterator[Text]:
    """Yield what is said of cells that cannot be read, in SQL."""
    for path in sorted((ROOT / "queries/sources").glob("*.sql")):
        content = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
        for words in re.findall(r"'((?:[^'\n]|'')* (?:[^'\n]|'')*\.)'", content):
            yield Text(path.name, 0, words)


def _of_the_rules() -> Iterator[Text]:
    """Yield the sentences that the rules put together, as they are kept; a list by its parts."""
    path = ROOT / "tests/snapshots/progression_sentences.txt"
    for line, words in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        yield from (Text(path.name, line, part) for part in words.split("; "))


def _of_the_data() -> Iterator[Text]:
    """Yield all but the texts of exercises, which have a test of their own (test_catalogue)."""
    said = ("name", "how_to", "about", "words", "advice", "group")
    for name in ("families", "range_tests", "routines", "signs"):
        with (ROOT / f"data/catalogue/{name}.csv").open(encoding="utf-8", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), start=2):
                yield from (Text(f"{name}.csv", line, row[one]) for one in said if row.get(one))


def _of_the_docs() -> Iterator[Text]:
    for path in (ROOT / "README.md", ROOT / "docs/hosting.md", *(ROOT / "docs/guide").glob("*.md")):
        content = re.sub(
            r"```.*?```|`[^`]*`|<[^>]*>", "X", path.read_text("utf-8"), flags=re.DOTALL
        )
        content = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", content)
        for words in re.split(r"\n\n|\n(?=[-|#\d])|(?<=#) .*\n|\|", content):
            yield Text(path.relative_to(ROOT).as_posix(), 0, " ".join(words.split()))


def pushy(text: Text) -> list[str]:
    return PUSHY.findall(_ours(text.words))


def of_the_trade(text: Text) -> list[str]:
    proper = {one for words, places in PROPER if text.file.startswith(places) for one in words}
    found = [one.lower() for one in TRADE.findall(_ours(text.words))]
    return [one for one in found if proper.isdisjoint({one, one[:-1], one[:-2]})]


def long(text: Text) -> list[str]:
    sentences = re.split(r"(?<=[.?:])[\s”]+|\n\s*\n|\n[-|]", text.words)
    return [one for one in sentences if len(re.findall(r"\w+(?:[-'.,/\u2019]\w+)*", one)) > LONGEST]


def untidy(text: Text) -> list[str]:
    """Doubled blanks within a line, three points for an ellipsis, plurals in brackets."""
    return re.findall(r"\S  +(?=\S)|\.\.\.|\w\(s\)", _ours(text.words))


def _ours(words: str) -> str:
    for allowed in ALLOWED:
        words = words.replace(allowed, "X")
    return words


RULES: list[Callable[[Text], list[str]]] = [pushy, of_the_trade, long, untidy]


@pytest.mark.parametrize("rule", RULES)
def test_texts_are_plain_short_and_kind(rule: Callable[[Text], list[str]]) -> None:
    found = [(text.file, text.line, rule(text)) for text in texts() if rule(text)]
    assert found == []


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (pushy, 'st.error("You failed to rest.")'),
        (pushy, 'st.success("Well done!")'),
        (pushy, 'parser.add_argument("--day", help=f"a day, simply written {day}")'),
        (of_the_trade, 'raise InputError(f"The timestamp {text} is " "an invalid string.")'),
        (of_the_trade, 'st.caption("Times are in UTC.")'),
        (long, f"said = '{'one word more, ' * 12}.'"),
        (untidy, 'st.markdown("One  blank too many.")'),
        (untidy, 'st.button("Please wait ...")'),
        (untidy, 'said = f"{count} session(s) added"'),
    ],
)
def test_each_rule_finds_what_it_looks_for(rule: Callable[[Text], list[str]], code: str) -> None:
    (words,) = [words for _, words in literals(ast.parse(code)) if is_text(words)]
    assert rule(Text("dashboard/ui/x.py", 1, words))


def test_texts_of_every_kind_are_read_and_no_exception_is_idle() -> None:
    kinds = {Path(text.file).suffix for text in texts()}
    assert (kinds, len(texts()) > 4000) == (
        {".py", ".js", ".html", ".csv", ".md", ".txt", ".sql"},
        True,
    )
    assert [one for one in ALLOWED if not any(one in text.words for text in texts())] == []
    for words, places in PROPER:
        there = " ".join(text.words.lower() for text in texts() if text.file.startswith(places))
        assert [one for one in words if one not in there] == []
