"""Files to drop on the Import page, and what is looked for on it afterwards."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

OURS = """\
session_id,day,start,duration_min,exercises,notes
a,2026-03-02,07:20,13,Cat-cow 2x10,
b,2026-03-04,,18,,calm
"""
SHEET = """\
Datum;Uhrzeit;Was;Dauer (min);Schmerz vorher (0-10)
14.03.2026;07:15;Dehnen;10,5;4
23.03.2026;07:20;Yoga;12,0;5
"""
PAIN = r"Schmerz vorher \(0\-10\)"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(999)

Import = Callable[[dict[str, str | bytes]], AppTest]


def press(app: AppTest, label: str) -> AppTest:
    (button,) = (one for one in app.button if one.label == label)
    return button.click().run()


def meaning(app: AppTest, column: str) -> Selectbox[str]:
    (box,) = (one for one in app.selectbox if one.label == f"What “{column}” means")
    return box


def labels(app: AppTest) -> list[str]:
    return [one.label.replace("\\", "") for one in app.expander]


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in app.text)
