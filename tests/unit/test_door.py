"""Who may come in at the door at all: names, origins, where a connection ends; and slowing down."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.server import brake, hosts
from dashboard.server.brake import Brake
from dashboard.server.visit import turned_away, visit_of


def _status(
    *,
    host: str | None = "127.0.0.1:8501",
    origin: str | None = None,
    kind: str = "http",
    server: str = "127.0.0.1",
    client: str = "127.0.0.1",
    guarded: bool = False,
    more: tuple[tuple[bytes, bytes], ...] = (),
) -> int:
    headers = [*more]
    if host is not None:
        headers.append((b"host", host.encode()))
    if origin is not None:
        headers.append((b"origin", origin.encode()))
    scope = {
        "type": kind,
        "path": "/",
        "headers": headers,
        "client": (client, 5),
        "server": (server, 8501),
    }
    names = frozenset({"supple.example"}) if guarded else frozenset()
    refusal = turned_away(visit_of(scope), names=names, is_guarded=guarded)
    return refusal.status if refusal else 200


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1:8501", 200),
        ("localhost:9999", 200),
        ("LOCALHOST.", 200),
        ("[::1]:8501", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil.example@127.0.0.1", 421),
        ("192.168.1.5:8501", 421),
        ("127.0.0.1:8501, evil.example", 421),
        ("supple.example", 421),
        ("", 421),
        (None, 421),
    ],
)
def test_only_names_of_this_machine_are_answered(host: str | None, expected: int) -> None:
    assert _status(host=host) == expected


def test_two_host_headers_are_refused() -> None:
    assert _status(more=((b"host", b"localhost"),)) == 421


@pytest.mark.parametrize(
    ("host", "expected"),
    [("192.168.1.5:8501", 200), ("supple.example", 200), ("192.168.1.6", 421), ("evil.it", 421)],
)
def test_on_the_network_the_address_that_was_reached_counts_too(host: str, expected: int) -> None:
    assert _status(host=host, server="192.168.1.5", client="192.168.1.7", guarded=True) == expected


def test_unguarded_nobody_else_gets_in_whatever_they_write_as_host() -> None:
    assert _status(server="192.168.1.5", client="192.168.1.7") == 403
    assert _status(client="192.168.1.7") == 403


@pytest.mark.parametrize("name", [b"x-forwarded-for", b"forwarded", b"via", b"x-real-ip"])
def test_unguarded_nothing_comes_through_a_proxy(name: bytes) -> None:
    assert _status(more=((name, b"203.0.113.9"),)) == 403
    assert _status(more=((name, b"203.0.113.9"),), guarded=True) == 200


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://127.0.0.1:8501", 200),
        ("http://127.0.0.1:3000", 403),
        ("http://localhost:8501", 403),
        ("https://evil.example", 403),
        ("null", 403),
        ("file://", 403),
        ("http://127.0.0.1:8501@evil.example", 403),
        ("http://[", 403),
    ],
)
def test_another_website_is_refused(kind: str, origin: str, expected: int) -> None:
    assert _status(kind=kind, origin=origin) == expected


def test_a_browser_has_to_say_which_page_opens_a_websocket() -> None:
    assert _status(kind="websocket", more=((b"user-agent", b"Mozilla/5.0"),)) == 403
    assert _status(kind="websocket", more=((b"sec-fetch-mode", b"websocket"),)) == 403
    assert _status(kind="websocket", more=((b"user-agent", b"a program"),)) == 200


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_header_makes_the_door_fall_over(origin: str, host: str) -> None:
    same = hosts.is_same_origin(origin, host)
    assert not same or origin.startswith(("http", "HTTP"))
    hosts.host_and_port(host)


def test_a_usual_port_need_not_be_said() -> None:
    assert hosts.is_same_origin("https://supple.example", "supple.example:443")
    assert hosts.is_same_origin("http://supple.example:80", "supple.example")
    assert not hosts.is_same_origin("https://supple.example", "supple.example:8501")


class Clock:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)
        self.now += seconds


def test_each_wrong_attempt_makes_the_next_wait_longer_up_to_a_limit() -> None:
    clock = Clock()
    slowed = Brake(clock=clock, sleep=clock.sleep)

    async def tries() -> None:
        for _ in range(8):
            assert await slowed.wait("203.0.113.9")
            slowed.wrong("203.0.113.9")

    asyncio.run(tries())
    assert clock.slept == [0.5, 1, 2, 4, 8, 8, 8]
    assert slowed.seconds("203.0.113.10") == 0
    slowed.right("203.0.113.9")
    assert slowed.seconds("203.0.113.9") == 0


def test_waits_end_after_a_while_and_one_household_counts_as_one() -> None:
    clock = Clock()
    slowed = Brake(clock=clock, sleep=clock.sleep)
    slowed.wrong("2001:db8::1")
    assert slowed.seconds("2001:db8::2") == 0.5
    assert slowed.seconds("2001:db8:0:1::1") == 0
    slowed.wrong("::ffff:203.0.113.9")
    assert slowed.seconds("203.0.113.9") == 0.5
    clock.now += brake.FORGOTTEN_AFTER_SECONDS + 1
    assert slowed.seconds("2001:db8::1") == 0


def test_few_may_wait_at_once_and_the_memory_is_bounded() -> None:
    clock = Clock()
    slowed = Brake(clock=clock, sleep=clock.sleep)
    slowed.wrong("203.0.113.9")

    async def crowd() -> list[bool]:
        return list(await asyncio.gather(*(slowed.wait("203.0.113.9") for _ in range(20))))

    assert sum(asyncio.run(crowd())) == brake.WAITING_EACH
    assert asyncio.run(slowed.wait("203.0.113.9"))  # nobody is left waiting

    for number in range(3 * brake.ADDRESSES_KEPT):
        slowed.wrong(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(slowed._wrong) == brake.ADDRESSES_KEPT  # noqa: SLF001 - nothing else shows it
    assert slowed.seconds("203.0.113.9") == 0
