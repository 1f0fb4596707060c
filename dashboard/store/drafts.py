"""Half-filled forms: outside the change log, because nothing in them is written down yet."""

from collections.abc import Mapping
from datetime import datetime

from dashboard.store.connection import Store
from dashboard.store.rows import insert_columns


def keep_draft(store: Store, *, form: str, field: str, value: str) -> None:
    """Keep what stands in a field of a form, as JSON, in place of what stood there.

    Raises:
        StoreError: the journal cannot be used.
    """
    keep_drafts(store, form=form, values={field: value})


def keep_drafts(store: Store, *, form: str, values: Mapping[str, str]) -> None:
    """Keep what stands in several fields of a form, each as JSON.

    Raises:
        StoreError: the journal cannot be used.
    """
    with store.transaction() as cursor:
        now = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local clock time is stored
        for field, value in values.items():
            named = {"form": form, "field": field}
            cursor.execute("DELETE FROM draft WHERE form = $form AND field = $field", named)
            row = {**named, "value": value, "kept_at": now}
            insert_columns(cursor, "draft", {name: [held] for name, held in row.items()})


def drop_draft(store: Store, *, form: str) -> None:
    """Forget what stands in a form, because it was saved or cleared.

    Raises:
        StoreError: the journal cannot be used.
    """
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM draft WHERE form = $form", {"form": form})
