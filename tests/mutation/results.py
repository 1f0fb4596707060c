"""What mutants came to, in the files in which mutmut keeps it."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SURVIVED, KILLED, NO_TESTS, TOO_LONG = 0, 1, 33, 36
"""Exit codes as mutmut reads them."""

_PART = "dashboard/progression"
NOTICED = (KILLED, TOO_LONG)


@dataclass(slots=True)
class Results:
    """The files, each with the mutants of one module, and the exit code of each mutant."""

    files: dict[Path, dict[str, Any]]
    codes: dict[str, int | None]

    @staticmethod
    def read(root: Path) -> "Results":
        """Read what is known so far."""
        files = {
            path: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted((root / _PART).rglob("*.meta"))
        }
        found = [known["exit_code_by_key"] for known in files.values()]
        return Results(files, {name: code for codes in found for name, code in codes.items()})

    def save(self) -> None:
        """Write what is known now."""
        for path, known in self.files.items():
            codes = known["exit_code_by_key"]
            codes.update({name: self.codes[name] for name in codes})
            path.write_text(json.dumps(known, indent=4), encoding="utf-8")

    def told(self) -> str:
        """Return the counts in a line."""
        return _line(Counter(code for code in self.codes.values() if code is not None))

    def table(self) -> list[str]:
        """Return a line for each module, and the mutants that nothing noticed."""
        counts: dict[str, Counter[int]] = defaultdict(Counter)
        for name, code in self.codes.items():
            if code is not None:
                counts[name.rpartition(".")[0]][code] += 1
        lines = [f"{module}: {_line(found)}" for module, found in sorted(counts.items())]
        unnoticed = [n for n, code in self.codes.items() if code not in {*NOTICED, None}]
        return [*lines, *unnoticed, self.told()]


def _line(counts: Counter[int]) -> str:
    judged = counts.total()
    noticed = sum(counts[code] for code in NOTICED)
    return (
        f"{judged} judged, {counts[KILLED]} killed, {counts[TOO_LONG]} too long, "
        f"{counts[SURVIVED]} survived, {counts[NO_TESTS]} without a test: "
        f"{100 * noticed / max(judged, 1):.2f} % noticed"
    )
