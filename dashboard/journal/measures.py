"""Self-measured range of motion: three trials a side, of which the mean is kept with the trials."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dashboard.errors import Doubt, InputError
from dashboard.journal.checks import check_day, check_text
from dashboard.journal.doubts import about_readings, ask
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.written import Written
from dashboard.model import RangeTest, Side
from dashboard.store import Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

MOST_TRIALS = 10
_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Reading:
    """The trials of one side; a test that has no sides gives ``None`` as its side."""

    side: Side | None
    trials: tuple[Decimal, ...]

    @property
    def mean(self) -> Decimal:
        """The mean of the trials, in the unit of the test."""
        total: Decimal = sum(self.trials, Decimal(0))
        return (total / len(self.trials)).quantize(_PLACES, rounding=ROUND_HALF_UP)


def record_measures(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    test: RangeTest,
    readings: Sequence[Reading],
    *,
    day: date,
    note: str = "",
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Written:
    """Write down what a test gave on a day, both sides or one, as one change.

    The same test twice on a day is a paired reading: both stay, and the person's own error band is
    worked out from such pairs.

    Raises:
        InDoubt: a reading is odd; nothing was written.
        InputError: a reading cannot be; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check(test, readings, day=day, note=note, today=today)
    if len({reading.side for reading in readings}) != len(readings):
        raise InputError(f"{test.name}: each side can be given once.")
    ask(_doubts(test, readings, day), sure=sure)
    summary = f"Measured {test.name.lower()} on {day_in_words(day)}"
    with changing(store, actor=actor, summary=summary) as change:
        rows = [{**_values(test, reading), "day": day, "note": note} for reading in readings]
        ids = change.insert("measure", rows)
        return Written(tuple(int(key) for key in ids), change.id)


def edit_measure(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    measure_id: int,
    test: RangeTest,
    reading: Reading,
    *,
    day: date,
    note: str = "",
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Written:
    """Let a reading be as given, as one change.

    Raises:
        InDoubt, InputError: as for a new one, or there is no such reading; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check(test, [reading], day=day, note=note, today=today)
    ask(_doubts(test, [reading], day), sure=sure)
    with changing(store, actor=actor, summary="") as change:
        if not holding(change.cursor, "measure", "id", [measure_id]):
            raise InputError(f"There is no measure {measure_id} in this journal.")
        change.update("measure", measure_id, {**_values(test, reading), "day": day, "note": note})
        change.summary = f"Edited {test.name.lower()} of {day_in_words(day)}"
        return Written((measure_id,), None if change.empty else change.id)


def remove_measures(store: Store, ids: Sequence[int], *, actor: Actor) -> Written:
    """Take readings out, as one change.

    Raises:
        InputError: none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        keys = [row["id"] for row in holding(change.cursor, "measure", "id", ids)]
        if not keys:
            raise InputError("None of these measures is in the journal any more.")
        change.summary = f"Removed {counted(len(keys), 'measure')}"
        change.remove("measure", keys)
        return Written(tuple(keys), change.id)


def _check(
    test: RangeTest, readings: Sequence[Reading], *, day: date, note: str, today: date
) -> None:
    check_day(day, today=today)
    check_text("The note", note)
    if not readings:
        raise InputError(f"{test.name}: give at least one trial.")
    for reading in readings:
        if (reading.side in (Side.LEFT, Side.RIGHT)) != test.per_side:
            wanted = "left or right" if test.per_side else "no side"
            raise InputError(f"{test.name} is measured with {wanted}.")
        if not 1 <= len(reading.trials) <= MOST_TRIALS:
            raise InputError(f"{test.name}: give one to {MOST_TRIALS} trials, three if you can.")
        for trial in reading.trials:
            check_trial(test, trial)


def check_trial(test: RangeTest, trial: Decimal) -> None:
    """Refuse a trial that the test cannot give.

    Raises:
        InputError: as said.
    """
    if not trial.is_finite() or not test.low <= trial <= test.high:
        raise InputError(
            f"{test.name} goes from {test.low} to {test.high} {test.unit}; {trial} is outside."
        )
    if trial != round(trial, 2):
        raise InputError(f"{test.name} can have two digits after the point; {trial} has more.")


def _doubts(test: RangeTest, readings: Sequence[Reading], day: date) -> list[Doubt]:
    return about_readings(test, day, [(reading.side, reading.trials) for reading in readings])


def _values(test: RangeTest, reading: Reading) -> dict[str, object]:
    return {
        "measure": test.id,
        "side": reading.side,
        "unit": test.unit,
        "value": reading.mean,
        "trials": list(reading.trials),
    }
