"""The sample in somebody's own journal: put in while it is empty, marked, and taken out."""

from dataclasses import replace
from datetime import date

from dashboard.errors import InputError
from dashboard.importing.commit import commit
from dashboard.importing.prepare import prepare
from dashboard.importing.preview import Upload
from dashboard.model import Catalogue
from dashboard.sample.files import files
from dashboard.sample.filling import add_aims
from dashboard.sample.person import person
from dashboard.store import Change, Store, changing, sampled
from dashboard.store.contents import SAMPLE
from dashboard.store.rows import insert_columns
from dashboard.store.writer import Actor


def stands(store: Store) -> bool:
    """Whether the journal holds the sample.

    Raises:
        StoreError: the journal cannot be used.
    """
    return store.kept(sampled.stands, sampled.stands)


def is_offered(store: Store) -> bool:
    """Whether the sample may be put in: nothing of the person's own counts, nor is it there.

    Raises:
        StoreError: the journal cannot be used.
    """
    return store.kept(sampled.untouched, sampled.untouched)


def put_in(store: Store, *, today: date, catalogue: Catalogue) -> None:
    """Put the made-up person into an empty journal as sample data, the last day being ``today``.

    Should the program end half-way, what is there is marked already and can be taken out.

    Raises:
        InputError: the journal is not empty; nothing was written.
        StoreError: the journal cannot be used.
    """
    made = person(until=today, catalogue=catalogue)
    with changing(store, actor="import", summary="Put in the sample data") as change:
        if not sampled.untouched(change.cursor):
            raise InputError("The sample data goes into an empty journal only.")
        sampled.take_out(change)  # what an undone one left behind
        change.erases = False
        batch = change.begin_batch()
        _mark(change, batch)
        add_aims(change, made)
    uploads = [Upload(f"sample {name}", content) for name, content in files(made).items()]
    with prepare(uploads, store=store, catalogue=catalogue, today=today) as preview:
        marked = tuple(replace(found, format=SAMPLE) for found in preview.files)
        commit(replace(preview, files=marked), store=store, remember=False)


def _mark(change: Change, batch: int) -> None:
    """Note where the rows of a batch are from."""
    row = {
        "batch_id": batch,
        "position": 1,
        "name": "the sample's goals, plans, periods and check",
        "digest": "",
        "format": SAMPLE,
        "rows": 0,
        "imported": 0,
        "duplicates": 0,
        "conflicts": 0,
        "rejected": 0,
        "conversions": "",
    }
    insert_columns(change.cursor, "import_file", {name: [value] for name, value in row.items()})


def take_out(store: Store, *, actor: Actor) -> dict[str, int]:
    """Take the sample out with all its history; return how many own rows of each table stay.

    Raises:
        StoreError: the journal cannot be used; nothing was taken out.
    """
    with changing(store, actor=actor, summary="Removed the sample data") as change:
        return sampled.take_out(change)
