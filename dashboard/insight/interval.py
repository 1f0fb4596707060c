"""An estimate with the range that is compatible with the numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate and its 95 % interval, all in the unit of the values."""

    estimate: float
    low: float
    high: float

    @property
    def holds_zero(self) -> bool:
        """Whether no difference, or no change, is within the interval."""
        return self.low <= 0 <= self.high
