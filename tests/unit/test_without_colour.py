"""What colour says is said without it as well: neighbours in a palette, and every message's sign.

For protan vision the tints of an error and of a success are all but the same (2 apart), so each
message has an icon, and good and bad news never the same one.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.tree import ROOT
from tests.unit.test_contrast import TOLD_APART, VISION, _theme, distance

_GOOD, _BAD = {"success"}, {"error", "warning"}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("vision", VISION)
def test_series_and_steps_beside_each_other_are_told_apart(mode: str, vision: str) -> None:
    theme = _theme(mode)
    for one, other in pairwise(theme["chartCategoricalColors"]):
        assert distance(one, other, vision) >= TOLD_APART, (one, other)
    steps = theme["chartSequentialColors"]
    for one, other in zip(steps, steps[2:], strict=False):
        assert distance(one, other, vision) >= TOLD_APART / 2, (one, other)


def test_every_message_has_a_sign_and_bad_news_no_tick() -> None:
    seen = set()
    for place, kinds, icon in _messages():
        seen |= kinds
        assert icon is not None, f"{place} shows its kind by colour alone"
        assert not kinds <= _BAD or "check" not in icon, f"{place} ticks what is no success"
    assert seen >= _GOOD | _BAD


def _messages() -> Iterator[tuple[str, set[str], str | None]]:
    """Give each message of the pages: where, of which kinds it may be, and how its icon is written."""
    for folder in ("ui", "views"):
        for path in sorted((ROOT / "dashboard" / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                said = ast.unparse(node.func)
                kinds = {kind for kind in ("info", *_GOOD, *_BAD) if f"st.{kind}" in said}
                is_chosen = isinstance(node.func, ast.IfExp)
                if kinds and (is_chosen or said == f"st.{next(iter(kinds))}"):
                    # A kind chosen on the spot has its icon chosen with it.
                    icons = {one.arg: ast.unparse(one.value) for one in node.keywords}
                    yield f"{path.name}:{node.lineno}", kinds, icons.get("icon")


def test_nothing_of_ours_moves_by_itself() -> None:
    folder = ROOT / "dashboard" / "ui" / "player"
    parts = [*folder.glob("*.css"), *folder.glob("*.html"), *folder.glob("*.js")]
    text = "".join(path.read_text(encoding="utf-8") for path in parts)
    for word in ("smooth", "transition:", "animation:", "@keyframes", ".animate("):
        assert word not in text
    assert "prefers-reduced-motion: reduce" in text
