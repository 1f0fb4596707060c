"""Charts as files and frames as CSV: every format, the shipped font, nothing half-written."""

import csv
import io
import json
import os
import re
import struct
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import altair as alt
import numpy as np
import pandas as pd
import pytest

from dashboard.charts import exercises, weekly
from dashboard.charts.theme import DARK, FONT, LIGHT, dressed
from dashboard.errors import InputError
from dashboard.exports import files, images, tables
from dashboard.exports.fonts import FONT_FOLDER, font_faces
from dashboard.exports.images import Format
from dashboard.exports.specification import Spec, specification
from tests import frames

CHART = weekly.frequency(frames.weekly_frequency(2, 3, 5, 1))
TITLED = Format(title="How often do you exercise?", caption="On 3 days a week. " * 12)


@pytest.mark.parametrize("scale", [1, 2, 3, 4])
def test_a_png_is_as_large_as_asked(scale: int) -> None:
    content = images.picture(CHART, kind="png", layout=Format(width=400, scale=scale))
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, _height = struct.unpack(">II", content[16:24])
    assert width == 400 * scale


def test_title_and_caption_take_room_of_their_own() -> None:
    plain = specification(CHART, layout=Format())
    titled = specification(CHART, layout=TITLED)
    assert "title" not in plain
    assert titled["title"]["text"] == ["How often do you exercise?"]
    assert len(titled["title"]["subtitle"]) >= 2
    assert titled["height"] > plain["height"] + 18 * len(titled["title"]["subtitle"])


def test_an_svg_names_and_brings_the_font() -> None:
    drawn = images.picture(CHART, kind="svg", layout=TITLED).decode()
    assert drawn.startswith("<svg")
    assert set(re.findall(r'font-family="([^"]+)"', drawn)) == {"Open Sans"}
    assert drawn.count("@font-face") == 2
    assert "data:font/woff;base64," in drawn
    assert "http" not in drawn.replace("http://www.w3.org/", "")


def test_the_font_in_a_file_has_only_its_letters() -> None:
    few, more = (font_faces("Open Sans", text=text) for text in ("Aa", "Aa" + "ĀāĂăĄą" * 3))
    assert len(few) < len(more) < 20_000


def test_a_pdf_holds_the_font() -> None:
    content = images.picture(CHART, kind="pdf", layout=TITLED)
    assert content.startswith(b"%PDF")
    assert re.search(rb"/BaseFont\s*/[A-Z]{6}\+OpenSans", content)
    assert re.search(rb"/BaseFont\s*/[A-Z]{6}\+OpenSans-Semibold", content)


def test_every_shipped_face_is_there_with_its_licence() -> None:
    assert {file.name for file in FONT_FOLDER.iterdir()} == {
        "LICENSE.txt",
        "OpenSans-Bold.ttf",
        "OpenSans-Italic.ttf",
        "OpenSans-Regular.ttf",
        "OpenSans-Semibold.ttf",
    }
    assert sum(file.stat().st_size for file in FONT_FOLDER.iterdir()) < 1_200_000


