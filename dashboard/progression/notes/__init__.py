"""N1 to N8: remarks beside the suggestion; they never change it."""

from collections.abc import Iterable

from dashboard.progression.decision import Note
from dashboard.progression.judgement import Judgement
from dashboard.progression.log import Log
from dashboard.progression.notes.celebrations import celebrations
from dashboard.progression.notes.direction import direction
from dashboard.progression.notes.goals import goals
from dashboard.progression.notes.habits import even_days, recovery_habits, when_then
from dashboard.progression.notes.left_out import left_out
from dashboard.progression.notes.unlock import unlock
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome

_SERIOUS = (Outcome.SEEK_NOW, Outcome.SEEK_SOON)


def notes(log: Log, s: Situation, judgement: Judgement) -> tuple[Note, ...]:
    """Return the notes, by number; nothing is celebrated beside advice to ask for help."""
    serious = judgement.outcome in _SERIOUS
    return (
        *_numbered("N1", goals(s)),
        *_numbered("N2", () if serious else celebrations(s, judgement.rules)),
        *_numbered("N3", even_days(s)),
        *_numbered("N4", recovery_habits(s)),
        *_numbered("N5", left_out(s)),
        *_numbered("N6", when_then(s, judgement.plan)),
        *_numbered("N7", () if serious else direction(s)),
        *_numbered("N8", unlock(log, s, judgement)),
    )


def _numbered(number: str, texts: Iterable[str]) -> list[Note]:
    return [Note(number, text) for text in texts]
