"""Answers that the door gives itself, to a request and to a WebSocket alike."""

from dashboard.server import pages, walls
from dashboard.server.visit import Exchange

_POLICY_VIOLATION = 1008


async def refuse(exchange: Exchange, *, status: int, sentence: str, page: str = "") -> None:
    """Refuse with a page where a person looks, else with the sentence alone."""
    visit, scope = exchange.visit, exchange.scope
    if visit.kind == "websocket" and "websocket.http.response" not in scope.get("extensions", {}):
        await exchange.send({"type": "websocket.close", "code": _POLICY_VIOLATION, "reason": ""})
    elif visit.wants_page:
        await _page(exchange, status=status, page=page or pages.refused(sentence))
    else:
        plain = [(b"content-type", b"text/plain; charset=utf-8")]
        await _send(exchange, status=status, headers=plain, body=sentence + "\n")


async def show(exchange: Exchange, *, page: str) -> None:
    """Answer with a page of ours."""
    await _page(exchange, status=200, page=page)


async def lead(exchange: Exchange, *, to: str, cookie: str = "") -> None:
    """Lead the browser to another address, with a cookie where there is one."""
    headers = [(b"location", to.encode("latin-1"))]
    if cookie:
        headers.append((b"set-cookie", cookie.encode("latin-1")))
    await _send(exchange, status=303, headers=headers)


async def _page(exchange: Exchange, *, status: int, page: str) -> None:
    headers = [(b"content-type", b"text/html; charset=utf-8")]
    await _send(exchange, status=status, headers=headers, body=page)


async def _send(
    exchange: Exchange, *, status: int, headers: list[tuple[bytes, bytes]], body: str = ""
) -> None:
    visit, content = exchange.visit, body.encode("utf-8")
    prefix = "websocket.http" if visit.kind == "websocket" else "http"
    # With "no-referrer" a browser would not say that the form was our own.
    send = walls.put_up(exchange.send, policy=walls.PLAIN_PAGE, referrer="same-origin")
    length = str(len(content)).encode()
    always = [(b"content-length", length), (b"cache-control", b"no-store")]
    await send(
        {"type": f"{prefix}.response.start", "status": status, "headers": [*always, *headers]}
    )
    silent = visit.method == "HEAD"
    await send({"type": f"{prefix}.response.body", "body": b"" if silent else content})
