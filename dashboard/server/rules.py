"""Who may come in at the door."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rules:
    """Who may come in.

    Args:
        devices: the file of the devices that are let in; none where only this machine is served.
        names: what this machine is called beside its addresses.
    """

    devices: Path | None = None
    names: frozenset[str] = frozenset()
