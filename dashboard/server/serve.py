"""Start the app on this machine."""

import gc
import importlib
import signal
import socket
import sys
import threading
import webbrowser
from functools import partial
from pathlib import Path

from dashboard.errors import InputError
from dashboard.server import own_settings
from dashboard.server.certificate import Certificate
from dashboard.server.rules import Rules

LOOPBACK = "127.0.0.1"
PORT = 8501
_PORTS_TRIED = 20
_WARM_UP_AFTER_SECONDS = 1.0
"""The first page, which draws no chart, comes first."""


def free_port(host: str, wanted: int | None) -> int:
    """Return the wanted port if it is free; without a wish, the first free one from ``PORT`` on.

    Raises:
        InputError: the wanted port is taken, or none of the usual ones is free.
    """
    candidates = [wanted] if wanted is not None else list(range(PORT, PORT + _PORTS_TRIED))
    for port in candidates:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            # Connections of an app that just ended must not keep the next one out.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except (OSError, OverflowError):
                continue
            return int(probe.getsockname()[1])
    if wanted is None:
        raise InputError(f"No free port between {PORT} and {PORT + _PORTS_TRIED - 1}.")
    raise InputError(f"Port {wanted} cannot be used. Choose another one with --port.")


def serve(
    *,
    host: str,
    port: int,
    rules: Rules | None = None,
    certificate: Certificate | None = None,
    opened: str | None = None,
) -> None:
    """Serve the app until it is stopped.

    Args:
        host: the address to listen on.
        port: the port to listen on.
        rules: who may come in; only this machine, if absent.
        certificate: for TLS.
        opened: an address to open in the browser once the app is there.
    """
    # The server hands the signal on when it has shut down; what stands above us must still tidy up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # Streamlit looks for its settings beside the launcher; ours lie in the package.
    sys.argv = [str(Path(__file__).resolve().parent.parent / "__main__.py")]
    own_settings.set_apart()
    from dashboard.server.asgi import behind

    warm_up(after_seconds=_WARM_UP_AFTER_SECONDS)
    app = behind(rules or Rules(), when_ready=partial(_open_browser, opened) if opened else None)
    app.run(
        config={
            **own_settings.FIRM,
            "server.address": host,
            "server.port": port,
            "server.headless": True,
            "server.fileWatcherType": "none",
            **(
                {
                    "server.sslCertFile": str(certificate.certificate),
                    "server.sslKeyFile": str(certificate.key),
                }
                if certificate
                else {}
            ),
        }
    )


def _open_browser(address: str) -> None:
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def warm_up(*, after_seconds: float) -> threading.Timer:
    """Load the charts' libraries while nobody waits: it is half of what the first chart takes."""
    timer = threading.Timer(after_seconds, _load)
    timer.daemon = True
    timer.start()
    return timer


def _load() -> None:
    """Load what every page needs sooner or later, and let it count as there for good.

    Streamlit collects garbage after each run of a page. To look through all libraries each time
    took 60 ms, two fifths of a run; what is frozen is not looked through.
    """
    importlib.import_module("dashboard.gallery")
    gc.collect()
    gc.freeze()
