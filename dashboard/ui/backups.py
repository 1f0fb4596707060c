"""Backups: made on the first use of a day, listed, made by hand, put back, and that undone."""

from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd
import streamlit as st

from dashboard.errors import BackupError, StoreBusy
from dashboard.store import backup, copies
from dashboard.store.backup import Backup
from dashboard.store.contents import Contents
from dashboard.store.restore import restore
from dashboard.store.retention import DAYS, MONTHS, WEEKS, Reason
from dashboard.ui import context, look, messages
from dashboard.ui.text import clock, count, plain, short_day

REASONS: Final[dict[Reason, str]] = {
    "daily": "first use of the day",
    "by-hand": "made by hand",
    "before-import": "before an import",
    "before-restore": "before a restore",
    "before-migration": "before an update of Supple",
    "damaged": "set aside, cannot be read",
}
_MEGABYTE: Final = 1_000_000


def tell(*, page: str) -> None:
    """Make the day's backup on the first use of the day; Today and Settings tell when it failed.

    Raises:
        StoreError: the journal itself cannot be used.
    """
    now = context.settings()
    failed = _first_use(str(now.journal), now.today)
    if failed and page in ("", "settings"):
        st.warning(plain(failed), icon=":material/warning:")


def before_import() -> str:
    """Make a backup; return what went wrong, or nothing: an import can be undone without it."""
    try:
        backup.make(context.store(), reason="before-import", at=context.settings().now)
    except BackupError as error:
        return str(error)
    return ""


def draw() -> None:
    """Draw the list of backups with what can be done with them."""
    st.markdown(
        "A copy of the whole journal is made on the first use of a day. Another is made before "
        "each import, each restore and each update that changes the file. Kept are the last "
        f"{DAYS} days, {WEEKS} weeks and {MONTHS} months that have one, and all that you make by "
        "hand."
    )
    st.caption(
        f"They lie in the folder “{backup.FOLDER}” beside the journal, so on the same disk. Save a "
        "copy on another one now and then."
    )
    found = backup.listed(context.store().path)
    if found:
        _table(found)
    else:
        st.caption("There is no backup yet.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button("Back up now", icon=":material/save:", key="backup_now"):
            _back_up()
        _undo_last(found)
    if st.session_state.get("written", {}).get("sentence") == st.session_state.get("backup_said"):
        messages.again_below()
    usable = [one for one in found if one.reason != "damaged"]
    if usable:
        _restore_one(usable)


def offer_newest(
    *, kept: str = " The damaged file is kept in the folder of backups.", key: str = "backup_newest"
) -> None:
    """Offer the newest backup when the journal, or a part of it, cannot be read."""
    newest = backup.latest(context.settings().journal)
    if newest is None:
        return
    with st.container(border=True):
        st.markdown(f"The newest backup is of {_when(newest)}: {_holds(newest)}.{kept}")
        if st.button("Restore this backup", icon=":material/restore:", key=key):
            _put_back(newest)


@st.cache_resource(show_spinner=False, max_entries=10)
def _first_use(
    journal: str,  # noqa: ARG001 - once for each journal and day
    today: date,  # noqa: ARG001
) -> str:
    try:
        backup.daily(context.store(), at=context.settings().now)
    except BackupError as error:
        return str(error)
    return ""


def _table(found: list[Backup]) -> None:
    held = [_inside(one) for one in found]
    st.dataframe(
        pd.DataFrame(
            {
                "Made": [_when(one) for one in found],
                "Why": [REASONS[one.reason] for one in found],
                "Sessions": [one.sessions if one else None for one in held],
                "Check-ins": [one.checkins if one else None for one in held],
                "Measures": [one.measures if one else None for one in held],
                "Size": [one.size / _MEGABYTE for one in found],
            }
        ),
        column_config={"Size": st.column_config.NumberColumn(format="%.1f MB")},
        hide_index=True,
        alt="Backups: when and why each was made, what it holds, and its size",
    )


def _back_up() -> None:
    try:
        made = backup.make(context.store(), reason="by-hand", at=context.settings().now)
    except (BackupError, StoreBusy) as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    if made is not None:
        _say(f"Backup made: {_counts(made.contents)}.")
    st.rerun()


def _say(sentence: str) -> None:
    """Tell it at the top of the page as ever, and once more where the button was pressed."""
    messages.written(sentence, change_id=None)
    st.session_state["backup_said"] = sentence


def _restore_one(found: list[Backup]) -> None:
    by_name = {one.path.name: one for one in found}
    name = st.selectbox(
        "A backup to restore",
        list(by_name),
        format_func=lambda one: f"{_when(by_name[one])}, {REASONS[by_name[one].reason]}",
        key="backup_chosen",
        width=400,
    )
    chosen = by_name[name]
    with st.container(horizontal=True):
        st.button(
            "Restore…", icon=":material/restore:", key="backup_ask", on_click=_ask, args=(name,)
        )
        st.download_button(
            "Save a copy of it",
            data=chosen.path.read_bytes,
            file_name=name,
            mime="application/octet-stream",
            icon=":material/download:",
            key="backup_save",
            on_click="ignore",
        )
    if st.session_state.get("backup_asked") != name:
        return
    with st.container(border=True):
        st.markdown(
            f"**Put back the journal of {_when(chosen)}?** It holds {_holds(chosen)}. What was "
            "written since then will not be in the journal. The journal as it is now is kept as "
            "a backup first, and Undo puts it back."
        )
        with st.container(horizontal=True):
            wanted = st.button("Restore it", type=look.main_action(), key="backup_restore")
            st.button("Keep the journal as it is", key="backup_keep", on_click=_ask, args=(None,))
        if wanted:
            _put_back(chosen)


def _ask(name: str | None) -> None:
    st.session_state["backup_asked"] = name


def _undo_last(found: list[Backup]) -> None:
    kept = st.session_state.get("backup_kept")
    aside = next((one for one in found if one.path.name == kept and one.reason != "damaged"), None)
    if aside and st.button("Undo the restore", icon=":material/undo:", key="backup_undo"):
        _put_back(aside)


def _put_back(chosen: Backup) -> None:
    try:
        done = restore(context.store(), chosen.path, at=context.settings().now)
    except (BackupError, StoreBusy) as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    _ask(None)
    st.session_state["backup_kept"] = done.kept.name if done.kept else None
    _say(f"The journal is as it was at the backup of {_when(chosen)}: {_counts(done.contents)}.")
    st.rerun()


def _when(one: Backup) -> str:
    return f"{short_day(one.at.date(), today=context.settings().today)}, {clock(one.at.time())}"


def _holds(one: Backup) -> str:
    held = _inside(one)
    return _counts(held) if held else "what cannot be read"


def _counts(held: Contents) -> str:
    return ", ".join(
        (
            count(held.sessions, "session"),
            count(held.checkins, "check-in"),
            count(held.measures, "measure"),
        )
    )


def _inside(one: Backup) -> Contents | None:
    return _read(str(one.path), one.size, one.path.stat().st_mtime_ns)


@st.cache_data(show_spinner=False, max_entries=100)
def _read(
    path: str,
    size: int,  # noqa: ARG001 - a file that was replaced is read again
    changed_at: int,  # noqa: ARG001
) -> Contents | None:
    return copies.inside(Path(path))
