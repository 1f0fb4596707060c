"""Every number of the rule set in one table: its value, unit, source and meaning.

The constants are plain numbers; what the table says about them stands in their annotation and is
gathered in ``THRESHOLDS``. Sources are codes of the evidence base; D marks a design choice.
"""

import sys
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, get_type_hints

from dashboard.progression.exact import Exact


@dataclass(frozen=True, slots=True)
class Threshold:
    """One named number of the rule set."""

    name: str
    value: Exact
    unit: str
    source: str
    meaning: str


# What counts as a value
MINUTES_MIN: Annotated[int, "minutes", "D", "shortest session that is read"] = 1
MINUTES_MAX: Annotated[int, "minutes", "D", "longest session that is read"] = 600
RATING_MAX: Annotated[int, "points", "P7, C3", "top of effort, comfort and soreness"] = 10
FORM_MIN: Annotated[int, "points", "D", "form: rushed or compensating"] = 1
FORM_MAX: Annotated[int, "points", "D", "form: slow and controlled"] = 5
SLEEP_MAX: Annotated[int, "hours", "D", "longest night that is read"] = 24
SETS_MAX: Annotated[int, "sets", "D", "most sets that are read"] = 20
AMOUNT_MAX: Annotated[int, "repetitions or s", "D", "largest amount that is read"] = 600
DEGREES_MAX: Annotated[int, "degrees", "D", "largest range reading that is read"] = 180
PLANNED_DAYS_DEFAULT: Annotated[int, "days a week", "founding", "plan without a goal"] = 3
PLANNED_DAYS_MIN: Annotated[int, "days a week", "founding", "fewest days planned"] = 3
PLANNED_DAYS_MAX: Annotated[int, "days a week", "founding", "most main days planned"] = 5
TARGET_DEFAULT: Annotated[int, "minutes", "D4, D11", "session target without a goal"] = 10
TARGET_MIN: Annotated[int, "minutes", "D", "shortest session target"] = 5
TARGET_MAX: Annotated[int, "minutes", "D", "longest session target"] = 30

# What is usual
GENTLE_EFFORT: Annotated[int, "points", "D2, D5", "effort of a gentle day, at most"] = 2
GENTLE_MINUTES: Annotated[int, "minutes", "D2, D5", "length of a gentle day, at most"] = 10
BLOCK_DAYS: Annotated[int, "days", "D", "length of a block, counted back from the last day"] = 7
USUAL_BLOCKS: Annotated[int, "blocks", "D", "blocks that make the usual week"] = 4
RUN_GAP: Annotated[int, "days", "P14", "a gap that begins a new run"] = 14
MONTH_DAYS: Annotated[int, "days", "S9", "the four weeks to the last day"] = 28
STARTER_MINUTES: Annotated[int, "minutes a week", "D1, D4", "starting week, at least"] = 15
STARTER_MINUTES_MAX: Annotated[int, "minutes a week", "D", "starting week, at most"] = 30
STEP_SHARE: Annotated[Fraction, "share", "P4, P5, P12", "a step, of the usual week"] = Fraction(
    1, 10
)
STEP_MIN: Annotated[int, "minutes a week", "D", "smallest step"] = 2
STEP_MAX: Annotated[int, "minutes a week", "D", "largest step"] = 10
LAST_THREE_DAYS: Annotated[int, "days", "D", "how old the last three days may be"] = 21
LAST_TWO_DAYS: Annotated[int, "days", "D", "how old the last two days may be"] = 14
SORENESS_DAYS: Annotated[int, "days", "C13", "how long soreness after a session is read"] = 7

# How much is suggested
EASED_MIN: Annotated[int, "minutes a week", "D", "easing ends here"] = 9
MAIN_DAYS_MAX: Annotated[int, "days a week", "founding", "most days when every day is full"] = 5
RETURN_MINUTES: Annotated[int, "minutes a week", "D", "most after a long break"] = 15
RETURN_DAYS: Annotated[int, "days a week", "D", "most days after a long break"] = 3

# Warning signs
NOW_DAYS: Annotated[int, "days", "F, D", "how long an emergency sign counts"] = 28
URGENT_DAYS: Annotated[int, "days", "F, D", "how long an urgent sign pauses"] = 14
ROUTINE_DAYS: Annotated[int, "days", "F, D", "how long a routine or unchecked sign counts"] = 28
SIGN_HOLD_DAYS: Annotated[int, "days", "D", "steady after any other sign or severe day"] = 14

SCREENING_DAYS: Annotated[int, "days", "D", "until the check that was put off is shown again"] = 14

