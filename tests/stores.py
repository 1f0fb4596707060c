"""Stores as tests open them, and programs of their own on the same journal."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dashboard import settings
from dashboard.errors import StoreError
from dashboard.store import Store, changing
from tests.conftest import TODAY

ROOT = Path(__file__).resolve().parents[1]

PROGRAM = """
import os, sys, time
from pathlib import Path
from dashboard import settings
from dashboard.store import Store, changing
store = Store(Path(sys.argv[1]), resources=settings.resources(), holder="a child", wait_seconds=10)
def write(notes):
    with changing(store, actor="page", summary="child") as change:
        change.insert("session", [{"day": "2026-03-28", "origin": "typed", "notes": notes}])
def say(word):
    print(word, flush=True)
    sys.stdin.readline()
"""


def opened(path: Path, *, wait_seconds: float = 5) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=wait_seconds)


def answers(store: Store, sql: str, **params: object) -> list[tuple[Any, ...]]:
    with store.read() as cursor:
        return cursor.execute(sql, params).fetchall()


def notes(store: Store) -> list[str]:
    with store.read() as cursor:
        found = cursor.execute("SELECT notes FROM live_session ORDER BY id").fetchall()
    return [text for (text,) in found]


@cache
def good_journal() -> bytes:
    """Give the bytes of a journal with one session."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "good.duckdb"
        with closing(opened(path)) as store:
            write(store, "one")
        return path.read_bytes()


def write(store: Store, text: str) -> None:
    with changing(store, actor="page", summary="test") as change:
        change.insert("session", [{"day": TODAY, "origin": "typed", "notes": text}])


@contextmanager
def child(path: Path, program: str) -> Iterator[subprocess.Popen[str]]:
    """Run a program of its own on the journal; it is waited for at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM + program, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.communicate("\n", timeout=20)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def refused(path: Path) -> StoreError:
    """Return why the journal cannot be opened."""
    with (
        closing(opened(path, wait_seconds=0.5)) as store,
        pytest.raises(StoreError) as refusal,
        store.read(),
    ):
        pass
    assert str(path.parent) not in str(refusal.value)
    return refusal.value
