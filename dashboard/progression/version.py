"""Which rule set speaks."""

from typing import Final

RULES_VERSION: Final = "2026-11-25"
"""The date of the rules' text; a change that can alter an answer moves it."""
