"""The list of devices beside the journal, and its verb."""

import os
import socket
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

import pytest

from dashboard.errors import InputError
from dashboard.store import devices, register
from dashboard.store.register import Serving
from tests.verbs import answered, refused

AT = datetime(2026, 3, 28, 9, 30)  # noqa: DTZ001 - local clock time


@pytest.fixture
def file(journal: Path) -> Path:
    return register.file_beside(journal)


def _let_in(file: Path, name: str = "Phone") -> str:
    link = devices.add_link(file, now=1000)
    token = devices.use_link(file, link, name=name, now=1000, at=AT)
    assert token is not None
    return token


def test_a_link_lets_one_device_in_once(file: Path) -> None:
    link = devices.add_link(file, now=1000)
    with ThreadPoolExecutor(8) as pool:
        got = list(
            pool.map(
                lambda _: devices.use_link(file, link, name="Phone", now=1000, at=AT), range(16)
            )
        )
    [token] = [one for one in got if one]
    [device] = register.read(file).devices
    assert register.read(file).device(devices.hashed(token)) == device
    assert (device.name, device.made, device.seen) == ("Phone", AT, None)


def test_a_link_ends_after_its_minutes(file: Path) -> None:
    link = devices.add_link(file, now=1000)
    late = 1000 + devices.LINK_MINUTES * 60
    assert register.read(file).opens(devices.hashed(link), now=late - 1)
    assert not register.read(file).opens(devices.hashed(link), now=late)
    assert devices.use_link(file, link, name="Phone", now=late, at=AT) is None


def test_the_file_holds_no_token_and_is_its_owner_s_alone(file: Path) -> None:
    link = devices.add_link(file, now=1000)
    token = _let_in(file)
    text = file.read_text(encoding="utf-8")
    assert token not in text
    assert link not in text
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_few_links_are_open_at_once(file: Path) -> None:
    first = devices.add_link(file, now=1000)
    for _ in range(20):
        devices.add_link(file, now=1000)
    assert len(register.read(file).links) == 20
    assert not register.read(file).opens(devices.hashed(first), now=1000)


def test_a_forgotten_device_is_known_no_longer(file: Path) -> None:
    token, other = _let_in(file), _let_in(file, "Tablet")
    device = register.read(file).device(devices.hashed(token))
    assert device is not None
    devices.mark_seen(file, device.id, date(2026, 3, 29))
    assert devices.forget(file, device.id).seen == date(2026, 3, 29)
    assert register.read(file).device(devices.hashed(token)) is None
    assert register.read(file).device(devices.hashed(other)) is not None
    with pytest.raises(InputError, match="There is no device"):
        devices.forget(file, device.id)


def test_a_name_is_one_line_of_signs_that_are_seen() -> None:
    assert devices.cleaned(" My\u202e\n\x00 phone ") == "My phone"
    assert devices.cleaned("\u200b") == "Device"
    assert len(devices.cleaned("x" * 300)) == devices.NAME_LENGTH


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"realm": "x", "devices": [1]}'])
def test_a_file_that_cannot_be_read_lets_nobody_in_and_says_so(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        register.read(file)
    with pytest.raises(InputError, match="cannot be read"):
        devices.add_link(file, now=1000)
    assert file.read_text(encoding="utf-8") == text


def test_the_verb_lists_and_forgets(
    file: Path, journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _let_in(file)
    [device] = answered(capsys, "devices", "--journal", str(journal))["devices"]
    assert device == {
        "id": device["id"],
        "name": "Phone",
        "made": "2026-03-28T09:30:00",
        "last_seen": None,
    }
    words = ("devices", "--journal", str(journal), "--forget", device["id"])
    assert answered(capsys, *words)["forgotten"]["name"] == "Phone"
    assert "There is no device" in refused(capsys, *words)
    assert answered(capsys, "devices", "--journal", str(journal))["devices"] == []


def test_the_verb_makes_a_link_only_while_others_are_served(
    file: Path, journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("devices", "--journal", str(journal), "--add")
    assert "supple serve --lan" in refused(capsys, *words)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        devices.begin_serving(file, Serving(7, "127.0.0.1", port, ("http://192.168.1.5:8501",)))
        link = answered(capsys, *words)["link"]
        start, _, token = link.rpartition("/")
        assert start == "http://192.168.1.5:8501/let-in"
        assert register.read(file).opens(devices.hashed(token), now=0)
    assert "supple serve --lan" in refused(capsys, *words)  # it was killed and left its note


def test_who_ends_takes_its_own_note_away_only(file: Path) -> None:
    devices.begin_serving(file, Serving(7, "127.0.0.1", 1, ("http://a",)))
    devices.end_serving(file, process=8)
    assert register.read(file).serving is not None
    devices.end_serving(file, process=7)
    assert register.read(file).serving is None
