"""Which port the app is served on."""

import socket

import pytest

from dashboard.errors import InputError
from dashboard.server.serve import LOOPBACK, PORT, free_port


def test_the_first_free_port_is_taken() -> None:
    assert PORT <= free_port(LOOPBACK, None) < PORT + 20


def test_a_wanted_port_is_kept_or_refused() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"Port {port} cannot be used"):
            free_port(LOOPBACK, port)


def test_a_port_whose_last_connection_just_ended_is_free() -> None:
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((LOOPBACK, 0))
    server.listen()
    port = server.getsockname()[1]
    visitor = socket.create_connection((LOOPBACK, port))
    inside, _ = server.accept()
    inside.close()  # the side that closes first waits a minute before it is gone
    visitor.close()
    server.close()

    assert free_port(LOOPBACK, port) == port


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_port_that_cannot_be_is_refused(port: int) -> None:
    with pytest.raises(InputError, match="cannot be used"):
        free_port(LOOPBACK, port)
