"""The sample as a journal: imported as a person would import it, then marked and aimed."""

from datetime import date

from dashboard.importing.commit import commit
from dashboard.importing.prepare import prepare
from dashboard.importing.preview import Upload
from dashboard.model import Catalogue
from dashboard.sample.files import files
from dashboard.sample.person import person
from dashboard.store import Store, changing


def fill(store: Store, *, today: date, catalogue: Catalogue) -> None:
    """Put the made-up person into an empty journal, the last day being ``today``.

    Raises:
        StoreError: the journal cannot be used.
    """
    made = person(until=today, catalogue=catalogue)
    uploads = [Upload(name, content) for name, content in files(made).items()]
    with prepare(uploads, store=store, catalogue=catalogue, today=today) as preview:
        commit(preview, store=store)
    with changing(
        store, actor="command line", summary="Added the sample's goals and periods"
    ) as change:
        change.insert("goal", made.goals)
        change.insert("period", made.periods)
        change.insert("guidance", made.guidance)
        change.insert("screening", made.screening)
