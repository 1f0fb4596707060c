"""The real app as a program of its own, and the plainest clients that can be written for it."""

import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path

import pytest
from websockets.sync.client import ClientConnection, connect

from dashboard.store import register
from tests.conftest import TODAY
from tests.tree import ROOT

START_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What an HTTP request was answered."""

    status: int
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True, slots=True)
class House:
    """A running app."""

    port: int
    journal: Path
    log: Path
    is_tls: bool = False

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"{'https' if self.is_tls else 'http'}://{self.host}"

    @property
    def devices(self) -> Path:
        return register.file_beside(self.journal)

    def ask(
        self, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> Answer:
        """Ask over HTTP; ``host`` and others as headers."""
        connection = self._connection()
        named = {"host": self.host, **{key.replace("_", "-"): headers[key] for key in headers}}
        try:
            connection.request(method, path, body=body, headers=named)
            return _answer(connection.getresponse())
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        if self.is_tls:
            return HTTPSConnection("127.0.0.1", self.port, timeout=30, context=_unverified())
        return HTTPConnection("127.0.0.1", self.port, timeout=30)

    def socket(self, *, origin: str | None, **headers: str) -> ClientConnection:
        """Open the WebSocket of the app."""
        return connect(
            self.origin.replace("http", "ws", 1) + "/_stcore/stream",
            origin=origin,  # type: ignore[arg-type] # a string that only the type checker tells apart
            additional_headers={key.replace("_", "-"): headers[key] for key in headers},
            subprotocols=["streamlit"],  # type: ignore[list-item] # the same
            user_agent_header=None,
            ssl=_unverified() if self.is_tls else None,
            proxy=None,
            max_size=None,
        )


def _answer(response: HTTPResponse) -> Answer:
    headers = {key.lower(): value for key, value in response.getheaders()}
    return Answer(response.status, headers, response.read().decode("utf-8", "replace"))


def _unverified() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@contextmanager
def house(folder: Path, *words: str, is_tls: bool = False) -> Iterator[House]:
    """Start ``supple serve`` with some more words, and end it after the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    made = House(port, folder / "journal.duckdb", folder / "server.log", is_tls)
    env = {
        **os.environ,
        "SUPPLE_JOURNAL": str(made.journal),
        "SUPPLE_TODAY": TODAY.isoformat(),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-m", "dashboard", "serve", "--no-browser", "--port", str(port)]
    with made.log.open("wb") as output:
        process = subprocess.Popen(
            [*command, *words], cwd=ROOT, env=env, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait(made, process)
        yield made
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(made: House, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            made.ask("/_stcore/health")
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"no answer:\n{made.log.read_text(errors='replace')[-3000:]}")
            time.sleep(0.1)
        else:
            return


def certificate(folder: Path, name: str = "own") -> tuple[Path, Path] | None:
    """Make a certificate for this machine and its key; nothing where openssl is missing."""
    if not shutil.which("openssl"):
        return None
    files = folder / f"{name}.pem", folder / f"{name}-key.pem"
    words = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    named = ["-days", "2", "-subj", "/CN=supple", "-addext", "subjectAltName=IP:127.0.0.1"]
    outputs = ["-out", str(files[0]), "-keyout", str(files[1])]
    subprocess.run(["openssl", *words, *named, *outputs], check=True, capture_output=True)
    return files
