"""The verbs of the command line as tests run them: one JSON object, or one line of refusal."""

import json
from typing import Any

import pytest

from dashboard.cli import main


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """Run a verb that must be done and return its one JSON object."""
    assert main([*words, "--json"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    answer: dict[str, Any] = json.loads(line)
    return answer


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a verb that must be refused and return its reason."""
    assert main([*words, "--json"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    return line
