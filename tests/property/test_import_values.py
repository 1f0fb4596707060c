"""Any day in any form and language, and any duration in any form, reads back."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import settings as our_settings
from dashboard.importing.cells import FOLDER
from dashboard.importing.cells.lists import meanings
from dashboard.importing.fields import Reading, clock_after, day, duration
from dashboard.importing.staging import Staging
from tests.importing import read_cell

LATEST = date(2069, 12, 31)
FOLDER_OF_WORDS: Path = our_settings.resources() / FOLDER
MONTHS = sorted(meanings(FOLDER_OF_WORDS, "months", as_written=True).items())
NUMERIC = {
    "ymd": ("{0:%Y-%m-%d}", "{0:%Y/%m/%d}", "{0:%Y%m%d}", "{0.year}. {0.month}. {0.day}."),
    "dmy": (
        "{0:%d.%m.%Y}",
        "{0.day}.{0.month}.{0:%y}",
        "{0:%d/%m/%Y}",
        "{0.day}-{0.month}-{0.year}",
    ),
    "mdy": ("{0:%m/%d/%Y}", "{0.month}/{0.day}/{0:%y}", "{0:%m-%d-%Y}"),
}
IN_WORDS = (
    "{0.day} {1} {0.year}",
    "{0.day}. {1} {0.year}",
    "{0.day} de {1} de {0.year}",
    "{1} {0.day}, {0.year}",
    "{0.year}. {1} {0.day}.",
    "{0:%d}-{1}-{0:%y}",
    "lun., {0.day} {1} {0.year}",
)
CLOCKS = (
    "",
    " {0:%H:%M}",
    ", {0:%H:%M:%S}",
    " {0:%I:%M:%S %p}",
    " {0.hour}h{0:%M}",
    " um {0:%H:%M} Uhr",
)


@pytest.fixture(scope="module")
def staging() -> Iterator[Staging]:
    made = Staging(our_settings.resources())
    yield made
    made.close()


def read(staging: Staging, reading: Reading, cell: str) -> object:
    return read_cell(staging, reading, cell, today=LATEST)[0]


days = st.dates(date(1970, 1, 1), LATEST)
whole_seconds = st.times().map(lambda one: one.replace(microsecond=0))
kept = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@given(days, whole_seconds, st.sampled_from(CLOCKS), st.data())
@kept
def test_a_day_in_numbers_reads_back(
    staging: Staging, one: date, clock: time, clocks: str, data: st.DataObject
) -> None:
    order = data.draw(st.sampled_from(sorted(NUMERIC)))
    form = data.draw(st.sampled_from(NUMERIC[order]))
    written = form.format(one)
    behind = "" if written.isdigit() else clocks.format(clock)
    assert read(staging, day(order), written + behind) == one
    if behind:
        assert read(staging, clock_after(order), written + behind) == _shown(clock, clocks)


@given(
    days,
    st.sampled_from(IN_WORDS),
    whole_seconds,
    st.sampled_from(CLOCKS),
    st.booleans(),
    st.data(),
)
@kept
def test_a_day_in_words_reads_back_in_every_language(  # noqa: PLR0917 - a case is all of this
    staging: Staging,
    one: date,
    form: str,
    clock: time,
    clocks: str,
    upper: bool,  # noqa: FBT001
    data: st.DataObject,
) -> None:
    name = data.draw(st.sampled_from([word for word, month in MONTHS if int(month) == one.month]))
    written = form.format(one, name.capitalize() if upper else name) + clocks.format(clock)
    assert read(staging, day(), written) == one
    if clocks:
        assert read(staging, clock_after(), written) == _shown(clock, clocks)


def _shown(clock: time, form: str) -> time:
    return clock if "%S" in form else clock.replace(second=0)


@given(
    st.integers(0, 86_399),
    st.sampled_from(
        [
            "{h}:{m:02}:{s:02}",
            "{h}h {m}m {s}s",
            "{h} Std. {m} Min. {s} Sek.",
            "PT{h}H{m}M{s}S",
            "{h}時間{m}分{s}秒",
            "{h} hours, {m} minutes {s} seconds",
            "{all}s",
            "{all} sec",
        ]
    ),
)
@kept
def test_a_duration_reads_back(staging: Staging, seconds: int, form: str) -> None:
    parts = timedelta(seconds=seconds)
    written = form.format(
        h=parts.seconds // 3600, m=parts.seconds // 60 % 60, s=parts.seconds % 60, all=seconds
    )
    assert read(staging, duration(None), written) == seconds
