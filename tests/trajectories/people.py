"""Made-up people for a year: what each does with a suggestion, and how their backs answer.

Nobody's body is known; the model below is only there to give the rules something to react to.
Comfort and soreness answer to the last seven days against what somebody is used to, which follows
slowly; practice adds a little comfort over months; dice do the rest.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.progression import Decision, Outcome

DAYS = {
    0: (), 1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 5), 5: (0, 1, 3, 4, 5),
    6: (0, 1, 2, 3, 4, 5), 7: (0, 1, 2, 3, 4, 5, 6),
}  # fmt: skip
"""On which weekdays somebody exercises who does so on so many days a week."""

MOST_A_DAY = 45
"""Minutes after which even the eager stop."""

Deed = Callable[[random.Random, int, Decision], float]
"""Minutes done on a day, by its number; 0 for none."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to follow for a year.

    Args:
        key: names the picture.
        name: what to call them.
        does: what they do on a day.
        accepts: how likely they accept a step that is offered.
        tender: how strongly their back answers to too much.
        flare: days of the year on which it is worse for no reason.
    """

    key: str
    name: str
    does: Deed
    accepts: float
    tender: float = 1.0
    flare: tuple[int, int] = (0, 0)


def follows(dice: random.Random, number: int, decision: Decision) -> float:
    """Do what is suggested; one session in twelve is missed."""
    if decision.outcome is Outcome.REST or number % 7 not in DAYS[decision.days]:
        return 0
    return 0 if dice.random() < 1 / 12 else float(decision.minutes_per_session)


def ignores(_: random.Random, number: int, __: Decision) -> float:
    """Keep to a plan of one's own."""
    return 15.0 if number % 7 in DAYS[4] else 0


def half_follows(dice: random.Random, number: int, decision: Decision) -> float:
    """Do six sessions of ten, and as long as it happens to be."""
    minutes = follows(dice, number, decision)
    return (
        0 if minutes == 0 or dice.random() < 0.4 else max(3, minutes + dice.choice((-3, 0, 0, 3)))
    )


def boom_and_bust(dice: random.Random, number: int, _: Decision) -> float:
    """Make up for idle weeks in wild ones, whatever is suggested."""
    wild = number // 7 % 4 < 2
    return float(dice.choice((20, 25, 30))) if wild and number % 7 in DAYS[6] else 0


def follows_with_breaks(dice: random.Random, number: int, decision: Decision) -> float:
    """Do what is suggested, and be away twice: three weeks, and later six."""
    away = 168 <= number < 189 or 260 <= number < 302
    return 0 if away else follows(dice, number, decision)


def when_there_is_time(dice: random.Random, number: int, decision: Decision) -> float:
    """Exercise now and then, as long as is suggested; some weeks not at all."""
    quiet = number // 7 % 5 == 4
    if quiet or decision.days == 0 or dice.random() > 0.25:
        return 0
    return float(decision.minutes_per_session)


def overdoes(_: random.Random, number: int, decision: Decision) -> float:
    """Do half as much again as is suggested, on a day more."""
    days = DAYS[min(7, decision.days + 1)] if decision.days else ()
    more = round(1.5 * float(decision.minutes_per_session))
    return min(MOST_A_DAY, more) if number % 7 in days else 0


PEOPLE = (
    Person("follower", "Follows the suggestions", follows, accepts=1),
    Person("ignorer", "Keeps to a plan of their own", ignores, accepts=0),
    Person("half", "Follows half of the time", half_follows, accepts=0.5),
    Person("boom", "Boom and bust", boom_and_bust, accepts=0.3, tender=1.3),
    Person("returning", "Sore, and away twice", follows_with_breaks, 1, 1.6, flare=(98, 112)),
    Person("busy", "Busy: now and then", when_there_is_time, accepts=1),
    Person("eager", "Always a bit more than suggested", overdoes, accepts=1, tender=1.3),
)
