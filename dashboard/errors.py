"""Everything that can go wrong in a way a person can act on.

DashboardError
├── InputError          what was typed or asked for cannot be used
│   └── InDoubt         it can be used, but is odd: asked about before it is written
├── ImportFileError     a file cannot be read as a journal
├── StoreError          the journal's own file
│   ├── StoreBusy       held by another program for too long
│   ├── StoreDamaged    its contents cannot be read
│   ├── StoreTooNew     written by a newer Supple
│   ├── StoreUnwritable its folder or file cannot be opened or written
│   └── BackupError     a backup cannot be made or put back
├── ChangeError         a change cannot be undone
└── QueryError          a shipped query broke its contract, or a person's query cannot run

``str(error)`` is a sentence for the screen: what happened and what to do next, without paths or
program internals. The cause is chained for the log.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class DashboardError(Exception):
    """Base of all errors whose text may be shown as it is."""


class InputError(DashboardError):
    """Something typed or asked for cannot be used; the text says what and why."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something odd to ask about, beside the field that it is about, as one sentence."""

    field: str
    text: str


class InDoubt(InputError):  # noqa: N818 - named for the state
    """What was given is odd; the same again, said to be sure of, is written."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        self.doubts = tuple(doubts)
        super().__init__(" ".join(doubt.text for doubt in doubts))


class ImportFileError(DashboardError):
    """A file cannot be read as a journal; the text says what was seen."""


class ChangeError(DashboardError):
    """A change cannot be undone or redone; the text says what stands in the way."""


class QueryError(DashboardError):
    """A query cannot be run or broke its contract."""


class StoreError(DashboardError):
    """The journal's file cannot be used."""


class StoreBusy(StoreError):  # noqa: N818 - named for the state, as the screen words it
    """Another program has held the journal for longer than we wait."""

    def __init__(self, holder: str, waited_seconds: float) -> None:
        self.holder = holder
        super().__init__(
            f"The journal is in use by {holder}; waited {waited_seconds:.0f} seconds. "
            "Close that program or let it finish, then try again."
        )


class StoreDamaged(StoreError):  # noqa: N818 - named for the state
    """The file is not a journal, or parts of it cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The journal file {name} is damaged or is not a Supple journal. It was left "
            "untouched. Put a backup in its place (supple restore latest), or start with "
            "another journal."
        )


class StoreTooNew(StoreError):  # noqa: N818 - named for the state
    """A newer Supple has written the file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The journal file {name} was written by a newer version of Supple and was left "
            "untouched. Update Supple to open it."
        )


class StoreUnwritable(StoreError):  # noqa: N818 - named for the state
    """The file or its folder is missing, read-only or full."""

    def __init__(self, name: str, reason: str, *, unsaved: bool = False) -> None:
        self.reason = reason
        what = "written to, so nothing was saved" if unsaved else "opened"
        super().__init__(
            f"The journal file {name} cannot be {what}: {reason}. "
            "Check that its folder exists, is yours and has room."
        )


class BackupError(StoreError):
    """A backup cannot be made or put back; the text says why. The journal is as it was."""
