"""Made-up sample data: eight months of a person who does not exist, for the demo and for tests."""

from dashboard.sample.filling import fill
from dashboard.sample.person import Sample, person

__all__ = ["Sample", "fill", "person"]
