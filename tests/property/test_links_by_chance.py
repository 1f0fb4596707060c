"""Journals without any link hardly ever get one told; a strong link is found."""

import numpy as np
import pytest

from dashboard.insight.links import Numbers, links

HABITS = 9
MANNERS = ("any", "rare", "streaks", "long streaks", "begun late", "more and more")


def _streaks(draw: np.random.Generator, days: int, stay: float) -> Numbers:
    turns = np.cumsum(draw.random(days) >= stay) + draw.integers(2)
    return np.asarray(turns % 2, dtype=float)


def _habit(draw: np.random.Generator, days: int) -> Numbers:
    manner = draw.choice(MANNERS)
    if manner == "streaks":
        kept = _streaks(draw, days, 0.7)
    elif manner == "long streaks":
        kept = _streaks(draw, days, 0.9)
    elif manner == "begun late":
        begun = np.arange(days) >= draw.integers(days // 4, 1 + 3 * days // 4)
        kept = np.where(draw.random(days) < 0.1, ~begun, begun).astype(float)
    else:
        first, last = {"any": (0.5, 0.5), "rare": (0.15, 0.15)}.get(str(manner), (0.1, 0.9))
        often = np.linspace(first, last, days)
        kept = (draw.random(days) < often).astype(float)
    return np.where(draw.random(days) < draw.uniform(0, 0.4), np.nan, kept)


def _outcome(draw: np.random.Generator, days: int) -> Numbers:
    """Draw whole ratings that wander from day to day and drift over the months, some missing."""
    keeps, level = draw.uniform(0, 0.6), draw.normal()
    wander = np.empty(days)
    for at in range(days):
        level = keeps * level + np.sqrt(1 - keeps**2) * draw.normal()
        wander[at] = level
    drift = draw.uniform(-3, 3) * np.linspace(-1, 1, days)
    ratings = np.round(1 + draw.uniform(0.8, 2) * wander + drift)
    return np.where(draw.random(days) < 0.15, np.nan, ratings)


def _journal(draw: np.random.Generator, days: int) -> tuple[Numbers, Numbers]:
    habits = np.array([_habit(draw, days) for _ in range(HABITS)]).T
    eve = np.vstack([np.full((1, HABITS), np.nan), habits[:-1]])
    outcomes = np.array([_outcome(draw, days) for _ in range(2)]).T
    return outcomes, np.hstack([habits, eve])


def _claimed(journals: int, seed: int) -> int:
    """Count the journals without any link in which one is told."""
    draw = np.random.default_rng(seed)
    told = 0
    for _ in range(journals):
        found = links(*_journal(draw, int(draw.choice([30, 45, 60, 100, 200, 400]))))
        told += any(link.is_clear for row in found for link in row)
    return told


def test_hardly_any_journal_without_a_link_gets_one() -> None:
    # At 5 in 100, ten or more of 100 come up less than 3 times in 100.
    assert _claimed(100, seed=2026) < 10


@pytest.mark.exhaustive
def test_at_most_five_of_a_hundred_journals_without_a_link_get_one() -> None:
    assert _claimed(2000, seed=1) <= 0.05 * 2000


def test_a_strong_link_is_found_where_it_was_put() -> None:
    draw = np.random.default_rng(7)
    found = 0
    for _ in range(20):
        outcomes, habits = _journal(draw, 100)
        kept = (draw.random(100) < 0.5).astype(float)
        habits[:, 4] = kept
        habits[1:, HABITS + 4] = kept[:-1]
        outcomes[:, 1] = np.round(4 + draw.normal(size=100) - 2 * kept)
        (_, soreness) = links(outcomes, habits)
        found += soreness[4].is_clear and (soreness[4].effect or 0) < -1
    assert found >= 18
