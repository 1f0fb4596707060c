"""The kinds of findings about a journal's rows: what each means, and what can be done about it."""

from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["damaged", "look", "information"]


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding.

    Args:
        code: its name in the queries and on the command line.
        part: the query that finds it, without ``data_health_``.
        severity: damaged, worth a look, or for information.
        title: what was found, as a heading.
        means: what it means and what can be done.
        mend: what one click does about all rows of the kind; empty where that is not safe.
    """

    code: str
    part: str
    severity: Severity
    title: str
    means: str
    mend: str = ""


KINDS: Final = (
    FindingKind(
        "id_twice",
        "links",
        "damaged",
        "Rows with the same number",
        "Two rows of the journal have one number, so a change to one would change both. Supple "
        "never writes this; another program may have. Put back a backup from before it.",
    ),
    FindingKind(
        "session_twin",
        "twins",
        "look",
        "Sessions written down twice",
        "Another session of the day is the same in every value, exercises and signs included. If "
        "it was one session, take the later copy out. If you did the same twice, leave both.",
        "Remove the later copies",
    ),
    FindingKind(
        "checkin_twin",
        "twins",
        "look",
        "Check-ins written down twice",
        "Another check-in of the day is the same in every value. One is enough.",
        "Remove the later copies",
    ),
    FindingKind(
        "session_likely_twin",
        "twins",
        "look",
        "Sessions that may be one",
        "Two sessions of a day came in by different ways, such as two imports. They fit each "
        "other: the same length, no other start, no other exercises. Open both, and delete one "
        "if they are the same session.",
    ),
    FindingKind(
        "checkin_twice",
        "twins",
        "look",
        "Days with two check-ins",
        "A day has one check-in, and both count in averages now. Keep the one that is right.",
    ),
    FindingKind(
        "session_overlap",
        "sessions",
        "look",
        "Sessions that overlap",
        "By start and length, one session began before another of that day was over. One of the "
        "two is wrong, or both are one session.",
    ),
    FindingKind(
        "session_no_minutes",
        "sessions",
        "look",
        "Sessions of 0 minutes",
        "0 counts as a length, and pulls sums and averages down. If the length is not known, it "
        "should be missing: then it is left out of them.",
        "Set 0 minutes to missing",
    ),
    FindingKind(
        "session_long",
        "sessions",
        "look",
        "Very long sessions",
        "Longer than 3 hours (10 hours for strength and aerobic exercise). Often seconds were "
        "read as minutes, or a timer ran on.",
    ),
    FindingKind(
        "unknown_exercise",
        "exercises",
        "look",
        "Unknown exercises",
        "The session names an exercise that is neither in the catalogue nor your own. Open the "
        "session and choose another one.",
    ),
    FindingKind(
        "outside_scale",
        "days",
        "look",
        "Values that cannot be",
        "A value lies outside its scale, such as comfort above 10 or an angle above 180 degrees. "
        "Charts and suggestions take it as it is, so it should be set right or taken out.",
    ),
    FindingKind(
        "to_come",
        "days",
        "look",
        "Days to come",
        "What was done cannot lie after today. The year or the order of day and month may be "
        "wrong, or the clock of this machine.",
    ),
    FindingKind(
        "long_ago",
        "days",
        "look",
        "Days before 1990",
        "Often a mistyped year. If it is right, leave it.",
    ),
    FindingKind(
        "period_overlap",
        "days",
        "look",
        "Periods that overlap",
        "Two marked periods of one kind share days. End the earlier one, or take one out.",
    ),
    FindingKind(
        "period_backwards",
        "days",
        "look",
        "Periods that end before they begin",
        "Such a period holds no day. Give it the right days.",
    ),
    FindingKind(
        "period_open",
        "days",
        "look",
        "Periods open for more than 60 days",
        "While a period is open, its days are judged by it. If it is over, say when it ended.",
    ),
    FindingKind(
        "orphan",
        "links",
        "look",
        "Rows whose session, plan or routine is gone",
        "What they belonged to is gone. One click takes them out, but never a warning sign: it "
        "is kept, and stands on its own day from then on.",
        "Clear them up",
    ),
    FindingKind(
        "ladder_gap",
        "exercises",
        "information",
        "Levels that were passed over",
        "A level was done before the one below it, though an easier one was. Nothing is wrong "
        "with that; suggestions go one level at a time.",
    ),
    FindingKind(
        "session_unrated",
        "sessions",
        "information",
        "Sessions without any rating",
        "They count in every sum of sessions and minutes. Ratings are yours to give, and nothing "
        "has to be filled in later.",
    ),
    FindingKind(
        "session_night",
        "sessions",
        "information",
        "Sessions that start between midnight and 4",
        "That may be right. Many of them can mean that an app wrote the times of another zone.",
    ),
    FindingKind(
        "session_past_midnight",
        "sessions",
        "information",
        "Sessions that end after midnight",
        "All their minutes count for the day on which they began.",
    ),
    FindingKind(
        "batch_empty",
        "links",
        "information",
        "Imports of which nothing counts any more",
        "All that the import brought was taken out since. Undoing it would change nothing.",
    ),
    FindingKind(
        "change_empty",
        "links",
        "information",
        "Changes without rows",
        "The log holds a change but not what it changed, so it cannot be undone. The journal's "
        "own rows are not affected.",
    ),
)
"""In the order in which they are told."""

BY_CODE: Final = {kind.code: kind for kind in KINDS}

MENDABLE: Final = tuple(kind.code for kind in KINDS if kind.mend)


def verdict(found: dict[str, int]) -> str:
    """Say in one sentence how the journal is, from the number of rows of each kind found.

    What is for information alone is no reason to look.
    """
    kinds = [BY_CODE[code] for code in found if found[code]]
    if any(kind.severity == "damaged" for kind in kinds):
        return "The journal is damaged."
    look = sum(kind.severity == "look" for kind in kinds)
    if not look:
        return "Nothing looks wrong."
    return "1 thing is worth a look." if look == 1 else f"{look} things are worth a look."
