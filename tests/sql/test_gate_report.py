"""The gate from four weeks of the journal is the gate from all of it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import settings as hypothesis_settings

from dashboard import reports
from dashboard.model import Catalogue
from dashboard.progression import gate, read_log
from dashboard.store import Store
from tests.oracle.past import Asked, Past
from tests.sql.journals import write
from tests.sql.strategies import journals


@hypothesis_settings(max_examples=6)
@given(journals())
def test_four_weeks_are_enough(
    store: Store, catalogue: Catalogue, drawn: tuple[Past, Asked]
) -> None:
    past, asked = drawn
    write(store, past)
    for later in (0, 14, 28):
        day = asked.today + timedelta(days=later)
        whole = read_log(reports.progression_inputs(store, until=day))
        assert reports.gate(store, today=day, catalogue=catalogue) == gate(
            whole, day, catalogue=catalogue
        )
