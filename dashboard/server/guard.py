"""Whether a device is let in: its cookie is looked up in the list of devices."""

import asyncio
import logging
import os
import time
from collections import OrderedDict
from enum import Enum
from pathlib import Path
from typing import Final

from dashboard import settings
from dashboard.errors import DashboardError
from dashboard.server.brake import ADDRESSES_KEPT, Brake
from dashboard.server.visit import Visit
from dashboard.store import devices, register
from dashboard.store.register import Device, Register

_COOKIE_SECONDS: Final = 400 * 24 * 60 * 60
"""As long as browsers keep a cookie at most; each day of use begins it anew."""


class Turned(Enum):
    """Why nobody was found."""

    UNKNOWN = "no token, or one that does not count"
    BUSY = "too many attempts wait already"


class Guard:
    """Knows the devices; reads their file anew when it changed, on each request."""

    def __init__(self, file: Path, *, brake: Brake | None = None) -> None:
        self._file = file
        self._brake = brake or Brake()
        self._read: tuple[object, Register] = ("never", Register())
        self._proven: OrderedDict[tuple[str, str], None] = OrderedDict()

    def register(self) -> Register:
        """Return the devices as they are now; nobody, where they cannot be read."""
        try:
            now = os.stat(self._file)  # noqa: PTH116 - asked for on each request
            stamp: object = (now.st_mtime_ns, now.st_size, now.st_ino)
        except OSError as error:
            stamp = type(error).__name__
        if stamp != self._read[0]:
            try:
                self._read = stamp, register.read(self._file)
            except DashboardError as error:
                logging.getLogger("supple").error("%s", error)  # noqa: TRY400 - a sentence
                self._read = stamp, Register()
        return self._read[1]

    async def device(self, visit: Visit) -> Device | Turned:
        """Return the device whose token a request carries, or why there is none."""
        token = visit.cookie(self.cookie_name())
        if not token:
            return Turned.UNKNOWN
        digest = devices.hashed(token)
        mark = (visit.client, digest)
        # Who was right before from there does not wait for the guesses of a neighbour.
        if mark not in self._proven and not await self._brake.wait(visit.client):
            return Turned.BUSY
        found = self.register().device(digest)
        if found is None:
            self._proven.pop(mark, None)
            self._brake.wrong(visit.client)
            return Turned.UNKNOWN
        self._proven[mark] = None
        self._proven.move_to_end(mark)
        while len(self._proven) > ADDRESSES_KEPT:
            self._proven.popitem(last=False)
        return found

    async def opens(self, visit: Visit, token: str) -> bool | Turned:
        """Whether a link can be used, without using it up."""
        if not await self._brake.wait(visit.client):
            return Turned.BUSY
        if self.register().opens(devices.hashed(token), now=time.time()):
            return True
        self._brake.wrong(visit.client)
        return Turned.UNKNOWN

    async def let_in(self, visit: Visit, token: str, *, name: str) -> str | Turned:
        """Use a link up; return the cookie that lets the device in from now on."""
        if not await self._brake.wait(visit.client):
            return Turned.BUSY
        made = await asyncio.to_thread(
            devices.use_link,
            self._file,
            token,
            name=name,
            now=time.time(),
            at=settings.load().now,
        )
        if made is None:
            self._brake.wrong(visit.client)
            return Turned.UNKNOWN
        self._brake.right(visit.client)
        return self.cookie(made, is_secure=visit.is_secure)

    async def seen(self, device: Device, visit: Visit) -> str:
        """Note that a device is here today; return its cookie to be set anew, once a day."""
        today = settings.load().today
        if device.seen == today:
            return ""
        try:
            await asyncio.to_thread(devices.mark_seen, self._file, device.id, today)
        except DashboardError as error:  # a full disk must not lock anybody out
            logging.getLogger("supple").warning("%s", error)
        token = visit.cookie(self.cookie_name()) or ""
        return self.cookie(token, is_secure=visit.is_secure)

    def is_in(self, device: Device) -> bool:
        """Whether a device is still on the list."""
        return self.register().device(device.hash) is not None

    def cookie_name(self) -> str:
        """Return the name of this journal's cookie: another one's on this host has another."""
        return devices.cookie_name(self.register())

    def cookie(self, token: str, *, is_secure: bool) -> str:
        """Return the header that keeps a token in a browser, out of the reach of scripts."""
        return (
            f"{self.cookie_name()}={token}; Path=/; Max-Age={_COOKIE_SECONDS}; HttpOnly; "
            f"SameSite=Strict{'; Secure' if is_secure else ''}"
        )
