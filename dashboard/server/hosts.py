"""Which host a request names, and whether that is this machine."""

import ipaddress
import re
import socket
from urllib.parse import urlsplit

LOOPBACK_NAMES = frozenset({"localhost"})
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::([0-9]{1,5}))?")
_USUAL_PORTS = {"http": "80", "https": "443"}


def host_and_port(value: str) -> tuple[str, str] | None:
    """Split what a Host header says: the name in small letters and the port, if it says one."""
    match = _HOST.fullmatch(value.strip().lower())
    if match is None:
        return None
    return (match[1] or match[2]).removesuffix("."), match[3] or ""


def is_loopback(address: str) -> bool:
    """Whether an address can only be reached from this machine."""
    try:
        one = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner = getattr(one, "ipv4_mapped", None) or one
    return bool(inner.is_loopback)


def same_address(name: str, address: str) -> bool:
    """Whether a name is this address, written in whichever way."""
    try:
        return ipaddress.ip_address(name) == ipaddress.ip_address(address)
    except ValueError:
        return False


def own_names() -> frozenset[str]:
    """Return the names that this machine has on its network, without asking anybody."""
    name = socket.gethostname().lower()
    short = name.split(".")[0]
    return frozenset({name, short, f"{short}.local"}) - {""}


def own_address() -> str:
    """Return the address that others in the network reach this machine by; loopback if none.

    Nothing is sent: a datagram socket is only told where it would send to.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address that is nobody's, kept for documents
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def is_same_origin(origin: str, host: str) -> bool:
    """Whether an Origin header names the host that was asked; "null" and nonsense do not."""
    try:
        told = urlsplit(origin)
        port = told.port
    except ValueError:
        return False
    asked = host_and_port(host)
    if told.scheme not in _USUAL_PORTS or asked is None or told.username is not None:
        return False
    usual = _USUAL_PORTS[told.scheme]
    name = (told.hostname or "").removesuffix(".")
    return (name, str(port or usual)) == (asked[0], asked[1] or usual)
