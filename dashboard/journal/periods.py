"""Marked stretches of days: flare, travel, illness, pause."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.errors import InputError
from dashboard.journal.checks import check_not_ancient, check_text
from dashboard.journal.doubts import about_period, ask
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.present import Row
from dashboard.journal.written import Written
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor


class PeriodKind(StrEnum):
    """What a stretch of days is marked as."""

    FLARE = "flare"
    TRAVEL = "travel"
    ILLNESS = "illness"
    PAUSE = "pause"


_CAN_BE_PLANNED = (PeriodKind.TRAVEL, PeriodKind.PAUSE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A marked stretch; ``last_day`` is ``None`` while it lasts."""

    kind: PeriodKind
    first_day: date
    last_day: date | None = None
    note: str = ""


def mark_period(
    store: Store, stretch: Stretch, *, today: date, actor: Actor, sure: bool = False
) -> Written:
    """Mark a stretch of days, as one change.

    Raises:
        InDoubt: it is odd; nothing was written.
        InputError: it cannot be, or one of its kind has some of its days; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check(stretch, today=today)
    ask(about_period(stretch.first_day, stretch.last_day), sure=sure)
    summary = f"Marked {stretch.kind} {_days(stretch)}"
    with changing(store, actor=actor, summary=summary) as change:
        _check_free(change, stretch)
        [key] = change.insert("period", [_values(stretch)])
        return Written((int(key),), change.id)


def edit_period(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    period_id: int,
    stretch: Stretch,
    *,
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Written:
    """Let a marked stretch be as given, as one change.

    Raises:
        InDoubt, InputError: as for a new one, or there is no such period; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check(stretch, today=today)
    ask(about_period(stretch.first_day, stretch.last_day), sure=sure)
    with changing(store, actor=actor, summary="") as change:
        _present(change, period_id)
        _check_free(change, stretch, but=period_id)
        change.update("period", period_id, _values(stretch))
        change.summary = f"Edited {stretch.kind} {_days(stretch)}"
        return Written((period_id,), None if change.empty else change.id)


def end_period(store: Store, period_id: int, last_day: date, *, actor: Actor) -> Written:
    """Let a marked stretch end on a day, as one change.

    Raises:
        InputError: the day lies before its first one, another period of its kind has some of its
            days, or there is no such period; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        row = _present(change, period_id)
        stretch = Stretch(PeriodKind(row["kind"]), row["first_day"], last_day, row["note"])
        _check_order(stretch)
        _check_free(change, stretch, but=period_id)
        change.update("period", period_id, {"last_day": last_day})
        change.summary = f"Ended {stretch.kind} on {day_in_words(last_day)}"
        return Written((period_id,), None if change.empty else change.id)


def remove_periods(store: Store, ids: Sequence[int], *, actor: Actor) -> Written:
    """Take marked stretches out, as one change.

    Raises:
        InputError: none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        keys = [row["id"] for row in holding(change.cursor, "period", "id", ids)]
        if not keys:
            raise InputError("None of these periods is in the journal any more.")
        change.summary = f"Removed {counted(len(keys), 'period')}"
        change.remove("period", keys)
        return Written(tuple(keys), change.id)


def _check(stretch: Stretch, *, today: date) -> None:
    check_text("The note", stretch.note)
    check_not_ancient(stretch.first_day)
    _check_order(stretch)
    latest = max(stretch.first_day, stretch.last_day or stretch.first_day)
    if latest > today and stretch.kind not in _CAN_BE_PLANNED:
        raise InputError(
            f"The day {day_in_words(latest)} is in the future; {stretch.kind} is marked as it "
            "comes, and may stay without a last day."
        )


def _check_order(stretch: Stretch) -> None:
    if stretch.last_day is not None and stretch.last_day < stretch.first_day:
        raise InputError(
            f"The last day {day_in_words(stretch.last_day)} lies before the first, "
            f"{day_in_words(stretch.first_day)}."
        )


def _check_free(change: Change, stretch: Stretch, *, but: int | None = None) -> None:
    for row in holding(change.cursor, "period", "kind", [stretch.kind.value]):
        mine, theirs = stretch.last_day or date.max, row["last_day"] or date.max
        if row["id"] != but and stretch.first_day <= theirs and row["first_day"] <= mine:
            other = Stretch(stretch.kind, row["first_day"], row["last_day"])
            raise InputError(
                f"The first and last day overlap: {stretch.kind} {_days(other)} is marked already."
            )


def _present(change: Change, period_id: int) -> Row:
    found = holding(change.cursor, "period", "id", [period_id])
    if not found:
        raise InputError(f"There is no period {period_id} in this journal.")
    return found[0]


def _values(stretch: Stretch) -> dict[str, object]:
    return {
        "kind": stretch.kind.value,
        "first_day": stretch.first_day,
        "last_day": stretch.last_day,
        "note": stretch.note,
    }


def _days(stretch: Stretch) -> str:
    if stretch.last_day is None:
        return f"from {day_in_words(stretch.first_day)}"
    if stretch.last_day == stretch.first_day:
        return f"on {day_in_words(stretch.first_day)}"
    return f"from {day_in_words(stretch.first_day)} to {day_in_words(stretch.last_day)}"
