"""What attempts are aimed at: a file with a secret, a folder, a server that listens."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.store import Store
from tests.blank import blank_journal

SECRET = "canary-4711"  # noqa: S105 - made up


@dataclass(slots=True)
class Aim:
    """A folder with all that must not be touched, and what came of it."""

    folder: Path
    url: str
    asked: list[bytes] = field(default_factory=list)

    @property
    def canary(self) -> Path:
        """The file with the secret."""
        return self.folder / "canary.csv"

    def aimed(self, sql: str) -> str:
        """Return a statement with the places in it."""
        places = {
            "{canary}": str(self.canary),
            "{out}": str(self.folder / "out"),
            "{other}": str(self.folder / "other.duckdb"),
            "{folder}": str(self.folder),
            "{url}": self.url,
        }
        for name, place in places.items():
            sql = sql.replace(name, place)
        return sql

    def nothing_happened(self) -> None:
        """Assert that no file was written or made, and that nobody called the server."""
        assert {one.name for one in self.folder.iterdir()} == {"canary.csv", "other.duckdb"}
        assert self.canary.read_text() == f"a,b\n{SECRET},1\n"
        assert (self.folder / "other.duckdb").read_bytes() == blank_journal()
        assert self.asked == [], "the network was reached"


@pytest.fixture(scope="module")
def aim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aim]:
    """A canary, another journal, and a server on this machine that notes who calls."""
    folder = tmp_path_factory.mktemp("aim")
    (folder / "canary.csv").write_text(f"a,b\n{SECRET},1\n")
    (folder / "other.duckdb").write_bytes(blank_journal())
    with socket.create_server(("127.0.0.1", 0)) as server:
        made = Aim(folder, f"http://127.0.0.1:{server.getsockname()[1]}")
        listening = threading.Thread(target=_listen, args=(server, made.asked))
        listening.start()
        yield made
        server.shutdown(socket.SHUT_RDWR)
        listening.join()


def _listen(server: socket.socket, asked: list[bytes]) -> None:
    with suppress(OSError):
        while True:
            caller, _ = server.accept()
            with caller:
                asked.append(caller.recv(1000))
                caller.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A journal that all attempts share."""
    path = tmp_path_factory.mktemp("journal") / "journal.duckdb"
    path.write_bytes(blank_journal())
    store = Store(path, resources=settings.resources(), holder="a test", wait_seconds=5)
    yield store
    store.close()
