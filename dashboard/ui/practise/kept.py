"""What is kept of a guided session under way, in the journal's drafts: it survives everything."""

import json
import secrets
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard import reports
from dashboard.journal import names
from dashboard.model import Exercise, Routine
from dashboard.planning import played, timeline
from dashboard.planning.played import Run
from dashboard.store.drafts import drop_draft, keep_drafts
from dashboard.ui import context, player

FORM = "player"


@dataclass(frozen=True, slots=True)
class Kept:
    """A run that was begun; ``why`` says how it ended, and is empty while it goes on."""

    run: Run
    progress: Mapping[str, Any]  # Any: JSON of the browser
    why: str


def present() -> Kept | None:
    """Return the run that is under way or waits to be rated."""
    kept = reports.drafts(context.store(), form=FORM)
    run = played.read(kept.get("run") or {})
    if run is None:
        return None
    progress = kept.get("progress")
    return Kept(run, progress if isinstance(progress, Mapping) else {}, str(kept.get("why") or ""))


def begin(routine: Routine, *, offered: Iterable[str], comfort: Decimal | None) -> None:
    """Begin to play a routine now.

    Raises:
        StoreError: the journal cannot be used.
    """
    now = context.settings().now.replace(second=0)
    run = Run(
        number=secrets.token_hex(8),
        routine=routine.id,
        title=routine.name,
        day=context.settings().today,
        start=now.time(),
        items=timeline.timeline(routine.entries, exercises=exercises(), offered=offered),
        comfort_before=comfort,
    )
    values = {"run": played.written(run), "progress": "{}", "why": '""'}
    keep_drafts(context.store(), form=FORM, values=values)


def went_on() -> None:
    """Keep how far the player has come; called when the browser tells of it."""
    progress = player.told("progress")
    if progress is not None:
        keep_drafts(context.store(), form=FORM, values={"progress": json.dumps(progress)})


def ended() -> None:
    """Keep that the player has come to an end, or was stopped; called when the browser tells it."""
    said = player.told("ended")
    if said is not None:
        values = {"progress": json.dumps(said.get("progress")), "why": json.dumps(said.get("why"))}
        keep_drafts(context.store(), form=FORM, values=values)


def stop() -> None:
    """Let a run that hurt be over, so that it is rated.

    Raises:
        StoreError: the journal cannot be used.
    """
    keep_drafts(context.store(), form=FORM, values={"why": '"stopped"'})


def go_on() -> None:
    """Let a run that was stopped go on.

    Raises:
        StoreError: the journal cannot be used.
    """
    keep_drafts(context.store(), form=FORM, values={"why": '""'})


def leave_out(now: Kept) -> None:
    """Let a run go on with the next exercise than the one it stopped at; after the last it is over.

    Raises:
        StoreError: the journal cannot be used.
    """
    item = now.progress.get("item")
    following = item + 1 if isinstance(item, int) else 0
    if following >= len(now.run.items):
        stop()
        return
    first = now.run.items[following].variants[0].steps[0]
    progress = {
        **now.progress,
        "item": following,
        "variant": 0,
        "step": 0,
        "left": first.seconds * 1000,
        "jump": None,
        "paused": True,
        "seen": time.time() * 1000,  # later than what the browser kept
    }
    keep_drafts(context.store(), form=FORM, values={"progress": json.dumps(progress), "why": '""'})


def forget() -> None:
    """Forget the run: it was saved, or the person wants nothing of it.

    Raises:
        StoreError: the journal cannot be used.
    """
    drop_draft(context.store(), form=FORM)


def exercises() -> Mapping[str, Exercise]:
    """Return all exercises that there are, own ones too, by id."""
    return names.vocabulary(context.store(), catalogue=context.catalogue()).exercises
