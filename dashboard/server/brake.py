"""Slows down whoever tries wrong tokens, in bounded memory."""

import asyncio
import ipaddress
import time
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable

FIRST_SECONDS, LONGEST_SECONDS = 0.5, 8.0
"""The wait after one wrong attempt, in seconds; it doubles with each further one."""

FORGOTTEN_AFTER_SECONDS = 15 * 60.0
ADDRESSES_KEPT = 1024
WAITING_EACH, WAITING_ALL = 4, 64


class Brake:
    """Who was wrong how often, by address.

    An attempt waits before it is looked at, right or wrong alike: hanging up early tells nothing.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._wrong: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._waiting: Counter[str] = Counter()

    def seconds(self, address: str) -> float:
        """Return how long the next attempt from an address waits, in seconds."""
        times, last = self._wrong.get(_place(address), (0, 0.0))
        if not times or self._clock() - last > FORGOTTEN_AFTER_SECONDS:
            return 0.0
        return float(min(FIRST_SECONDS * 2.0 ** min(times - 1, 16), LONGEST_SECONDS))

    async def wait(self, address: str) -> bool:
        """Wait for one's turn; false at once where too many wait already."""
        seconds, place = self.seconds(address), _place(address)
        if not seconds:
            return True
        if self._waiting[place] >= WAITING_EACH or self._waiting.total() >= WAITING_ALL:
            return False
        self._waiting[place] += 1
        try:
            await self._sleep(seconds)
        finally:
            self._waiting[place] -= 1
            if not self._waiting[place]:
                del self._waiting[place]
        return True

    def wrong(self, address: str) -> None:
        """Note a wrong attempt."""
        place = _place(address)
        times = self._wrong.get(place, (0, 0.0))[0] if self.seconds(address) else 0
        self._wrong[place] = times + 1, self._clock()
        self._wrong.move_to_end(place)
        while len(self._wrong) > ADDRESSES_KEPT:
            self._wrong.popitem(last=False)

    def right(self, address: str) -> None:
        """Forget what was wrong before."""
        self._wrong.pop(_place(address), None)


def _place(address: str) -> str:
    """Return the network that one household has: an address of old, 64 bits of a new one."""
    try:
        one = ipaddress.ip_address(address)
    except ValueError:
        return "elsewhere"
    if isinstance(one, ipaddress.IPv6Address) and one.ipv4_mapped is None:
        return str(ipaddress.ip_network((one, 64), strict=False))
    return str(getattr(one, "ipv4_mapped", None) or one)
