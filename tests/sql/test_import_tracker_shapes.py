"""Shapes of trackers' exports that only a few files have, and tables that only look like them."""

import pytest

from dashboard.importing import Upload
from tests.importing import Importer


def test_a_habit_is_named_by_the_folder_of_its_file(importer: Importer) -> None:
    content = b"Date,Value,Notes\n2015-01-25,YES_MANUAL,\n2015-01-24,YES_MANUAL,\n"
    all_habits = b"Date,Wake up early,Stretch,\n2015-01-25,YES_MANUAL,YES_MANUAL,\n"
    importer.add(Upload("Loop.zip/002 Wake up early/Checkmarks.csv", content))
    assert importer.rows("SELECT DISTINCT title FROM live_session") == [("Wake up early",)]
    [found] = importer.prepare(Upload("Checkmarks.csv", all_habits)).files
    assert (found.new, found.duplicates) == (1, 1)


LOOK_ALIKES = {
    "ratings under Loop's header": "Date,Value,Notes\n2026-03-01,5,stiff\n2026-03-02,7,\n",
    "a table of ratings": "Date,Pain,Mood\n2026-03-01,5,7\n2026-03-02,7,3\n",
    "a sheet with units": "Start,Finish,Duration (min)\n2026-03-01 08:00,2026-03-01 08:20,20\n",
    "a log with weights": "Date,Weight,Exercise,Minutes\n2026-03-01,80,Yoga,20\n",
}


@pytest.mark.parametrize("content", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_a_table_that_only_looks_like_an_export_is_left_to_guessing(
    importer: Importer, content: str
) -> None:
    [found] = importer.prepare(content).files
    assert found.format in (None, "table")


def test_a_device_with_commas_without_quotes_is_one_cell(importer: Importer) -> None:
    [found] = importer.prepare(
        "sep=,\n"
        "type,sourceName,device,startDate,endDate,activityType,duration,durationUnit\n"
        "HKWorkoutTypeIdentifier,Watch,<<HKDevice>, name:Watch, model:7>,2026-03-25 08:42:57 +0000,"
        "2026-03-25 09:15:00 +0000,HKWorkoutActivityTypeYoga,30,min\n"
    ).files
    assert (found.sessions, found.minutes, found.problems) == (1, 30, ())
