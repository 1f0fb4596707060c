"""One exhibit for each range of motion that can be measured; the Log page shows them."""

from functools import partial
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import ranges
from dashboard.gallery import Exhibit
from dashboard.gallery.range_words import alt, sentence

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.model import Catalogue, RangeTest
    from dashboard.reports import Scope
    from dashboard.store import Store

COLUMNS: Final = ("day", "side", "mean", "band", "unit", "pairs")


def exhibits(catalogue: "Catalogue") -> dict[str, Exhibit]:
    """Return the exhibits by key."""
    made = [exhibit(test) for test in catalogue.range_tests.values()]
    return {one.key: one for one in made}


def exhibit(test: "RangeTest") -> Exhibit:
    """Return the exhibit of a test."""
    return Exhibit(
        key=f"range_{test.id}",
        title=f"How does {test.name.lower()} change?",
        report=partial(frame, test=test),
        report_takes=(),
        chart=ranges.trend,
        over_time=True,
        sentence=partial(sentence, test=test),
        alt=partial(alt, test=test),
        empty=lambda read: read.empty,
    )


def frame(store: "Store", *, scope: "Scope", test: "RangeTest") -> "pd.DataFrame":
    """Return what a test gave, one row a day and side: ``COLUMNS``, in order of days."""
    import pandas as pd

    found = reports.range_of_motion(store, since=scope.since, until=scope.until)
    rows = [
        (day.day, side, mean, day.band, day.unit, day.pairs)
        for day in found
        if (day.measure, day.unit) == (test.id, test.unit)
        for side, mean in (
            ("left", day.left_mean),
            ("right", day.right_mean),
            ("middle", day.mean),
        )
        if mean is not None
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
