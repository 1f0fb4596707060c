"""Which devices may open the app over a network: let in by a link, seen, forgotten."""

import hashlib
import re
import secrets
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from dashboard.errors import InputError
from dashboard.store.register import Device, Link, Register, Serving, changed, read

LINK_MINUTES: Final = 15
"""How long a link can be used, in minutes."""

LINK_PATH: Final = "/let-in/"
"""Where a link leads; its token follows."""

NAME_LENGTH: Final = 40
_LINKS_KEPT: Final = 20
_NOT_FOR_A_NAME = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def cookie_name(register: Register) -> str:
    """Return the name of the cookie that holds a device's token, one for each journal."""
    return f"supple_{register.realm}"


def hashed(token: str) -> str:
    """Return what is kept of a token; it is random and long, so one round is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def add_link(file: Path, *, now: float) -> str:
    """Keep a new link and return its token, which is shown once and kept nowhere."""
    token = secrets.token_urlsafe(32)
    with changed(file) as held:
        open_ones = [one for one in held[0].links if one.until > now][-_LINKS_KEPT + 1 :]
        link = Link(hashed(token), now + LINK_MINUTES * 60)
        held[0] = replace(held[0], links=(*open_ones, link))
    return token


def new_link(file: Path, address: str, *, now: float) -> str:
    """Keep a new link and return it whole, below an address such as http://192.168.1.5:8501."""
    return address.rstrip("/") + LINK_PATH + add_link(file, now=now)


def link_for_another(file: Path, *, now: float) -> str:
    """Return a new link of the app that serves others now.

    Raises:
        InputError: none does.
    """
    serving = read(file).serving
    if serving is None or not serving.answers():
        raise InputError(
            "Supple does not serve other devices now. Start it with supple serve --lan."
        )
    return new_link(file, serving.addresses[0], now=now)


def use_link(file: Path, token: str, *, name: str, now: float, at: datetime) -> str | None:
    """Use a link up and return the token of the device that it lets in, or nothing.

    Args:
        file: the file of devices.
        token: the link's.
        name: what to call the device in the list.
        now: seconds since 1970.
        at: local clock time.
    """
    digest, made = hashed(token), secrets.token_urlsafe(32)
    with changed(file) as held:
        if not held[0].opens(digest, now=now):
            return None
        device = Device(_new_id(held[0]), cleaned(name), hashed(made), at)
        held[0] = replace(
            held[0],
            devices=(*held[0].devices, device),
            links=tuple(one for one in held[0].links if one.hash != digest and one.until > now),
        )
    return made


def forget(file: Path, device_id: str) -> Device:
    """Take a device out; what it has open is closed within seconds.

    Raises:
        InputError: there is none of this id.
    """
    with changed(file) as held:
        found = next((one for one in held[0].devices if one.id == device_id), None)
        if found is None:
            raise InputError(f"There is no device {device_id}. supple devices lists them.")
        kept = tuple(one for one in held[0].devices if one.id != device_id)
        held[0] = replace(held[0], devices=kept)
    return found


def mark_seen(file: Path, device_id: str, day: date) -> None:
    """Note the last day on which a device was here."""
    with changed(file) as held:
        held[0] = replace(
            held[0],
            devices=tuple(
                replace(one, seen=day) if one.id == device_id else one for one in held[0].devices
            ),
        )


def begin_serving(file: Path, serving: Serving) -> None:
    """Note who serves, so that the command line can print a whole link."""
    with changed(file) as held:
        held[0] = replace(held[0], serving=serving)


def end_serving(file: Path, *, process: int) -> None:
    """Note that a process serves no longer; another one's note stays."""
    with changed(file) as held:
        if held[0].serving and held[0].serving.process == process:
            held[0] = replace(held[0], serving=None, links=())


def cleaned(name: str) -> str:
    """Return a name for the list on one line, without signs that nobody sees."""
    words = " ".join(_NOT_FOR_A_NAME.sub(" ", name).split())
    return words[:NAME_LENGTH].strip() or "Device"


def _new_id(register: Register) -> str:
    taken = {one.id for one in register.devices}
    while (made := secrets.token_hex(3)) in taken:
        pass
    return made
