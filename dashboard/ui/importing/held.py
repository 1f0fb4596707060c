"""What a tab has read of its files, kept while files, choices and journal stay the same.

A preview holds all rows of its files, so there is one for each tab; the next one takes its place,
with what has not changed, and it is let go when the tab goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import reports
from dashboard.importing import Preview, Upload, expanded, prepare
from dashboard.importing.arrivals import arrivals
from dashboard.importing.kinds import ProblemKind, problem_kinds
from dashboard.journal import names
from dashboard.ui import context, progress

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Table:
    """A table among the files, with a key that stays the same while its file is there."""

    key: str
    upload: Upload


@dataclass(frozen=True, slots=True)
class Held:
    """A preview, and what else was worked out from it once.

    Args:
        preview: what was understood.
        arrivals: sessions there and new, day by day.
        problems: the kinds of problems of each file, by its number.
        names: the exercises that unknown names may mean, by id.
    """

    preview: Preview
    arrivals: "pd.DataFrame"
    problems: dict[int, tuple[ProblemKind, ...]]
    names: dict[str, str]


class _Place:
    """Where a tab keeps its one preview, with what it was made of."""

    def __init__(self) -> None:
        self.made_of: object = None
        self.held: Held | None = None

    def taken(self) -> Preview | None:
        """Hand over the preview, for the next one to take its place."""
        preview = self.held.preview if self.held else None
        self.made_of = self.held = None
        return preview

    def clear(self) -> None:
        """Let go of the preview; harmless when there is none."""
        if self.held is not None:
            self.held.preview.close()
        self.made_of = self.held = None


def tables(files: Sequence[UploadedFile]) -> list[Table]:
    """Return the tables that the files hold."""
    return _tables(tuple(file.file_id for file in files), files)


def held(uploads: Sequence[Upload], *, told: tuple[str, ...]) -> Held:
    """Return what was understood of the files.

    Args:
        uploads: the tables with what was chosen for them.
        told: a text for each table that changes whenever the table or a choice does.
    """
    store, settings, place = context.store(), context.settings(), _place()
    latest = reports.latest_change(store)
    made_of = (told, store.path, latest, settings.today, settings.zone)
    if place.held is None or place.made_of != made_of:
        place.held, place.made_of = _read(uploads, earlier=place.taken()), made_of
    return place.held


def forget() -> None:
    """Let go of what this tab has read."""
    _place().clear()
    _tables.clear()


@st.cache_resource(scope="session", max_entries=1, show_spinner=False)
def _tables(ids: tuple[str, ...], _files: Sequence[UploadedFile]) -> list[Table]:
    return [
        Table(f"{file_id}-{place}", upload)
        for file_id, file in zip(ids, _files, strict=True)
        for place, upload in enumerate(expanded([Upload(file.name, file.getvalue())]))
    ]


@st.cache_resource(scope="session", show_spinner=False, on_release=_Place.clear)
def _place() -> _Place:
    return _Place()


def _read(uploads: Sequence[Upload], *, earlier: Preview | None) -> Held:
    store, settings, catalogue = context.store(), context.settings(), context.catalogue()
    with progress.bar() as move:
        preview = prepare(
            uploads,
            store=store,
            catalogue=catalogue,
            today=settings.today,
            zone=settings.zone,
            progress=move,
            earlier=earlier,
        )
    known = names.vocabulary(store, catalogue=catalogue).exercises
    offered = {offer.exercise for found in preview.files for offer in found.offers}
    return Held(
        preview,
        arrivals(preview, store=store),
        {found.file: problem_kinds(found.problems) for found in preview.files},
        {key: known[key].name for key in offered},
    )
