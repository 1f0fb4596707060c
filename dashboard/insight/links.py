"""Which habits went together with an outcome: differences, intervals, and how often chance would.

The method and its reasons stand in ``docs/what-helps.md``. In short: the outcome loses its straight
trend, days are compared within stretches of about ten, and the ratings are then laid on the habits
in every other way that keeps their order (moved along by so many days, forwards and backwards).
Those arrangements know nothing of the habits but wander as the ratings do; how far the largest
difference among all that were looked at gets in them says what chance alone would show.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

LEAST_DAYS: Final = 20
"""Days with the outcome before anything is compared (evidence.md, section 6)."""

LEAST_EACH: Final = 8
"""Days with the habit, and days without it, before the two are compared."""

STRETCH: Final = 10
"""Days are compared within stretches of so many, or a few more where the last would be short."""

CHANCE: Final = 0.04
"""A link is told up to this chance: one in a hundred below what is promised (decision 19)."""

LEAST_EFFECT: Final = 1.0
"""A link is told from so many points on; below that it is lost in the coarseness of a rating."""

_INTERVAL: Final = 0.95
_NEAR: Final = 1e-9
"""Two sums that differ by less are the same but for rounding."""


@dataclass(frozen=True, slots=True)
class Link:
    """How an outcome differs between days with a habit and days without it.

    Args:
        days_with: days with the habit that could be compared: their stretch also had days without.
        days_without: the same of days without it.
        effect: the mean within stretches with the habit, less that without, in points; ``None``
            when there are too few days to compare.
        low: where its 95 % interval begins.
        high: where it ends.
        chance: the share of journals without any link in which the largest of all differences
            looked at is as large as this one; at most 1.
    """

    days_with: int
    days_without: int
    effect: float | None = None
    low: float | None = None
    high: float | None = None
    chance: float | None = None

    @property
    def is_clear(self) -> bool:
        """Tell whether the difference is large enough, and rare enough by chance, to be told."""
        if self.effect is None or self.chance is None:
            return False
        return abs(self.effect) >= LEAST_EFFECT and self.chance <= CHANCE + _NEAR


@dataclass(frozen=True, slots=True)
class _Looked:
    """A pair that was looked at; ``sizes`` are of the difference in every arrangement."""

    days_with: int
    days_without: int
    effect: float
    reach: float
    sizes: Numbers


def links(outcomes: Numbers, habits: Numbers) -> list[list[Link]]:
    """Compare days with and without each habit, for each outcome: ``[outcome][habit]``.

    Args:
        outcomes: a row a day in order, a column an outcome in points; NaN where it is not known.
        habits: the same days, a column a habit: 1 with, 0 without, NaN where it is not known.
    """
    looked = [_looked(outcomes[:, at], habits) for at in range(outcomes.shape[1])]
    largest = [
        np.max([one.sizes for one in pairs if isinstance(one, _Looked)], axis=0)
        for pairs in looked
        if any(isinstance(one, _Looked) for one in pairs)
    ]
    return [
        [one if isinstance(one, Link) else _link(one, largest) for one in pairs] for pairs in looked
    ]


def _link(one: _Looked, largest: list[Numbers]) -> Link:
    """Take the chances within each outcome together as if outcomes did not hang together.

    Where they do, chance shows as much less often than is said here.
    """
    size = one.sizes[0] - _NEAR
    spared = 1.0
    for sizes in largest:
        spared *= 1 - max(1, int((sizes >= size).sum())) / len(sizes)
    return Link(
        one.days_with,
        one.days_without,
        effect=one.effect,
        low=one.effect - one.reach,
        high=one.effect + one.reach,
        chance=1 - spared,
    )


def _looked(outcome: Numbers, habits: Numbers) -> list[Link | _Looked]:
    known = ~np.isnan(outcome)
    values, ticks = outcome[known], habits[known]
    count = len(values)
    stretch = np.arange(count) * max(1, count // STRETCH) // max(1, count)
    level = _without_trend(values)
    spread = float(np.sqrt(np.mean(level**2))) if count else 0.0
    pairs: list[Link | _Looked] = []
    for habit in ticks.T:
        weights, with_it, without = _compared(habit, stretch)
        enough = count >= LEAST_DAYS and min(with_it, without) >= LEAST_EACH
        if enough and spread > _NEAR:
            pairs.append(_pair(weights, level, spread, (with_it, without)))
        else:
            pairs.append(Link(with_it, without))
    return pairs


def _without_trend(values: Numbers) -> Numbers:
    """Take out the straight line that fits best."""
    if not len(values):
        return values
    at = np.arange(len(values)) - (len(values) - 1) / 2
    level = values - values.mean()
    slope = float(at @ level) / max(1.0, float(at @ at))
    return np.asarray(level - slope * at)


def _compared(habit: Numbers, stretch: NDArray[np.int64]) -> tuple[Numbers, int, int]:
    """Return each day's habit less the share of its stretch, and the days with and without.

    A stretch in which all known days are alike has nothing to compare: its days weigh nothing.
    """
    known = ~np.isnan(habit)
    ticks = np.where(known, habit, 0.0)
    if not known.any():
        return ticks, 0, 0
    days = np.bincount(stretch, known)
    ticked = np.bincount(stretch, ticks)
    mixed = (ticked > 0) & (ticked < days)
    counts = known & mixed[stretch]
    share = ticked / np.maximum(days, 1)
    with_it = int(ticks[counts].sum())
    return np.where(counts, ticks - share[stretch], 0.0), with_it, int(counts.sum()) - with_it


def _pair(weights: Numbers, level: Numbers, spread: float, days: tuple[int, int]) -> _Looked:
    square = float(weights @ weights)
    sums = _arranged(weights, level)
    effect = float(sums[0]) / square
    # What is left of the ratings when the difference is taken out, laid on in every other way,
    # says how far the difference itself may be off.
    rest = (sums - effect * _arranged(weights, weights))[1:] / square
    return _Looked(
        *days,
        effect=effect,
        reach=float(np.quantile(np.abs(rest), _INTERVAL)),
        sizes=np.abs(sums) / (np.sqrt(square) * spread),
    )


def _arranged(weights: Numbers, values: Numbers) -> Numbers:
    """Return the sum of weight times value for every arrangement; the first is as it was.

    The values are moved along by 0, 1, 2, ... days in a ring, then the same backwards.
    """
    count = len(values)
    turned, wave = np.fft.rfft(weights), np.fft.rfft(values)
    return np.concatenate(
        [np.fft.irfft(np.conj(turned) * wave, count), np.fft.irfft(turned * wave, count)]
    )
