"""What a function that writes to the journal gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """Rows that were written, and the change that wrote them.

    ``change_id`` is ``None`` when nothing differed from what was there: nothing was written.
    """

    ids: tuple[int, ...]
    change_id: int | None
