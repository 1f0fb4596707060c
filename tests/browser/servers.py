"""Servers for the browser tests: the real app as a program of its own on a free port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import TODAY
from tests.tree import ROOT

START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Server:
    """A running app: its address, its journal and its process."""

    url: str
    journal: Path
    process: "subprocess.Popen[bytes]"


@contextmanager
def servers(folder: Path) -> Iterator[Callable[..., Server]]:
    """Give a function that starts servers, and end them after the block."""
    running: list[Server] = []

    def started(
        verb: str = "serve",
        *,
        journal: Path | None = None,
        today: date = TODAY,
        port: int | None = None,
        env: Mapping[str, str] | None = None,
        folder_of_work: Path = ROOT,
    ) -> Server:
        log = folder / f"server-{len(running)}.log"
        path = journal or folder / "journal.duckdb"
        told = {
            **os.environ,
            "SUPPLE_JOURNAL": str(path),
            "SUPPLE_TODAY": today.isoformat(),
            **(env or {}),
        }
        server = _start(verb, path, log=log, port=port or free_port(), env=told, cwd=folder_of_work)
        running.append(server)
        wait_until_it_answers(server.url, server.process, log)
        return server

    try:
        yield started
    finally:
        for server in running:
            stop(server.process)


def _start(
    verb: str, journal: Path, *, log: Path, port: int, env: Mapping[str, str], cwd: Path
) -> Server:
    command = [sys.executable, "-m", "dashboard", verb, "--no-browser", "--host", "127.0.0.1"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=cwd,
            env=env,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    return Server(f"http://127.0.0.1:{port}", journal, process)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_it_answers(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait for a server, and fail with the end of its log where it does not come."""
    deadline = time.monotonic() + START_SECONDS
    while not _answers(url):
        if (ended := process.poll() is not None) or time.monotonic() > deadline:
            state = "ended" if ended else f"did not answer within {START_SECONDS} seconds"
            pytest.fail(f"the server {state}:\n{log.read_text(errors='replace')[-4000:]}")
        time.sleep(0.05)


def _answers(url: str) -> bool:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a server."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
