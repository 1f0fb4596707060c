"""What a person can choose for a file of an import: what it is read as, and what its columns mean.

What a file was taken for at first is kept beside the choices: once something was chosen, a preview
tells only of that.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import streamlit as st

from dashboard.importing import BY_NAME, Choice, FilePreview, Source, Upload
from dashboard.ui.importing import scale as import_scale
from dashboard.ui.importing.held import Table
from dashboard.ui.importing.picks import all_picked, keeping, picked
from dashboard.ui.target_words import NOT_KEPT, RATINGS, usual

TABLE = "table"
"""The name of the source of plain tables."""

SURE = 0.95
"""From which confidence on it is certain what a file is."""
_FIRST = "import_first"
_ANSWER = "answer "
_COMFORTS = {name for name in RATINGS if name.startswith("comfort")}


def upload(table: Table, *, source: Source | None) -> Upload:
    """Return a table with what was chosen for it; ``source`` is what a mapping file says of all."""
    chosen = picked(table.key, "as")
    choice = Choice(
        BY_NAME.get(chosen, source),
        answers=_answers(table),
        guess=chosen == TABLE,
        mapping=mapping(table) if is_edited(table) and chosen not in BY_NAME else None,
    )
    return replace(table.upload, choice=choice)


def told(table: Table, *, source: Source | None) -> str:
    """Return a text that changes with the table and with everything that is chosen for it."""
    return f"{table.key} {source!r} {sorted(all_picked(table.key).items())}"


def draw_source(found: FilePreview, table: Table) -> None:
    """Draw the choice of what a file is read as, where more than one thing is possible.

    It is folded away where the file leaves little doubt.
    """
    offered: dict[str, str] = first(table).get("candidates", {})
    if len(offered) < 2:  # noqa: PLR2004 - a choice is between two
        return
    names = list(offered)
    is_sure = found.confidence >= SURE and not found.refused
    with st.popover("Not right?", key=f"import_other_{table.key}") if is_sure else st.container():
        st.selectbox(
            "Read as",
            names,
            index=names.index(picked(table.key, "as", names[0])),
            format_func=lambda name: offered[name],
            **keeping(table.key, "as"),
        )


def keep_first(found: FilePreview, table: Table) -> None:
    """Keep what a file was taken for before anything was chosen, and what was asked of it."""
    kept: dict[str, dict[str, Any]] = st.session_state.setdefault(_FIRST, {})
    now = kept.setdefault(table.key, {})
    if not all_picked(table.key):
        now["candidates"] = {
            one.name: "A table of my own" if one.name == TABLE else one.title
            for one in found.candidates
        }
    if found.mapping is not None:
        now["mapping"] = json.loads(json.dumps(found.mapping, default=float))
        now["columns"] = [
            {"header": one.header, "samples": list(one.samples)} for one in found.mapped
        ]
    asked = now.setdefault("questions", [])
    parts = {question_part(question) for question in asked}
    asked += [
        question
        for question in map(asdict, found.questions)
        if question_part(question) not in parts
    ]


def first(table: Table) -> dict[str, Any]:  # Any: a tree of JSON
    """Return what a table was taken for before anything was chosen.

    ``candidates`` are titles by name; ``mapping`` what its columns were taken for, and ``columns``
    their headers and samples, where it is a plain table; ``questions`` all that was asked so far.
    """
    kept: dict[str, dict[str, Any]] = st.session_state.get(_FIRST, {})
    return kept.get(table.key, {})


def mapping(table: Table) -> dict[str, Any]:  # Any: a tree of JSON
    """Return what the columns of a plain table mean, as they were taken for and then changed."""
    guess = first(table)["mapping"]
    columns = {
        column["header"]: picked(
            table.key,
            f"column {place}",
            usual(guess["columns"].get(column["header"], NOT_KEPT)),
        )
        for place, column in enumerate(first(table)["columns"])
    }
    kept = {header: target for header, target in columns.items() if target}
    return {
        **guess,
        "rows": picked(table.key, "rows", guess.get("rows", "sessions")),
        "columns": kept,
        "scales": _scales(table, guess, kept),
    }


def _scales(
    table: Table, guess: Mapping[str, Any], kept: Mapping[str, str]
) -> dict[str, dict[str, Any]]:
    """Return the scales of ratings: those that were said, and those that the guess told."""
    found: dict[str, dict[str, Any]] = {}
    for place, column in enumerate(first(table)["columns"]):
        header = column["header"]
        target = kept.get(header, NOT_KEPT)
        if target not in RATINGS:
            continue
        said = import_scale.said(table, place, target)
        told = guess.get("scales", {}).get(header)
        before = usual(guess["columns"].get(header, NOT_KEPT))
        # Pain stays pain at another moment; as effort the same column is something else.
        is_same = target == before or {target, before} <= _COMFORTS
        if said is not None or (told is not None and is_same):
            found[header] = told if said is None else said
        else:
            found[header] = {}
    return found


def question_part(question: Mapping[str, str]) -> str:
    """Return under which part of a table's choices the answer to a question is kept."""
    return answer_part(question["aspect"], question["header"])


def answer_part(aspect: str, header: str) -> str:
    """Return under which part it is kept what was said of an aspect of a column."""
    return f"{_ANSWER}{aspect} {header}"


def open_parts(table: Table, header: str) -> dict[str, str]:
    """Return the parts of the choices for what can be said of a column, but for what was asked."""
    asked = {question_part(one) for one in first(table).get("questions", [])}
    parts = {aspect: answer_part(aspect, header) for aspect in ("order", "unit", "clock")}
    return {aspect: part for aspect, part in parts.items() if part not in asked}


def is_edited(table: Table) -> bool:
    """Tell whether something was said of the columns of a plain table."""
    return "mapping" in first(table) and any(
        part == "rows" or part.startswith(("column ", "scale ")) for part in all_picked(table.key)
    )


def forget() -> None:
    """Forget what the files were taken for."""
    st.session_state.pop(_FIRST, None)


def _answers(table: Table) -> dict[str, str]:
    return {
        part.removeprefix(_ANSWER): answer
        for part, answer in all_picked(table.key).items()
        if part.startswith(_ANSWER) and answer
    }
