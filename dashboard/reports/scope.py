"""What the shared filters chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scope:
    """A span of days, both ends counted, with kinds and exercises (``None`` for all)."""

    since: date
    until: date
    kinds: Sequence[str] | None = None
    exercises: Sequence[str] | None = None

    def params(self) -> dict[str, object]:
        """Return the parameters that narrowed queries share."""
        return {
            "since": self.since,
            "until": self.until,
            "kinds": None if self.kinds is None else list(self.kinds),
            "exercises": None if self.exercises is None else list(self.exercises),
        }