def test_the_browser_is_given_the_same_files() -> None:
    package = FONT_FOLDER.parents[1]
    config = tomllib.loads((package / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    faces = config["theme"]["fontFaces"]
    assert config["server"]["enableStaticServing"]
    assert config["theme"]["font"].startswith(f"'{FONT}'")
    assert {face["family"] for face in faces} == {FONT}
    assert {(package / face["url"].removeprefix("app/")).name for face in faces} == {
        file.name for file in FONT_FOLDER.glob("*.ttf")
    }


def test_json_is_the_whole_chart() -> None:
    spec = json.loads(images.picture(CHART, kind="json", layout=Format(width=500)))
    assert spec["$schema"].endswith(f"v{images.VEGA_LITE}.1.json")
    assert spec["width"] == 500
    assert spec["config"]["background"] == LIGHT.paper
    assert [row["sessions"] for row in _rows(spec, "sessions")] == [2, 3, 5, 1]


def test_a_page_works_alone_and_names_cannot_break_it() -> None:
    name = "</script><script>alert(1)</script>"
    frame = frames.exercise_minutes(3).assign(name=name)
    chart = exercises.minutes(frame, look=DARK)
    page = images.picture(chart, kind="html", layout=Format(title="<b>?", caption=name)).decode()
    assert page.count("</script>") == page.count("<script>") == 2
    assert "<h1>&lt;b&gt;?</h1>" in page
    assert "&lt;/script&gt;" in page
    assert DARK.paper in page
    assert not re.search(r"""(src|href)=["']?https?:""", page)
    assert "vegaEmbed(" in page


def test_saved_charts_do_not_care_what_the_app_does_meanwhile() -> None:
    alt.data_transformers.register("elsewhere", _elsewhere)
    with alt.data_transformers.enable("elsewhere"):
        spec = specification(CHART, layout=Format())
    assert [row["sessions"] for row in _rows(spec, "sessions")] == [2, 3, 5, 1]


def test_each_frame_is_put_beside_the_chart_once_under_a_name_of_ours() -> None:
    spec = specification(CHART, layout=Format())
    used = [layer["data"] for layer in spec["layer"]]
    assert {data["name"] for data in used} == set(spec["datasets"])
    assert len(spec["datasets"]) < len(used)
    assert not any(name.startswith("data_") for name in spec["datasets"])
    assert all(set(data) == {"name"} for data in used)


def test_more_rows_than_altair_would_take() -> None:
    frame = frames.comfort_trend({"after": [5, 6] * 3000})
    drawn = alt.Chart(frame).mark_point().encode(y=alt.Y("comfort:Q"))
    spec = specification(dressed(drawn, look=LIGHT, height=100), layout=Format())
    assert len(_rows(spec, "comfort")) == 6000


def test_drawing_leaves_the_chart_as_it_was() -> None:
    before = CHART.to_dict()
    specification(CHART, layout=TITLED)
    assert CHART.to_dict() == before


RISKY = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"]
HARMLESS = ["Cat-cow", "1-2", "a=b", "x@y", "'quoted", "", "two\nlines", "two\r\nlines"]


def test_text_that_a_spreadsheet_would_run_is_made_safe() -> None:
    frame = pd.DataFrame({"name": [*RISKY, *HARMLESS]})
    rows = [row["name"] for row in _csv(tables.csv(frame))]
    assert rows == [*(f"'{text}" for text in RISKY), *HARMLESS]


def test_numbers_days_and_gaps_stay_what_they_are() -> None:
    frame = pd.DataFrame(
        {
            "day": [pd.Timestamp(2026, 1, 5), pd.NaT],
            "change": [-2.0, 0.5],
            "goal": [3.0, np.nan],
            "sessions": [1, 2],
            "partial": [True, False],
            "name": ["Cat-cow, slow", None],
        }
    )
    assert tables.csv(frame).decode() == (
        "day,change,goal,sessions,partial,name\r\n"
        '2026-01-05,-2.0,3,1,yes,"Cat-cow, slow"\r\n'
        ",0.5,,2,no,\r\n"
    )


def test_an_empty_frame_is_its_header() -> None:
    assert tables.csv(frames.comfort_trend({})) == b"day,moment,comfort,average,days,stretch\r\n"


def test_file_names_say_chart_and_span() -> None:
    name = files.file_name(
        "sessions_per_week", since=date(2026, 1, 1), until=date(2026, 3, 28), kind="svg"
    )
    assert name == "supple-sessions-per-week-2026-01-01-to-2026-03-28.svg"


def test_writing_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "chart.png"
    files.write(target, b"one")
    files.write(target, b"two")
    assert [file.name for file in tmp_path.iterdir()] == ["chart.png"]
    assert target.read_bytes() == b"two"


def test_a_failed_write_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "chart.png"
    files.write(target, b"old")

    def full(*_args: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match=r"chart\.png cannot be written: there is no room left"):
        files.write(target, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["chart.png"]
    assert target.read_bytes() == b"old"


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="charts cannot be used: a file stands in the way"):
        files.make_folder(tmp_path / "file" / "charts")
    with pytest.raises(InputError, match=r"gone\.png cannot be written"):
        files.write(tmp_path / "missing" / "gone.png", b"")


def _elsewhere(data: object, **_options: object) -> dict[str, str]:
    """Do as the app does while it draws: keep the data back and leave a name for it."""
    assert data is not None
    return {"name": "elsewhere"}


def _csv(content: bytes) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(io.StringIO(content.decode(), newline="")))


def _rows(spec: Spec, column: str) -> list[dict[str, object]]:
    return next(rows for rows in spec["datasets"].values() if column in rows[0])
