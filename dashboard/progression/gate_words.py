"""What the closed gate says, in everyday words: on a page, in the player and in a report."""

from dashboard.model import Tier
from dashboard.progression.gate import Gate, Standing
from dashboard.progression.words import day_words

NOTICE = "This is general information, not a diagnosis."

_LISTED = "your emergency number"
"""How the catalogue of signs calls the number to call."""


def headline(gate: Gate) -> str:
    """Say what to do, in a few words."""
    if gate.emergency:
        return "Please stop exercising and get help now"
    return "Please have this looked at before you exercise again"


def noted(one: Standing) -> str:
    """Say what was noted, and on which day."""
    return f"Noted on {day_words(one.day.toordinal())}: {one.words}."


def whom(one: Standing, *, call: str) -> str:
    """Say whom to contact and how soon; ``call`` is the emergency number, or words for it."""
    said = advice(one.advice, call=call)
    return f"{said} Call {call}." if one.tier is Tier.NOW and call not in said else said


def advice(text: str, *, call: str) -> str:
    """Return a sign's advice with the number to call."""
    return text.replace(_LISTED, call)


def lifting(gate: Gate) -> str:
    """Say how the gate opens: by guidance, or by the day on which it ends by itself."""
    guided = max(one.lifted_by for one in gate.standing)
    last = max(gate.standing, key=lambda one: one.until)
    ends = f"Without it they stay paused until {day_words(last.until.toordinal())}"
    after = ", and a quieter note stays for a while after that" if last.fades else ""
    return (
        "Suggestions are paused. They come back once you record guidance of "
        f"{day_words(guided.toordinal())} or later from a professional. {ends}{after}."
    )


def quiet(one: Standing) -> str:
    """Remind of a sign that closes nothing."""
    return (
        f"{noted(one)} It is worth having looked at: a physiotherapist or clinician can check it. "
        "Until then, no more than your usual gentle amount."
    )
