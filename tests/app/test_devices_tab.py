"""Devices in Settings: how to serve the network, who is let in, revoking, and a link for another."""

import os
import time
from datetime import datetime
from pathlib import Path

from dashboard.store import devices, register
from dashboard.store.register import Serving
from tests.app.conftest import Opened, pressed, words

SECTION = {"settings_show": "Devices"}
AT = datetime(2026, 3, 27, 9, 30)  # noqa: DTZ001 - local clock time


def test_on_this_computer_alone_it_says_how_to_serve_the_network(open_page: Opened) -> None:
    app = open_page("settings", **SECTION)
    assert [one.value for one in app.header] == ["No device is let in"]
    assert [one.value for one in app.code] == ["supple serve --lan"]
    assert "Make a link" not in [one.label for one in app.button]
    assert not app.exception


def test_a_device_is_revoked_and_another_gets_a_link(open_page: Opened, journal: Path) -> None:
    file = register.file_beside(journal)
    for name in ("Phone *1*", "Tablet"):
        link = devices.add_link(file, now=time.time())
        devices.use_link(file, link, name=name, now=time.time(), at=AT)
    serving = Serving(os.getpid(), "127.0.0.1", 8501, ("http://192.168.1.5:8501",))
    devices.begin_serving(file, serving)
    app = open_page("settings", **SECTION)
    assert [one.value for one in app.header] == ["2 devices are let in", "Let another device in"]
    assert "Let in yesterday, not seen yet." in words(app)

    app = pressed(app, "Take off Tablet")
    assert "Tablet is let in no longer." in words(app)
    assert [one.name for one in register.read(file).devices] == ["Phone *1*"]

    app = pressed(app, "Make a link")
    [link] = [one.value for one in app.code]
    assert link.startswith("http://192.168.1.5:8501/let-in/")
    assert register.read(file).opens(devices.hashed(link.rpartition("/")[2]), now=time.time())
    devices.use_link(file, link.rpartition("/")[2], name="New", now=time.time(), at=AT)
    assert "was used or is too old" in words(app.run())
    assert not app.exception
