"""With the network cable out: a place of its own where nothing but the machine itself is reached."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tree import ROOT

_ALONE = ["unshare", "--net", "--map-root-user"]
_INSIDE = """
import fcntl, socket, struct, sys
from http.client import HTTPConnection
from pathlib import Path
from dashboard.cli import main
from tests.browser.servers import servers

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
    fcntl.ioctl(control, 0x8914, struct.pack("16sH14s", b"lo", 0x49, b""))  # the loopback, up
try:
    socket.create_connection(("192.0.2.1", 80), timeout=2)
except OSError as error:
    print("unreachable:", error.strerror)
folder = Path(sys.argv[1])
with servers(folder) as started:
    url = started("demo").url.removeprefix("http://")
    for path in ("/", "/trends", "/app/static/fonts/OpenSans-Regular.ttf"):
        connection = HTTPConnection(url)
        connection.request("GET", path)
        print(path, connection.getresponse().status)
for words in (
    ["log", "Cat-cow 2x10", "--minutes", "12", "--before", "5", "--after", "7"],
    ["export", "--out", str(folder / "j.zip")],
    ["report", "--out", str(folder / "r.pdf")],
    ["charts", "--out", str(folder / "c"), "--format", "svg", "--since", "2026-03-01"],
):
    print(words[0], main([*words, "--journal", str(folder / "j.duckdb")]))
"""


def _can_be_alone() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_ALONE, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_be_alone(), reason="no network of its own can be made here")
def test_the_app_and_its_files_need_no_network(tmp_path: Path) -> None:
    script = tmp_path / "inside.py"
    script.write_text(_INSIDE, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SUPPLE_TODAY": "2026-03-28"}
    command = [*_ALONE, sys.executable, str(script), str(tmp_path)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr[-2000:]
    assert said[0] == "unreachable: Network is unreachable"
    assert [line for line in said if line.endswith(" 200")] == [
        "/ 200",
        "/trends 200",
        "/app/static/fonts/OpenSans-Regular.ttf 200",
    ]
    assert {"log 0", "export 0", "report 0", "charts 0"} <= set(said)
