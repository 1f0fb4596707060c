"""The word lists in ``data/catalogue/words``: what words mean in every language known."""

import csv
from functools import cache
from pathlib import Path

from dashboard.importing.cells.plain import bare


class WordLists:
    """The words of cells by their plain spelling.

    Args:
        folder: where the lists are.
    """

    def __init__(self, folder: Path) -> None:
        self.months = {word: int(month) for word, month in meanings(folder, "months").items()}
        self.ratings = {word: float(share) for word, share in meanings(folder, "ratings").items()}
        self.units = {
            word: float(size) for word, size in meanings(folder, "units", as_written=True).items()
        }
        self.lengths = {word: float(size) for word, size in meanings(folder, "lengths").items()}
        self._yes_no = meanings(folder, "yes_no")
        self._sides = meanings(folder, "sides")

    def yes(self, cell: str | None) -> bool | None:
        """Whether a cell says yes; ``None`` where it says neither yes nor no."""
        found = self._yes_no.get(bare(cell or ""))
        return None if found is None else found == "1"

    def side(self, cell: str | None) -> str | None:
        """Return which side a cell names."""
        return self._sides.get(bare(cell or ""))


@cache
def meanings(folder: Path, name: str, *, as_written: bool = False) -> dict[str, str]:
    """Return what the words of a list mean: the first two columns of its file."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {word if as_written else bare(word): meaning for word, meaning, *_ in rows}
