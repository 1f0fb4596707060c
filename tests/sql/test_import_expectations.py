"""Every real export against a reader that knows nothing but csv (tests/expectations/make.py)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.importing import Upload
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.expectations.make import expectations
from tests.importing import Importer, after

pytestmark = pytest.mark.shared

EXPECTED: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[1] / "expectations" / "train.json").read_text("utf-8")
)
LATER = date(2026, 12, 31)
"""A day after the last of every file."""


def test_the_script_makes_the_file_of_expectations_again(shared: Path) -> None:
    assert len(EXPECTED) == 20
    assert expectations(shared / "journals" / "train") == EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_export_is_read_as_a_person_would(
    store: Store, catalogue: Catalogue, shared: Path, name: str
) -> None:
    content = (shared / "journals" / "train" / name).read_bytes()
    with after(Importer(store, catalogue, LATER)) as importer:
        [found] = importer.prepare(Upload(name, content)).files
    expected = EXPECTED[name]
    form = expected["format"]
    assert bool(found.refused) is (form == "refused"), found.refused
    if form not in ("refused", "table"):
        assert str(found.format).startswith(form)
    assert (found.sessions, found.checkins) == (expected["sessions"], expected["checkins"])
    # Durations are stored in hundredths of a minute, each rounded by itself.
    assert found.minutes == pytest.approx(expected["minutes"], abs=0.02 + 0.005 * found.sessions)
    if found.sessions:
        days = [found.first_day, found.last_day]
        assert [str(day) for day in days] == [expected["first_day"], expected["last_day"]]
