"""A file goes in, the trends change, the import is undone, and they change back."""

from pathlib import Path

from tests.browser.conftest import Tab
from tests.browser.servers import Server

STRONG = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-02 07:10:00,"Morning",12m,"Cat-cow",1,0,10,0,0,"","",3
2026-03-02 07:10:00,"Morning",12m,"Cat-cow",2,0,10,0,0,"","",3
2026-03-04 07:15:00,"Morning",14m,"Open book",1,0,8,0,0,"","",4
2026-03-06 07:05:00,"Morning",16m,"Plank",1,0,0,0,30,"","",
"""


def test_upload_preview_confirm_trends_undo(app: Server, tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    tab.open(app.url)
    tab.go("Trends")
    tab.says("Charts appear here once your journal holds a session.")

    tab.go("Import")
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    tab.says("Read as Strong")
    tab.says("3 sessions, from Mon 2 March to Fri 6 March, 42 minutes in all.")
    tab.page.get_by_role("button", name="Add 3 to my journal").click()
    tab.says("Added 3 rows from 1 file.")

    tab.go("Trends")
    tab.page.get_by_test_id("stVegaLiteChart").nth(3).wait_for()

    tab.go("Import")
    tab.says("Past imports")
    tab.page.get_by_role("button", name="Undo").last.click()
    tab.says("Taken back: Imported 3 sessions from strong.csv.")
    tab.go("Trends")
    tab.says("Charts appear here once your journal holds a session.")

    tab.go("Import")
    tab.page.get_by_role("button", name="Redo").last.click()
    tab.says("Put back: Imported 3 sessions from strong.csv.")
    tab.go("Journal")
    tab.says("3 sessions")


def test_importing_the_same_file_again_adds_nothing(app: Server, tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    tab.open(app.url)
    tab.go("Import")
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    tab.page.get_by_role("button", name="Add 3 to my journal").click()
    tab.says("Added 3 rows from 1 file.")
    tab.settle()  # the uploader is a new one now

    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    tab.says("There is nothing new to add.")

    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(
        {"name": "cat.csv", "mimeType": "text/csv", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(999)}
    )
    tab.page.get_by_test_id("stAlertContentError").first.wait_for()
