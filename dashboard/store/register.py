"""The file of the devices that may open the app over a network, beside the journal.

It is no part of the journal, so that it is in no export and no backup. It holds no token, only
what a token hashes to, and only its owner may read it. The app and the command line change it in
turns; whoever reads it sees it whole, before a change or after it.
"""

import hmac
import json
import os
import secrets
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout

from dashboard.errors import InputError

_WAIT_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Device:
    """One that was let in: what its token hashes to, when, and the last day it was seen."""

    id: str
    name: str
    hash: str
    made: datetime
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link that lets one device in; ``until`` in seconds since 1970."""

    hash: str
    until: float


@dataclass(frozen=True, slots=True)
class Serving:
    """The process that serves others now.

    Args:
        process: its number.
        host: the address that it listens on.
        port: the port.
        addresses: where others reach it, the one for links first.
    """

    process: int
    host: str
    port: int
    addresses: tuple[str, ...]

    def answers(self) -> bool:
        """Whether something listens there: a process that was killed leaves its note behind."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104
        try:
            with socket.create_connection((host, self.port), timeout=1):
                return True
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Register:
    """All of the file; ``realm`` tells this journal's cookies from those of another."""

    realm: str = ""
    devices: tuple[Device, ...] = ()
    links: tuple[Link, ...] = field(default=(), repr=False)
    serving: Serving | None = None

    def device(self, digest: str) -> Device | None:
        """Return the device whose token hashes to this."""
        found = None
        for one in self.devices:  # all are compared, so that the time tells nothing
            if hmac.compare_digest(one.hash, digest):
                found = one
        return found

    def opens(self, digest: str, *, now: float) -> bool:
        """Whether a link that hashes to this can still be used."""
        matches = [hmac.compare_digest(one.hash, digest) for one in self.links if one.until > now]
        return any(matches)


def file_beside(journal: Path) -> Path:
    """Return where the devices of a journal are kept."""
    return journal.with_name(journal.name + ".devices.json")


def read(file: Path) -> Register:
    """Return what the file holds; nothing where there is none.

    Raises:
        InputError: it cannot be read.
    """
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
        return _register(held)
    except FileNotFoundError:
        return Register()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(
            f"The list of devices, {file.name} beside the journal, cannot be read. Delete that "
            "file, then let your devices in anew."
        ) from error


@contextmanager
def changed(file: Path) -> Iterator[list[Register]]:
    """Give the register in a list of one; what stands in it at the end is written.

    Raises:
        InputError: the file cannot be read or written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(file.with_name(file.name + ".lock"), timeout=_WAIT_SECONDS):
            before = read(file)
            held = [replace(before, realm=before.realm or secrets.token_hex(4))]
            yield held
            if held[0] != before:
                _write(file, held[0])
    except (OSError, Timeout) as error:
        raise InputError(
            f"The list of devices, {file.name} beside the journal, cannot be written. Check that "
            "its folder is yours and has room."
        ) from error


def _write(file: Path, register: Register) -> None:
    text = json.dumps(asdict(register), indent=1, default=str)
    descriptor, made = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # its owner's alone
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as output:
            output.write(text)
            output.flush()
            os.fsync(output.fileno())
        Path(made).replace(file)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def _register(held: dict[str, Any]) -> Register:
    serving = held["serving"]
    return Register(
        realm=str(held["realm"]),
        devices=tuple(
            Device(
                id=str(one["id"]),
                name=str(one["name"]),
                hash=str(one["hash"]),
                made=datetime.fromisoformat(one["made"]),
                seen=date.fromisoformat(one["seen"]) if one["seen"] else None,
            )
            for one in held["devices"]
        ),
        links=tuple(Link(str(one["hash"]), float(one["until"])) for one in held["links"]),
        serving=Serving(
            process=int(serving["process"]),
            host=str(serving["host"]),
            port=int(serving["port"]),
            addresses=tuple(serving["addresses"]),
        )
        if serving
        else None,
    )
