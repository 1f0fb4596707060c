"""What is said of warning signs that were noted with something else."""

from collections.abc import Mapping, Sequence

from dashboard.model import Sign, Tier
from dashboard.progression import gate_words


def advice(known: Mapping[str, Sign], symptoms: Sequence[str], call: str) -> list[str]:
    """Say whom to ask about the signs that do not wait."""
    found = [known[symptom] for symptom in symptoms if symptom in known]
    return [
        f"{sign.words}: {gate_words.advice(sign.advice, call=call)}"
        for sign in found
        if sign.tier is not Tier.ROUTINE
    ]
