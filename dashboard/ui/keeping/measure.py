"""A range of motion, measured at home: how to do it, three trials a side, and what they say."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.gallery.range_words import band_words, difference_words
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.doubts import TRIALS
from dashboard.journal.measures import Reading, check_trial, record_measures
from dashboard.model import RangeTest, Side
from dashboard.reports import RangeDay
from dashboard.ui import address, context
from dashboard.ui.fields import day_form, decimal
from dashboard.ui.keeping import drawings, measured, saving
from dashboard.ui.keeping.form import Form, begin, kept_note
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.text import number, plain, short_day

_SIDES: Final = {"left": Side.LEFT, "right": Side.RIGHT}
_STEP: Final = {"degrees": 1.0, "cm": 0.5}


def draw() -> None:
    """Draw the choice of a test, how it is done, the form, and what was measured before."""
    store, today = context.store(), context.settings().today
    tests = context.catalogue().range_tests
    test = _chosen(tests)
    drawings.draw(test)
    found = [
        day
        for day in reports.range_of_motion(store, since=FIRST_DAY, until=today)
        if (day.measure, day.unit) == (test.id, test.unit)
    ]
    _draw_form(test, found)
    measured.draw(test, found)


def _chosen(tests: dict[str, RangeTest]) -> RangeTest:
    (code, *_) = [*address.chosen("test", known=tests), *tests]
    st.session_state["measure_test"] = code
    st.selectbox(
        "What do you measure?",
        list(tests),
        format_func=lambda one: tests[one].name,
        key="measure_test",
        on_change=lambda: address.choose("test", [st.session_state["measure_test"]]),
    )
    return tests[code]


def _draw_form(test: RangeTest, found: Sequence[RangeDay]) -> None:
    today = context.settings().today
    sides = tuple(_SIDES) if test.per_side else ("middle",)
    trials = {
        f"{side}_{at}": f"{side.capitalize()} {at}" if test.per_side else f"Trial {at}"
        for side in sides
        for at in range(1, TRIALS + 1)
    }
    form = Form(
        f"measure {test.id}",
        starts={"day": today, **dict.fromkeys(trials), "note": ""},
        labels={"day": "Day", **trials, "note": "Note"},
        together=("day",),
    )
    begin(form)
    kept_note(form)
    day = st.date_input(
        "Day",
        min_value=FIRST_DAY,
        max_value=today,
        key=form.key("day"),
        format=day_form(),
        width=160,
    )
    beside: Beside = {}
    given = {side: _trials(form, test, side, beside) for side in sides}
    readings = [Reading(_SIDES.get(side), trials) for side, trials in given.items() if trials]
    _say(test, readings, found)
    note = st.text_input("Note (if you like)", key=form.key("note"), max_chars=500)

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        return _save(test, readings, day, note, sure=sure)

    what = (test.id, readings, day, note)
    saving.end(form, what, beside=beside, save=save, label="Save measure")


def _trials(form: Form, test: RangeTest, side: str, beside: Beside) -> tuple[Decimal, ...]:
    """Draw the trials of a side, and say beside them what cannot be."""
    given: list[Decimal] = []
    with st.grid(TRIALS, min_column_width=96, gap="small"):
        for at in range(1, TRIALS + 1):
            value = decimal(
                st.number_input(
                    f"{form.labels[f'{side}_{at}']}, {test.unit}",
                    value=None,
                    step=_STEP[test.unit],
                    format="%g",
                    key=form.key(f"{side}_{at}"),
                    placeholder="-",
                )
            )
            if value is not None:
                given.append(value)
    place = st.container()
    beside[f"trials.{side}" if test.per_side else "trials"] = place
    refused = next((said for value in given if (said := _refusal(test, value))), None)
    if refused:
        place.error(plain(refused), icon=":material/error:")
    return tuple(given)


def _refusal(test: RangeTest, trial: Decimal) -> str | None:
    try:
        check_trial(test, trial)
    except InputError as error:
        return str(error)
    return None


def _say(test: RangeTest, readings: Sequence[Reading], found: Sequence[RangeDay]) -> None:
    """Say what the trials give so far; of trials that cannot be there is no mean."""
    readings = [one for one in readings if not any(_refusal(test, each) for each in one.trials)]
    band = found[-1].band if found else float(test.band)
    pairs = found[-1].pairs if found else 0
    with st.container(horizontal=True):
        for reading in readings:
            name = str(reading.side).capitalize() if reading.side else "Mean"
            label = f"{name}, mean of {len(reading.trials)}" if reading.side else name
            st.metric(label, f"{number(reading.mean)} {test.unit}")
    by_side = {reading.side: float(reading.mean) for reading in readings}
    if Side.LEFT in by_side and Side.RIGHT in by_side:
        words = difference_words(by_side[Side.LEFT], by_side[Side.RIGHT], band, test.unit)
        st.markdown(plain(f"{words[:1].upper()}{words[1:]}"))
    st.caption(plain(band_words(band, test.unit, pairs=pairs)))


def _save(
    test: RangeTest, readings: Sequence[Reading], day: date, note: str, *, sure: bool
) -> Saved:
    today = context.settings().today
    written = record_measures(
        context.store(),
        test,
        readings,
        day=day,
        note=note,
        today=today,
        actor="page",
        sure=sure,
    )
    means = ", ".join(
        f"{reading.side} {number(reading.mean)}" if reading.side else number(reading.mean)
        for reading in readings
    )
    return (
        f"Saved: {test.name.lower()}, {means} {test.unit}, {short_day(day, today=today)}.",
        written.change_id,
    )
