"""The decision table: each rule one small function; all are evaluated, none cancels another."""

from dashboard.progression import thresholds as t
from dashboard.progression.rules import comfort, load, pace, recovery, signs
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Check, Firing, Rule

RULES: tuple[tuple[Rule, Check], ...] = (
    (Rule("R01", "Emergency sign", f"{t.NOW_DAYS} days", ("F", "D")), signs.emergency_sign),
    (Rule("R02", "Urgent sign", f"{t.URGENT_DAYS} days", ("founding", "F")), signs.urgent_sign),
    (
        Rule("R03", "Sign not yet checked", f"{t.ROUTINE_DAYS} days", ("founding",)),
        signs.unchecked_sign,
    ),
    (
        Rule(
            "R04",
            "Severe discomfort",
            f"the last day, within {t.SEVERE_GAP} days",
            ("founding", "C4", "C8"),
        ),
        comfort.severe_discomfort,
    ),
    (
        Rule(
            "R05",
            "Lasting or worsening discomfort",
            f"{t.LASTING_DAYS} days to the last one, or six within {t.DISCOMFORT_GAP} days",
            ("founding", "C5", "C9"),
        ),
        comfort.lasting_discomfort,
    ),
    (
        Rule("R06", "Recent sign, easing back", f"{t.SIGN_HOLD_DAYS} or {t.NOW_DAYS} days", ("D",)),
        signs.easing_back,
    ),
    (
        Rule("R07", "Strong next-day soreness", f"{t.SORENESS_DAYS} days", ("C13", "founding")),
        recovery.strong_soreness,
    ),
    (
        Rule("R08", "No rest day", "the days in a row to the last", ("founding",)),
        recovery.no_rest_day,
    ),
    (Rule("R09", "Low comfort last time", "the last day", ("C3", "C4")), comfort.low_comfort),
    (
        Rule("R10", "Uneasy twice", f"the last two days within {t.LAST_TWO_DAYS} days", ("C3",)),
        comfort.uneasy_twice,
    ),
    (
        Rule("R11", "Sore twice", f"{t.SORE_TWICE_DAYS} days to the last one", ("C3", "C13")),
        recovery.sore_twice,
    ),
    (
        Rule("R12", "Sudden jump", "the last block against the three before", ("P7", "P9", "P11")),
        load.sudden_jump,
    ),
    (
        Rule(
            "R13",
            "Form slipping",
            f"the last three days within {t.LAST_THREE_DAYS} days",
            ("founding",),
        ),
        load.form_slipping,
    ),
    (
        Rule(
            "R14",
            "Effort high",
            f"the last three days within {t.LAST_THREE_DAYS} days",
            ("P7", "D"),
        ),
        load.effort_high,
    ),
    (
        Rule(
            "R15",
            "Coming back",
            f"the gap to today, or {t.BACK_DAYS} days to the last one",
            ("P12", "P14", "D"),
        ),
        pace.coming_back,
    ),
    (
        Rule("R16", "Easy week offer", f"{t.PLATEAU_DAYS} days to the last one", ("P13",)),
        recovery.easy_week_offer,
    ),
    (Rule("R17", "Nothing logged yet", "the whole log", ("founding", "D7")), pace.nothing_logged),
    (
        Rule(
            "R18", "Too little to go on", f"{t.MONTH_DAYS} days to the last one", ("S4", "S9", "D")
        ),
        pace.too_little,
    ),
    (
        Rule(
            "R19",
            "Uneasy or sore lately",
            f"the last day, and soreness within {t.SORENESS_DAYS} days",
            ("C3", "C4"),
        ),
        comfort.amber_today,
    ),
    (
        Rule(
            "R20",
            "Warm-ups skipped",
            f"the last {t.WARM_UP_ANSWERS} answers within {t.WARM_UP_DAYS} days",
            ("founding", "D3"),
        ),
        load.warm_ups_skipped,
    ),
    (
        Rule(
            "R21",
            "Not settled yet",
            f"the last three days within {t.LAST_THREE_DAYS} days",
            ("founding", "P1"),
        ),
        load.not_settled,
    ),
    (Rule("R22", "Short sleep", f"{t.NIGHTS_DAYS} days", ("R-1",)), recovery.short_sleep),
    (
        Rule(
            "R23",
            "Last change settling",
            f"{t.SETTLE_DAYS} days, {t.SETTLE_LEVEL_DAYS} for a level",
            ("P2", "D"),
        ),
        pace.change_settling,
    ),
    (
        Rule("R24", "Already frequent", f"{t.BLOCK_DAYS} days to the last one", ("founding",)),
        recovery.already_frequent,
    ),
    (Rule("R27", "Marked period", "today", ("H1", "D")), pace.marked_period),
)
"""Every rule that can ask for caution, in order; a step up is looked at only if none fires."""


def fired(s: Situation) -> tuple[Firing, ...]:
    """Evaluate every rule and return those that fire, in order."""
    return tuple(
        Firing(rule, verdict) for rule, check in RULES if (verdict := check(s)) is not None
    )
