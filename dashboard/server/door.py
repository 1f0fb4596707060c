"""The door of the app: every request and every WebSocket passes here first.

1. The Host header must name this machine, so that no website can point its own name at it.
2. An Origin header must be of the same host, so that no website reaches it from a browser here.
3. On a network each device must have been let in; without that, only this machine is served.
4. Each answer tells the browser to load nothing from elsewhere.
"""

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server import answers, entry, pages, walls, watched
from dashboard.server.guard import Guard, Turned
from dashboard.server.rules import Rules
from dashboard.server.visit import Exchange, turned_away, visit_of
from dashboard.store.devices import LINK_PATH


class Door:
    """The middleware before all others."""

    def __init__(self, app: ASGIApp, *, rules: Rules) -> None:
        self._app, self._rules = app, rules
        self._guard = Guard(rules.devices) if rules.devices else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: D102
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        exchange, guard = Exchange(visit_of(scope), scope, receive, send), self._guard
        visit = exchange.visit
        refusal = turned_away(visit, names=self._rules.names, is_guarded=guard is not None)
        if refusal:
            await answers.refuse(exchange, status=refusal.status, sentence=refusal.sentence)
        elif guard is None:
            await self._inside(exchange)
        elif visit.kind == "http" and visit.path.startswith(LINK_PATH):
            await entry.at_the_link(exchange, guard=guard)
        else:
            await self._asked(exchange, guard=guard)

    async def _asked(self, exchange: Exchange, *, guard: Guard) -> None:
        visit = exchange.visit
        device = await guard.device(visit)
        if isinstance(device, Turned):
            page = pages.not_let_in()
            await entry.turned(exchange, device, page=page, sentence=pages.NOT_LET_IN)
        elif visit.kind == "websocket":
            await watched.while_let_in(self._app, exchange, is_in=lambda: guard.is_in(device))
        else:
            await self._inside(exchange, cookie=await guard.seen(device, visit))

    async def _inside(self, exchange: Exchange, *, cookie: str = "") -> None:
        policy = walls.for_the_app(exchange.visit.host)
        send = walls.put_up(exchange.send, policy=policy, cookie=cookie)
        await self._app(exchange.scope, exchange.receive, send)
