"""The pages as the app's menu lists them, so that a new one is tested with the others."""

import re
from typing import NamedTuple

from tests.tree import ROOT


class Page(NamedTuple):
    """A page: its file in ``dashboard/views`` without the ending, its title and its address."""

    file: str
    title: str
    address: str


_MENU = (ROOT / "dashboard" / "ui" / "navigation.py").read_text(encoding="utf-8")
PAGES = [
    Page(*found)
    for found in re.findall(
        r'^    \("(\w+)\.py", "([^"]+)", "\w+", "(\w*)"\),$', _MENU, re.MULTILINE
    )
]
