"""The link that lets a device in: a page with one button, which uses the link up."""

from typing import Final
from urllib.parse import parse_qs

from starlette.types import Receive

from dashboard.errors import DashboardError
from dashboard.server import answers, pages
from dashboard.server.guard import Guard, Turned
from dashboard.server.visit import Exchange
from dashboard.store.devices import LINK_PATH
from dashboard.store.register import Device

_LONGEST_FORM: Final = 2048


async def at_the_link(exchange: Exchange, *, guard: Guard) -> None:
    """Answer a request for a link's address."""
    visit = exchange.visit
    token = visit.path.removeprefix(LINK_PATH)
    if visit.method not in {"GET", "HEAD", "POST"}:
        await answers.refuse(exchange, status=405, sentence="A link is opened or confirmed.")
    elif isinstance(await guard.device(visit), Device):  # it is in already, so the link stays
        await answers.lead(exchange, to="/")
    elif visit.method == "POST":
        await _confirmed(exchange, guard=guard, token=token)
    elif isinstance(opens := await guard.opens(visit, token), Turned):
        await turned(exchange, opens, page=pages.bad_link(), sentence=pages.BAD_LINK)
    else:
        name = pages.named_by(visit.headers.get("user-agent", ""))
        await answers.show(exchange, page=pages.let_in(name=name))


async def turned(exchange: Exchange, why: Turned, *, page: str, sentence: str) -> None:
    """Refuse, in the same words whatever was wrong."""
    if why is Turned.BUSY:
        await answers.refuse(exchange, status=429, sentence=pages.TOO_MANY)
    else:
        await answers.refuse(exchange, status=403, sentence=sentence, page=page)


async def _confirmed(exchange: Exchange, *, guard: Guard, token: str) -> None:
    form = await _form(exchange.receive)
    if form is None:
        await answers.refuse(exchange, status=413, sentence="That is more than a name.")
        return
    name = parse_qs(form.decode("utf-8", "replace")).get("name", [""])[0]
    try:
        cookie = await guard.let_in(exchange.visit, token, name=name)
    except DashboardError as error:
        await answers.refuse(exchange, status=500, sentence=str(error))
        return
    if isinstance(cookie, Turned):
        await turned(exchange, cookie, page=pages.bad_link(), sentence=pages.BAD_LINK)
    else:
        await answers.lead(exchange, to="/", cookie=cookie)


async def _form(receive: Receive) -> bytes | None:
    """Read a short form; nothing, if it is longer."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > _LONGEST_FORM:
            return None
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            return body
