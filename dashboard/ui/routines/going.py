"""Opening a routine for editing and going back to the list; which one is open is in the address."""

from typing import Final

from dashboard.ui import address

NEW: Final = "new"
_NAME: Final = "edit"


def opened() -> str:
    """Return the id of the routine that is edited, ``NEW`` for a new one, or nothing."""
    return address.typed(_NAME)


def to(routine_id: str) -> None:
    """Open a routine for editing."""
    address.type_in(_NAME, routine_id)


def back() -> None:
    """Show the list again."""
    address.type_in(_NAME, "")


def draft(routine_id: str) -> str:
    """Return the name under which half-filled edits of a routine are kept; empty is a new one."""
    return f"routine_{routine_id or NEW}"
