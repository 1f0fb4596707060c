"""A row right under the header that says units, as in ``dd/mm/yyyy``, ``min``, ``0-10``."""

import re
from collections.abc import Sequence

from dashboard.importing.files.headers import filled

_FEWEST = 2
_UNIT = re.compile(
    r"[dmyjat]{1,4}([-./ ]?)[dmyjat]{1,4}\1[dmyjat]{1,4}"  # dd/mm/yyyy, JJJJ-MM-TT
    r"|h{1,2}:mm(:ss)?|mm:ss"
    r"|ms|s|secs?|sek\.?|seconds?|sekunden|secondes|segundos|secondi"
    r"|m|min|mins|min\.|minutes?|minuten|minutos|minuti|minuter|minut"
    r"|h|hrs?|std\.?|hours?|stunden|heures?|horas?|ore|uur|timmar"
    r"|kg|lbs?|km|mi|cm|kcal|bpm|°|deg|degrees|grad|%|x|reps?|#|text|number|zahl"
    r"|-?\d{1,2} ?(?:-|\u2013|to|bis) ?\d{1,3}|/ ?\d{1,3}",
    re.IGNORECASE,
)


def are_units(cells: Sequence[str]) -> bool:
    """Whether the cells of a row say units and nothing else."""
    said = [_bared(cell) for cell in cells if cell.strip()]
    named = sum(any(map(str.isalpha, one)) for one in said)
    return len(said) >= _FEWEST and named > 0 and all(map(_UNIT.fullmatch, said))


def with_units(names: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns with the units that stand under them."""
    units = [_bared(cell) for cell in cells] + [""] * (len(names) - len(cells))
    return tuple(
        f"{name} ({unit})"
        if unit and filled([name]) and unit.casefold() not in name.casefold()
        else name
        for name, unit in zip(names, units, strict=False)
    )


def _bared(cell: str) -> str:
    text = cell.strip()
    return text[1:-1].strip() if text[:1] in {"(", "["} and text[-1:] in {")", "]"} else text
