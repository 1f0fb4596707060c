"""The table of thresholds in the docs is made from the code."""

from dashboard.progression.threshold_list import document, threshold_rows
from dashboard.progression.thresholds import THRESHOLDS
from tests.tree import ROOT


def test_the_document_is_what_the_code_makes() -> None:
    text = (ROOT / "docs" / "thresholds.md").read_text(encoding="utf-8")
    assert text == document(), "run: python -m dashboard.progression.threshold_list"


def test_every_threshold_is_in_it_with_its_value() -> None:
    rows = {row[0]: row[1:] for row in threshold_rows()}
    assert set(rows) == {one.name for one in THRESHOLDS}
    assert rows["NOW_DAYS"] == ("28", "days", "F, D", "how long an emergency sign counts")
    assert rows["STEP_SHARE"][0] == "0.1"
