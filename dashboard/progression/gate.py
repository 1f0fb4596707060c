"""What stands between a person and exercise: a sign that nobody has looked at yet.

The gate is closed while R01, R02 or R04 pause everything (factor 0), and says so on every page. A
sign of R03 leaves it open, with a quiet word. It needs no more of a log than four weeks of
symptoms, guidance and comfort.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.model import Catalogue, Tier
from dashboard.progression import thresholds as t
from dashboard.progression.log import Log
from dashboard.progression.situation import NotedSign, Situation, situation
from dashboard.progression.words import figure, real_day

_URGENCY = {Tier.NOW: 0, Tier.URGENT: 1, Tier.ROUTINE: 2}


@dataclass(frozen=True, slots=True)
class Standing:
    """Something that was noted and stands until it is lifted.

    Args:
        tier: how soon to have it looked at, as it counts today.
        day: the day it was noted for.
        code: the sign's code, empty for a day of severe discomfort.
        words: what was noted, in everyday words.
        advice: whom to ask, and how soon.
        lifted_by: the first day whose guidance lifts it.
        until: the last day on which it stands as it is, without guidance.
        fades: whether after that a quiet word remains for a while.
    """

    tier: Tier
    day: date
    code: str
    words: str
    advice: str
    lifted_by: date
    until: date
    fades: bool = False


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands on a day.

    Args:
        standing: what closes the gate, the most urgent and then the latest first.
        quiet: signs that are worth having looked at, and close nothing.
    """

    standing: tuple[Standing, ...] = ()
    quiet: tuple[Standing, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether suggestions, doses and the player have to wait."""
        return bool(self.standing)

    @property
    def emergency(self) -> bool:
        """Whether one of the signs wants help now."""
        return any(one.tier is Tier.NOW for one in self.standing)


def gate(log: Log, as_of: date, *, catalogue: Catalogue) -> Gate:
    """Return what stands on a day; closed exactly when R01, R02 or R04 of the rules fires."""
    s = situation(log, as_of, catalogue=catalogue)
    found = [one for noted in s.signs if (one := _noted(s, noted)) is not None]
    severe = _severe_day(s)
    closing = [one for one in found if one.tier is not Tier.ROUTINE]
    return Gate(
        standing=_sorted([*closing, *severe]),
        quiet=_sorted(one for one in found if one.tier is Tier.ROUTINE),
    )


def _noted(s: Situation, noted: NotedSign) -> Standing | None:
    sign, age = noted.sign, s.age(noted.day)
    tier, last, lifted_by = sign.tier, t.ROUTINE_DAYS, noted.day
    if tier is Tier.NOW:
        last, lifted_by = t.NOW_DAYS, noted.day + 1
    elif tier is Tier.URGENT and age <= t.URGENT_DAYS:
        last = t.URGENT_DAYS
    else:
        tier = Tier.ROUTINE
    if age > last or s.advised_since(lifted_by):
        return None
    return Standing(
        tier=tier,
        day=real_day(noted.day),
        code=sign.code,
        words=sign.words,
        advice=sign.advice,
        lifted_by=real_day(lifted_by),
        until=real_day(noted.day + last),
        fades=tier is Tier.URGENT,
    )


def _severe_day(s: Situation) -> list[Standing]:
    """Return the last exercise day, if it was severe and nobody has looked at it since (R04)."""
    last = s.last
    if last is None or last.peak is None or last.peak < t.SEVERE_PEAK:
        return []
    if s.age(last.day) > t.SEVERE_GAP or s.advised_since(last.day):
        return []
    return [
        Standing(
            tier=Tier.URGENT,
            day=real_day(last.day),
            code="",
            words=f"comfort of {figure(t.RATING_MAX - last.peak)} out of 10",
            advice="Please pause, and ask a clinician before the next session.",
            lifted_by=real_day(last.day),
            until=real_day(last.day + t.SEVERE_GAP),
        )
    ]


def _sorted(found: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(
        sorted(found, key=lambda one: (_URGENCY[one.tier], -one.day.toordinal(), one.code))
    )
