"""Somebody steady, for tests of what is suggested and answered."""

from datetime import timedelta

from dashboard.model import Unit
from dashboard.store import Store
from tests.builders import a_session, an_entry, checked, logged
from tests.conftest import TODAY

MINUTES = 8
"""Below the target of ten, so that a step in minutes is on offer."""

OFFERED = "one small step, weekly minutes from about 24 to 26"


def ready(store: Store, *, symptoms: tuple[str, ...] = ()) -> None:
    """Answer the check and log five steady weeks of Monday, Wednesday and Friday; the last session notes the signs."""
    checked(store)
    days = [TODAY - timedelta(ago) for ago in range(33, 0, -1)]
    done = [day for day in days if day.weekday() in {0, 2, 4}]
    for day in done:
        session = a_session(
            day,
            minutes=MINUTES,
            warm_up=True,
            effort=3,
            before=9,
            during=9,
            after=9,
            soreness=1,
            form=5,
            entries=(an_entry("cat_cow_2", 6, 6, unit=Unit.REPS),),
            symptoms=symptoms if day == done[-1] else (),
        )
        logged(store, session)
    store.close()
