"""One sentence where one will do, and answers that are remembered with a sheet."""

from dataclasses import replace

from dashboard.importing import Choice
from tests.importing import Importer, upload


def test_the_order_of_days_is_said_once_for_all_columns(importer: Importer) -> None:
    text = (
        "Workout,Start,End\n"
        "Yoga,03/04/2025 7:00 AM,03/04/2025 7:20 AM\n"
        "Yoga,04/04/2025 7:00 AM,04/04/2025 7:20 AM\n"
    )
    [found] = importer.prepare(text).files
    (said,) = (one for one in found.conversions if one.startswith("Days were read"))
    assert said.startswith("Days were read month first (03/04/2025 7:00 AM is 4 March 2025), ")


def test_an_answer_is_remembered_with_the_sheet(importer: Importer) -> None:
    text = "Date,Workout,Minutes\n03/04/2025,Stretching,20\n05/06/2025,Yoga,30\n"
    asking = upload(text)
    assert importer.prepare(asking).files[0].questions
    importer.add(replace(asking, choice=Choice(answers={"order Date": "mdy"})))
    [found] = importer.prepare(text.replace("03/04", "03/05")).files
    assert not found.questions
    assert found.mapping is not None
    assert found.mapping["answers"] == {"order Date": "mdy"}
    assert str(found.first_day) == "2025-03-05"
