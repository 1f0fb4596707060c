"""``supple demo`` leaves nothing behind, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.servers import wait_until_it_answers
from tests.tree import ROOT

# A shell that runs the tests in the background lets its children ignore the key for stopping.
_PROGRAM = (
    "import runpy, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "sys.argv = ['dashboard', 'demo', '--no-browser']; runpy.run_module('dashboard', run_name='__main__')"
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_throw_away_journal_is_thrown_away(end: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(tmp_path), "SUPPLE_TODAY": "2026-03-28"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as demo:
        try:
            assert demo.stdout is not None
            address = demo.stdout.readline().decode().split()[3]  # Supple is at http://...
            wait_until_it_answers(address, demo, tmp_path / "no.log")
            (folder,) = tmp_path.glob("supple-demo-*")
            assert (folder / "journal.duckdb").exists()
            demo.send_signal(end)
            said, _ = demo.communicate(timeout=30)
        finally:
            demo.kill()  # a failure must not wait for ever

    assert list(tmp_path.iterdir()) == []
    assert b"Traceback" not in said
