"""How ``supple import`` tells of new sessions that look like one from another source."""

from collections.abc import Sequence

from dashboard.importing import NearDuplicate
from dashboard.importing.wording import counted


def near_json(near: Sequence[NearDuplicate], *, file: int) -> list[dict[str, object]]:
    """Return those of a file, for ``--json``."""
    return [
        {
            "line": one.line,
            "day": one.day,
            "id": one.known_id,
            "other_file": one.known_file,
            "other_line": one.known_line,
            "message": one.message,
        }
        for one in near
        if one.file == file
    ]


def near_lines(near: Sequence[NearDuplicate], *, file: int, shown: int) -> list[str]:
    """Return those of a file as lines for people."""
    of_file = [one for one in near if one.file == file]
    if not of_file:
        return []
    lines = [f"Line {one.line}, {one.message}" for one in of_file[:shown]]
    if len(of_file) > shown:
        lines.append(f"and {counted(len(of_file) - shown, 'session')} more that look alike")
    return [*lines, "They are kept twice unless you say --near skip."]
