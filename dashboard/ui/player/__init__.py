"""The guided player: one version-2 component, its page, style and script in files beside this one.

``machine.js`` moves the state on by the clock, ``words.js`` tells of it, ``senses.js`` is for ears
and hands, ``handing.js`` hands the focus on at the end, ``player.js`` draws. The parts stand in one
scope, so only the last one exports.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import streamlit as st

from dashboard.model import Exercise
from dashboard.planning import pace
from dashboard.planning.played import Run
from dashboard.planning.timeline import Variant

KEY: Final = "player"
_HERE: Final = Path(__file__).resolve().parent


def _text(*names: str) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


_PLAYER = st.components.v2.component(
    "supple_player",
    html=_text("player.html"),
    css=_text("player.css"),
    js=_text("machine.js", "words.js", "senses.js", "handing.js", "player.js"),
)


def draw(
    run: Run,
    *,
    progress: Mapping[str, Any] | None,  # Any: JSON of the browser
    exercises: Mapping[str, Exercise],
    on_progress: Callable[[], None],
    on_ended: Callable[[], None],
) -> None:
    """Draw the player of a run; ``told`` gives what the browser said, within the callbacks.

    Args:
        run: what is played.
        progress: how far it had come, if it was interrupted.
        exercises: the words of all exercises by id.
        on_progress: is called when a step, a pause or a skip has changed the progress.
        on_ended: is called when it is over, was ended, or hurts.
    """
    _PLAYER(
        key=KEY,
        data={
            "run": run.number,
            "title": run.title,
            "progress": dict(progress) if progress else None,
            "items": [
                {"variants": [_variant(one, exercises) for one in item.variants]}
                for item in run.items
            ],
        },
        on_progress_change=on_progress,
        on_ended_change=on_ended,
    )


def told(what: str) -> dict[str, Any] | None:  # Any: JSON of the browser
    """Return what the browser said: ``progress``, or ``ended`` with why and progress."""
    said = st.session_state.get(KEY, {}).get(what)
    return json.loads(json.dumps(said)) if isinstance(said, Mapping) else None


def _variant(variant: Variant, exercises: Mapping[str, Exercise]) -> dict[str, Any]:
    # An own exercise may have been erased since the run began.
    exercise = exercises.get(variant.exercise) or Exercise(variant.exercise, variant.exercise)
    return {
        "name": exercise.name,
        "unit": variant.unit.value,
        "breathing": exercise.target == pace.BREATHING,
        "rep_seconds": pace.rep_seconds(exercise),
        "cues": [cue.strip() for cue in exercise.cues.split(";") if cue.strip()],
        "mistakes": exercise.mistakes.rstrip("."),
        "caution": exercise.cautions,
        "steps": [
            {
                "phase": step.phase.value,
                "seconds": step.seconds,
                "set": step.set_number,
                "side": step.side,
                "amount": step.amount,
            }
            for step in variant.steps
        ],
    }
