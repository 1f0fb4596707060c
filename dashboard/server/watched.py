"""A WebSocket that is closed as soon as its device is no longer let in."""

import asyncio
import contextlib
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive

from dashboard.server.visit import Exchange

_LOOK_EVERY_SECONDS = 1.0
_POLICY_VIOLATION = 1008


async def while_let_in(app: ASGIApp, exchange: Exchange, *, is_in: Callable[[], bool]) -> None:
    """Run the app on a WebSocket while ``is_in`` says so; nothing passes after that."""
    receive, send = exchange.receive, exchange.send
    gone = asyncio.Event()
    coming: asyncio.Task[Message] | None = None

    async def watch() -> None:
        while is_in():  # noqa: ASYNC110 - a file is looked at, nothing tells of it
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        gone.set()
        with contextlib.suppress(RuntimeError):  # it may be closed already
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION, "reason": ""})

    async def received() -> Message:
        nonlocal coming
        coming = coming or asyncio.ensure_future(_awaited(receive))
        leaving = asyncio.ensure_future(gone.wait())
        try:
            await asyncio.wait({coming, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
        if gone.is_set():
            return {"type": "websocket.disconnect", "code": _POLICY_VIOLATION, "reason": ""}
        message, coming = coming.result(), None
        return message

    async def sent(message: Message) -> None:
        if not gone.is_set():
            await send(message)

    watching = asyncio.ensure_future(watch())
    try:
        await app(exchange.scope, received, sent)
    finally:
        watching.cancel()
        if coming is not None:
            coming.cancel()


async def _awaited(receive: Receive) -> Message:
    return await receive()
