"""Native code reaches nobody either: what the system is asked for while files are made."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tree import ROOT

_CALLS = "trace=connect,sendto,sendmsg,sendmmsg"
_WORK = """
import socket, sys
from pathlib import Path
from dashboard.cli import main

folder = Path(sys.argv[1])
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as seen:
    try:
        seen.connect(("192.0.2.1", 9))  # of a datagram socket: it sends nothing
    except OSError:
        pass
journal = folder / "j.duckdb"
for words in (
    ["log", "Cat-cow 2x10", "--minutes", "12", "--before", "5", "--after", "7"],
    ["charts", "--out", str(folder / "c"), "--format", "png,pdf,html", "--since", "2026-03-01"],
    ["report", "--out", str(folder / "r.pdf")],
    ["export", "--out", str(folder / "j.zip"), "--format", "parquet"],
):
    assert main([*words, "--journal", str(journal)]) == 0, words
"""


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_trace(), reason="strace is not there, or may not look at a program")
def test_charts_report_and_export_connect_to_nobody(tmp_path: Path) -> None:
    script, log = tmp_path / "work.py", tmp_path / "calls.txt"
    script.write_text(_WORK, encoding="utf-8")
    command = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        _CALLS,
        "-o",
        str(log),
        sys.executable,
        str(script),
    ]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SUPPLE_TODAY": "2026-03-28"}
    done = subprocess.run(
        [*command, str(tmp_path)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    called = [line for line in log.read_text(errors="replace").splitlines() if "AF_INET" in line]
    away = [line for line in called if not _LOOPBACK.search(line)]
    assert len(away) == 1, away
    assert "192.0.2.1" in away[0], "only what shows that a call would be seen"


_LOOPBACK = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')