# Discomfort
SEVERE_PEAK: Annotated[int, "points", "C4, C8", "severe discomfort"] = 8
SEVERE_GAP: Annotated[int, "days", "D", "how long a severe last day counts"] = 28
RED_PEAK: Annotated[int, "points", "C3, C4", "too much discomfort"] = 6
AMBER_PEAK: Annotated[int, "points", "C3, C4", "uneasy"] = 4
AMBER_BEFORE: Annotated[int, "points", "C3, C4", "uneasy before starting"] = 6
LASTING_DAYS: Annotated[int, "days", "C5, C9", "window of lasting discomfort"] = 14
LASTING_COUNT: Annotated[int, "exercise days", "C5, C9", "rated days it takes"] = 4
LASTING_SPAN: Annotated[int, "days", "C5, C9", "from the first of them to the last day"] = 10
WORSE_COUNT: Annotated[int, "exercise days", "C5, C9", "three against the three before"] = 6
WORSE_POINTS: Annotated[int, "points", "C5, C9", "a change between medians"] = 2
DISCOMFORT_GAP: Annotated[int, "days", "D", "how long lasting or worse counts"] = 28

# Soreness
STRONG_SORENESS: Annotated[int, "points", "C13", "strong next-day soreness"] = 6
SORE: Annotated[int, "points", "C3, C13", "sore"] = 4
SORE_REST_DAYS: Annotated[int, "days", "C13", "rest after strong soreness"] = 3
SORE_TWICE_DAYS: Annotated[int, "days", "C3, C13", "how old two sore days may be"] = 14

# Load and effort
ROW_DAYS: Annotated[int, "days", "founding", "main days in a row without rest"] = 6
ROW_GAP: Annotated[int, "days", "founding", "how recent such a row is"] = 1
ROW_REST_DAYS: Annotated[int, "days", "founding", "from the last of them to the next"] = 2
CROWDED_DAYS: Annotated[int, "days a week", "founding", "more main days than needed"] = 6
JUMP_LOAD: Annotated[int, "effort x minutes", "D", "a week's load below it is no jump"] = 90
JUMP_EASE: Annotated[Fraction, "times usual", "P7, P9, P11", "ease back above it"] = Fraction(3, 2)
JUMP_HOLD: Annotated[Fraction, "times usual", "P7, P9, P11", "hold above it"] = Fraction(13, 10)
JUMP_BLOCKS: Annotated[int, "blocks", "P11", "earlier weeks it takes"] = 2
HARD_EFFORT: Annotated[int, "points", "P7, D", "felt hard"] = 7
LIGHT_EFFORT: Annotated[int, "points", "P1, D", "not light yet from here on"] = 5
EASY_WEEK_BLOCKS: Annotated[int, "blocks", "P13", "steady weeks before an easier one"] = 6
EASY_WEEK_DAYS: Annotated[int, "days a week", "P13", "days in each of them"] = 3
EASY_WEEK_MINUTES: Annotated[int, "minutes a week", "P13", "their median, at least"] = 30
EASY_WEEK_STEPS: Annotated[int, "dates", "P13", "steps taken in them"] = 3
EASY_WEEK_SHARE: Annotated[Fraction, "share", "P13", "a week this small was easy"] = Fraction(3, 4)

# Form and warm-up
POOR_FORM: Annotated[int, "points", "founding", "form slipping, at most"] = 2
SHAKY_FORM: Annotated[int, "points", "founding, P1", "form not settled, at most"] = 3
KNOWN_OF_THREE: Annotated[int, "exercise days", "D", "known values a median takes"] = 2
WARM_UP_DAYS: Annotated[int, "days", "D3", "how old an answer may be"] = 28
WARM_UP_ANSWERS: Annotated[int, "exercise days", "D3", "answers looked at"] = 5
WARM_UP_SKIPS: Annotated[int, "exercise days", "D3", "skipped warm-ups that hold"] = 3

# Breaks, beginnings and rest
BREAK_HOLD: Annotated[int, "days", "P12, P14", "gap from which to hold"] = 5
BREAK_EASE: Annotated[int, "days", "P12, P14", "gap from which to ease"] = 8
BREAK_LONG: Annotated[int, "days", "P12, P14", "gap from which to ease more"] = 14
BREAK_MAX: Annotated[int, "days", "P12, P14", "gap above which to start afresh"] = 28
BACK_DAYS: Annotated[int, "days", "P12, P14", "the first week back"] = 7
ENOUGH_DAYS: Annotated[int, "exercise days", "S4, S9", "in four weeks, for a step"] = 6
ENOUGH_BLOCKS: Annotated[int, "blocks", "S4, S9", "complete weeks, for a step"] = 2
FEW_DAYS: Annotated[int, "exercise days", "S4, S9, D", "in four weeks, to spread them"] = 4
FEW_USUAL_DAYS: Annotated[int, "days a week", "S4, S9, D", "usual days below it are few"] = 3
NIGHTS_DAYS: Annotated[int, "days", "R-1", "how old a night may be"] = 2
NIGHTS_MIN: Annotated[int, "nights", "R-1", "nights it takes"] = 2
SHORT_SLEEP: Annotated[int, "hours", "R-1", "a short night is below it"] = 6
SETTLE_DAYS: Annotated[int, "days", "P2, D", "an accepted change settles"] = 6
SETTLE_LEVEL_DAYS: Annotated[int, "days", "P2, D", "a new level settles"] = 13

