"""One file of an import: what it was taken for, what it holds, what was assumed, what is wrong."""

from collections.abc import Sequence

import streamlit as st

from dashboard.importing import FilePreview, reject_csv
from dashboard.importing.kinds import ProblemKind
from dashboard.importing.wording import listed
from dashboard.manner import whole
from dashboard.ui import context, longer
from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing import columns as import_columns
from dashboard.ui.importing.held import Table
from dashboard.ui.text import amount, count, plain, short_day

_SURE = ((0.95, "certain"), (0.75, "very likely"), (0.5, "likely"), (0.0, "only a guess"))
"""How sure it is that a file is of a source, in words, from a confidence on."""

_NO_LENGTH = "how long they took is not said"
_KINDS_SHOWN = 12
_LONGEST_NAME = 80
_NAMES_SHOWN = 9
"""Names of columns up to which all are said; of more, all stand in the help."""
_STEP = 50


def draw(found: FilePreview, table: Table, *, problems: Sequence[ProblemKind]) -> None:
    """Draw what was found in one file, with what can be chosen for it."""
    with st.container(border=True):
        st.header(plain(found.name), anchor=False)
        if found.refused and not found.questions:
            st.error(plain(found.refused), icon=":material/block:")
        else:
            st.markdown(plain(_taken_for(found)))
        if found.questions:
            st.caption(":material/contact_support: It waits for your answer above.")
        import_choices.draw_source(found, table)
        if found.refused:
            import_columns.draw(found, table)
            return
        st.markdown(plain(f"{_holds(found)} {_becomes(found)}"))
        _draw_notes(found)
        import_columns.draw(found, table)
        _draw_problems(found, table, kinds=problems)


def _taken_for(found: FilePreview) -> str:
    title = "a table of your own" if found.format == import_choices.TABLE else found.title
    best = found.candidates[0]
    if best.why == "you said so":
        return f"Read as {title}, as you said."
    sure = next(word for least, word in _SURE if best.confidence >= least)
    return f"Read as {title}: {sure}, by {best.why}."


def _holds(found: FilePreview) -> str:
    held = [
        count(amount, noun)
        for amount, noun in (
            (found.sessions, "session"),
            (found.checkins, "check-in"),
            (found.measures, "measure"),
        )
        if amount
    ]
    sentence = f"It holds {', '.join(held) or 'nothing that could be read'}"
    if found.first_day is not None and found.last_day is not None:
        today = context.settings().today
        first, last = (short_day(day, today=today) for day in (found.first_day, found.last_day))
        sentence += f", {first}" if first == last else f", from {first} to {last}"
    if found.sessions:
        length = f"{amount(found.minutes, 'minute')} in all" if found.minutes else _NO_LENGTH
        sentence += f", {length}"
    return f"{sentence}."


def _becomes(found: FilePreview) -> str:
    """Say what would become of what a file holds."""
    differ = len(found.conflicts)
    said = [
        f"{whole(found.new)} new" if found.new else "",
        f"{whole(found.duplicates)} already there" if found.duplicates else "",
        f"{whole(differ)} that {'differs' if differ == 1 else 'differ'}" if differ else "",
        f"{count(found.rejected, 'row')} kept out" if found.rejected else "",
    ]
    there = [part for part in said if part]
    if len(there) == 1 and found.new:
        return "All of it is new."
    return f"{listed(there)}." if there else ""


def _draw_notes(found: FilePreview) -> None:
    """Say what was converted, set aside and not kept."""
    said = [
        *found.conversions,
        *(f"Not counted as sessions: {whole(one.rows)} {one.reason}." for one in found.set_aside),
    ]
    if found.noted:
        said.append(f"Kept in the notes: {listed(found.noted)}.")
    if said:
        st.caption("\n".join(f"- {plain(sentence)}" for sentence in said))
    if found.not_kept:
        names = list(dict.fromkeys(name[:_LONGEST_NAME] for name in found.not_kept))
        st.caption(
            f":material/visibility_off: Not kept: {plain(listed(names))}.",
            help=plain(", ".join(names)) if len(names) > _NAMES_SHOWN else None,
        )


def _draw_problems(found: FilePreview, table: Table, *, kinds: Sequence[ProblemKind]) -> None:
    if not kinds:
        return
    st.subheader("To look at", anchor=False)
    for place, kind in enumerate(kinds[:_KINDS_SHOWN]):
        _draw_kind(kind, key=f"import_problems_{table.key}_{place}")
    if len(kinds) > _KINDS_SHOWN:
        rest = sum(len(kind.problems) for kind in kinds[_KINDS_SHOWN:])
        st.caption(f"And {whole(rest)} more of {count(len(kinds) - _KINDS_SHOWN, 'other kind')}.")
    if found.rejected:
        st.download_button(
            "Save the rows that were kept out",
            data=lambda: reject_csv(found, table.upload),
            file_name=f"not-read-{found.name}",
            mime="text/csv",
            icon=":material/download:",
            key=f"import_rejects_{found.file}",
            on_click="ignore",
        )


def _draw_kind(kind: ProblemKind, *, key: str) -> None:
    amount = len(kind.problems)
    then = (
        count(amount, "row") + " kept out"
        if kind.rejected
        else count(amount, "value") + " left out"
    )
    where = f"{kind.column}: " if kind.column else ""
    label = f"**{then}** · {plain(where + kind.message)}"
    icon = ":material/block:" if kind.rejected else ":material/help:"
    with st.expander(label, icon=icon, key=key):
        shown = kind.problems[: longer.so_many(key, step=_STEP)]
        st.text("\n".join(f"Line {one.line}: {one.message}" for one in shown))
        longer.offer_more(key, total=len(kind.problems), step=_STEP)
