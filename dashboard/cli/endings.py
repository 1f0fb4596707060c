"""Names of files that say what is in them."""

from pathlib import Path

from dashboard.errors import InputError


def check_ending(out: Path, *, endings: tuple[str, ...]) -> None:
    """Refuse a name that promises another kind of file than the one that is written.

    Raises:
        InputError: the name ends in none of the endings.
    """
    if out.suffix.lower() not in endings:
        *others, last = endings
        told = f"{', '.join(others)} or {last}" if others else last
        raise InputError(
            f"No file was made under the name {out.name}: its name has to end in {told}."
        )
