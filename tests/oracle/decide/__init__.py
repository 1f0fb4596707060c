"""The progression rules worked out a second time, from the text alone.

Dicts, loops and fractions; nothing of ours is imported, and nothing is clever. ``decided`` takes the
log as the suggest command does, parsed from JSON, and gives the fields of its answer that do not
depend on wording.
"""

from tests.oracle.decide.answer import decided

__all__ = ["decided"]
