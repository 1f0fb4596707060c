"""The table of thresholds as it is shown: on the page Settings and in ``docs/thresholds.md``."""

from dashboard.progression.exact import plain
from dashboard.progression.thresholds import THRESHOLDS

HEADINGS = ("Name", "Value", "Unit", "Source", "What it is")

_HEAD = """# Thresholds

Every number that the progression rules use, made from `dashboard/progression/thresholds.py` by
`python -m dashboard.progression.threshold_list > docs/thresholds.md`. The source is a code of the
evidence base, "founding" the article that Supple began with; D marks a choice of ours.
"""


def threshold_rows() -> list[tuple[str, str, str, str, str]]:
    """Return name, value, unit, source and meaning of every number, in the order of the code."""
    return [
        (one.name, f"{plain(one.value)}", one.unit, one.source, one.meaning) for one in THRESHOLDS
    ]


def document() -> str:
    """Return the document that lists them."""
    rows = [HEADINGS, tuple(":--" for _ in HEADINGS), *threshold_rows()]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{_HEAD}\n{table}\n"


if __name__ == "__main__":
    print(document(), end="")  # noqa: T201 - it is meant for a file
