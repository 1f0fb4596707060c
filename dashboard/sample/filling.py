"""The sample as a journal: imported as a person would import it, then marked, aimed, planned."""

from datetime import date

from dashboard.importing.commit import commit
from dashboard.importing.prepare import prepare
from dashboard.importing.preview import Upload
from dashboard.journal.plans import put_plan
from dashboard.journal.routines import put_routine
from dashboard.model import Catalogue
from dashboard.sample.files import files
from dashboard.sample.person import Sample, person
from dashboard.sample.planned import with_routine
from dashboard.store import Change, Store, changing


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
        store, actor="command line", summary="Added the sample's goals, plans and periods"
    ) as change:
        add_aims(change, made)


def add_aims(change: Change, made: Sample) -> None:
    """Add what has no file of its own: goals, routine, plans, periods, the check and the visit."""
    change.insert("goal", made.goals)
    change.insert("period", made.periods)
    change.insert("guidance", made.guidance)
    change.insert("screening", made.screening)
    number = str(put_routine(change, made.routine))
    for plan in made.plans:
        put_plan(change, with_routine(plan, number))
    change.insert("planned_day", made.decided)