# Factors
FULL: Annotated[Fraction, "factor", "D", "the usual amount"] = Fraction(1)
PAUSE: Annotated[Fraction, "factor", "F", "no exercise"] = Fraction(0)
HALF: Annotated[Fraction, "factor", "C5, C9, P12", "lasting discomfort; strong soreness"] = (
    Fraction(1, 2)
)
EASE_SLIGHT: Annotated[Fraction, "factor", "P11", "after a jump"] = Fraction(9, 10)
EASE: Annotated[Fraction, "factor", "P12, C3", "eased"] = Fraction(8, 10)
EASE_MORE: Annotated[Fraction, "factor", "C3, C4, P13", "eased clearly"] = Fraction(7, 10)
EASE_LONG: Annotated[Fraction, "factor", "P12, P14", "after two to four weeks off"] = Fraction(
    6, 10
)

# One step up
DAY_MINUTES_MIN: Annotated[int, "minutes", "D4", "shortest session when spread"] = 4
REPS_STEP: Annotated[int, "repetitions", "P1, P2", "one step"] = 2
HOLD_STEP: Annotated[int, "s", "P1, P2", "one step"] = 5
REPS_RANGE: Annotated[int, "repetitions", "P3", "room above a level's start"] = 4
HOLD_RANGE: Annotated[int, "s", "P3", "room above a level's start"] = 15
REPS_TOP: Annotated[int, "repetitions", "P3, D13", "most repetitions"] = 15
HOLD_TOP: Annotated[int, "s", "D1, D2", "longest hold"] = 30
SETS_TOP: Annotated[int, "sets", "D1, D2", "most sets"] = 2
LADDER_DAYS: Annotated[int, "exercise days", "P2", "days of an exercise before it steps"] = 3
LADDER_RECENT: Annotated[int, "days", "P2", "one of them this recent"] = 7

# Plateau
PLATEAU_DAYS: Annotated[int, "days", "S12", "six weeks"] = 42
PLATEAU_COUNT: Annotated[int, "exercise days", "S9", "rated days it takes"] = 12
SIX: Annotated[int, "exercise days", "S9, S13", "first six against last six"] = 6
PLATEAU_PEAK: Annotated[int, "points", "S12", "discomfort left, at least"] = 2
LITTLE_POINTS: Annotated[int, "points", "C7", "a small change between medians"] = 1
CLEAR_POINTS: Annotated[int, "points", "C5, C7", "a clear change between medians"] = 2
RANGE_DATES: Annotated[int, "dates", "M1", "range readings it takes"] = 4
RANGE_PAIR: Annotated[int, "dates", "M1", "readings averaged at each end"] = 2
RANGE_CHANGE: Annotated[int, "degrees", "M1", "a change of range"] = 6

# Confidence and notes
CONFIDENT_DAYS: Annotated[int, "exercise days", "S9", "in four weeks, for high confidence"] = 12
LEVEL_DAYS: Annotated[int, "days", "D", "time for a level, at least"] = 28
CELEBRATED_DAYS: Annotated[int, "days", "S9, S13", "window of first against last six"] = 56
MONOTONY: Annotated[int, "times", "P8", "mean of daily load over its spread"] = 2
MONOTONY_DAYS: Annotated[int, "days a week", "P8", "exercise days it takes"] = 5
PLAN_SKIPS: Annotated[int, "sessions a month", "H4", "skips held in reserve"] = 2
STUCK_DAYS: Annotated[int, "days", "D", "waiting for one value, at least"] = 28
DIRECTION_DAYS: Annotated[int, "days", "S4, S9", "span before any direction is named"] = 14
COMPARE_SPAN: Annotated[int, "days", "S9, S13", "span before first and last six compare"] = 28

THRESHOLDS: tuple[Threshold, ...] = tuple(
    Threshold(name, getattr(sys.modules[__name__], name), *hint.__metadata__)
    for name, hint in get_type_hints(sys.modules[__name__], include_extras=True).items()
    if hasattr(hint, "__metadata__")
)
"""The table, in the order of this file."""
