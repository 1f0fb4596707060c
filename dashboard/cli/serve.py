"""``supple serve``: the app on this machine, or for the devices that are let in."""

import argparse
import os
import time

from dashboard.cli.answer import Answer
from dashboard.errors import InputError
from dashboard.exports import codes
from dashboard.server import certificate, hosts
from dashboard.server.rules import Rules
from dashboard.server.serve import LOOPBACK, free_port, serve
from dashboard.settings import Settings
from dashboard.store import devices, register
from dashboard.store.register import Serving

_EVERYWHERE = "0.0.0.0"  # noqa: S104 - each device is asked for its token


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to serve, and whom."""
    parser.add_argument("--host", help="address to listen on (default: this machine)")
    parser.add_argument("--port", type=int, help="port; without it the first free one from 8501 on")
    parser.add_argument(
        "--lan",
        action="store_true",
        help="serve the local network too, for devices that you let in by a link",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a further name under which Supple is reached, such as that of a reverse proxy; "
        "may be given more than once",
    )
    parser.add_argument(
        "--cert", metavar="FILE", help="certificate for an encrypted connection (TLS), a PEM file"
    )
    parser.add_argument("--key", metavar="FILE", help="the certificate's key, a PEM file")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Serve until stopped."""
    os.environ["SUPPLE_JOURNAL"] = str(settings.journal)
    names = frozenset(_name(one) for one in args.allow_host)
    tls = certificate.checked(args.cert, args.key)
    host = args.host or (_EVERYWHERE if args.lan else LOOPBACK)
    port = free_port(host, args.port)
    scheme = "https" if tls else "http"
    is_open = args.lan or bool(names) or not (host == "localhost" or hosts.is_loopback(host))
    if not is_open:
        address = f"{scheme}://{_written(host)}:{port}"
        print(f"Supple is at {address} - stop it with Ctrl+C.", flush=True)
        serve(host=host, port=port, certificate=tls, opened=None if args.no_browser else address)
        return Answer({"served": str(settings.journal)})

    file = register.file_beside(settings.journal)
    addresses = _addresses(host, port, scheme=scheme, named=args.allow_host)
    devices.begin_serving(file, Serving(os.getpid(), host, port, addresses))
    try:
        link = devices.new_link(file, addresses[0], now=time.time())
        print(told(addresses, link), flush=True)
        own = f"{scheme}://{LOOPBACK if host == _EVERYWHERE else _written(host)}:{port}"
        serve(
            host=host,
            port=port,
            rules=Rules(devices=file, names=hosts.own_names() | names),
            certificate=tls,
            opened=None if args.no_browser else devices.new_link(file, own, now=time.time()),
        )
    finally:
        devices.end_serving(file, process=os.getpid())
    return Answer({"served": str(settings.journal)})


def told(addresses: tuple[str, ...], link: str) -> str:
    """Return what to print for those who serve others."""
    return "\n".join(
        [
            f"Supple is at {' and '.join(addresses)} - stop it with Ctrl+C.",
            "Only devices that you let in can open it.",
            *link_told(link),
        ]
    )


def link_told(link: str) -> list[str]:
    """Return the lines of a link: what it does, the link, and its code."""
    return [
        f"This link lets one device in. It works once, for {devices.LINK_MINUTES} minutes:",
        "",
        f"  {link}",
        "",
        codes.in_terminal(link),
    ]


def _addresses(host: str, port: int, *, scheme: str, named: list[str]) -> tuple[str, ...]:
    """Return where it is reached, the one for links first.

    A proxy's name comes first, with TLS: that is what one puts a proxy there for. A name with
    ``http://`` before it says otherwise.
    """
    through = [one if "://" in one else f"https://{one}" for one in named]
    if host == _EVERYWHERE:
        return (*through, f"{scheme}://{hosts.own_address()}:{port}")
    if through and hosts.is_loopback(host):
        return tuple(through)
    return (*through, f"{scheme}://{_written(host)}:{port}")


def _name(text: str) -> str:
    """Read a name of --allow-host, with or without its scheme and port."""
    told_host = hosts.host_and_port(
        text.removeprefix("https://").removeprefix("http://").rstrip("/")
    )
    if told_host is None:
        raise InputError(f"This is no host name: {text}. Write it like supple.example.")
    return told_host[0]


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host
