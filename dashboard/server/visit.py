"""A request as the door sees it, and whether it may come from where it comes."""

from dataclasses import dataclass, field
from typing import Final

from starlette.types import Receive, Scope, Send

from dashboard.server import hosts

_OF_A_PROXY: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")

FOREIGN_NAME: Final = (
    "Supple does not answer to this name. Open it by the address that it printed when it started; "
    "behind a proxy, start it with --allow-host and this name."
)
NOT_THIS_MACHINE: Final = (
    "Supple is open on its own computer only. To open it from others, start it there with "
    "supple serve --lan."
)
BEHIND_A_PROXY: Final = (
    "This came through a proxy, and Supple is open on its own computer only. To let others in, "
    "start it with supple serve --allow-host and the proxy's name."
)
FOREIGN_PAGE: Final = (
    "Another website asked for this, so it was refused. Open Supple by its own address."
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request or one WebSocket: where it comes from and what it asks for."""

    kind: str
    method: str
    path: str
    scheme: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    client: str
    server: str
    headers: dict[str, str] = field(repr=False)

    @property
    def host(self) -> str:
        """The Host header."""
        return self.hosts[0] if self.hosts else ""

    @property
    def is_secure(self) -> bool:
        """Whether the browser speaks to us, or to the proxy before us, over TLS."""
        return self.scheme in {"https", "wss"}

    @property
    def wants_page(self) -> bool:
        """Whether a person looks at the answer."""
        return "text/html" in self.headers.get("accept", "")

    def cookie(self, name: str) -> str | None:
        """Return a cookie's value."""
        for one in self.headers.get("cookie", "").split(";"):
            key, _, value = one.strip().partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A visit with what is needed to answer it."""

    visit: Visit
    scope: Scope
    receive: Receive
    send: Send


@dataclass(frozen=True, slots=True)
class Refusal:
    """An HTTP status and a sentence."""

    status: int
    sentence: str


def visit_of(scope: Scope) -> Visit:
    """Read what the server handed over."""
    pairs = [(name.decode("latin-1"), text.decode("latin-1")) for name, text in scope["headers"]]
    return Visit(
        kind=scope["type"],
        method=scope.get("method", "GET"),
        path=scope["path"],
        scheme=scope.get("scheme", "http"),
        hosts=tuple(text for name, text in pairs if name == "host"),
        origins=tuple(text for name, text in pairs if name == "origin"),
        client=(scope.get("client") or ("", 0))[0],
        server=(scope.get("server") or ("", 0))[0],
        headers=dict(reversed(pairs)),
    )


def turned_away(visit: Visit, *, names: frozenset[str], is_guarded: bool) -> Refusal | None:
    """Return why a request may not come in at all, whoever it is from; nothing if it may.

    Args:
        visit: the request.
        names: the names that count as this machine beside its addresses.
        is_guarded: whether devices are asked for their token, so that others may come at all.
    """
    if not is_guarded:
        # A Host header is only what the other side says; where the connection ends is a fact.
        if any(one in visit.headers for one in _OF_A_PROXY):
            return Refusal(403, BEHIND_A_PROXY)
        if not (hosts.is_loopback(visit.server) and hosts.is_loopback(visit.client)):
            return Refusal(403, NOT_THIS_MACHINE)
    if len(visit.hosts) != 1 or not _is_ours(visit, names):
        return Refusal(421, FOREIGN_NAME)
    is_foreign = any(not hosts.is_same_origin(one, visit.host) for one in visit.origins)
    if is_foreign or len(visit.origins) > 1 or _hides_its_page(visit):
        return Refusal(403, FOREIGN_PAGE)
    return None


def _hides_its_page(visit: Visit) -> bool:
    """Whether a browser opens a WebSocket without saying which page it is for, as none does.

    Another program may leave it out: it could as well write what it likes.
    """
    is_browser = any(name.startswith("sec-fetch-") for name in visit.headers) or (
        visit.headers.get("user-agent", "").startswith("Mozilla/")
    )
    return visit.kind == "websocket" and not visit.origins and is_browser


def _is_ours(visit: Visit, names: frozenset[str]) -> bool:
    told = hosts.host_and_port(visit.host)
    if told is None:
        return False
    name = told[0]
    if name in hosts.LOOPBACK_NAMES | names:
        return True
    # An address cannot be made to point elsewhere as a name can; still it has to be this one's.
    return hosts.is_loopback(name) or hosts.same_address(name, visit.server)
