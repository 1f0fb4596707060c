"""What each answer tells the browser to refuse: a second wall, should a page ever be tricked."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.types import Message, Send

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_ALWAYS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-resource-policy", b"same-origin"),
    # The player keeps the screen awake; nothing here listens, looks or asks where you are.
    (
        b"permissions-policy",
        b"screen-wake-lock=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
)

PLAIN_PAGE: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""For our own small pages, which run no script."""


def for_the_app(host: str) -> str:
    """Return the policy for the app itself, which may reach its own host and nothing else.

    Args:
        host: the Host header, found to be ours.
    """
    return "; ".join(
        (
            "default-src 'self'",
            # Streamlit makes a component's script a blob; blobs come from scripts that run already.
            # The app does without 'unsafe-eval' (tried on every page); what drives a browser to
            # look at it does not. What is evaluated reaches no further than who evaluates it.
            f"script-src 'self' blob: 'unsafe-eval' {_hashes()}",
            "style-src 'self' 'unsafe-inline'",
            # Not every browser takes 'self' to include WebSockets.
            f"connect-src 'self' ws://{host} wss://{host} blob: data:",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def put_up(send: Send, *, policy: str, referrer: str = "no-referrer", cookie: str = "") -> Send:
    """Return a ``send`` that adds the walls to an answer, and a cookie where there is one."""
    added = [
        *_ALWAYS,
        (b"content-security-policy", policy.encode("latin-1")),
        (b"referrer-policy", referrer.encode()),
        *([(b"set-cookie", cookie.encode("latin-1"))] if cookie else []),
    ]
    ours = {name for name, _ in added} - {b"set-cookie"}

    async def walled(message: Message) -> None:
        if message["type"] in {"http.response.start", "websocket.http.response.start"}:
            kept = [
                (name, value)
                for name, value in message.get("headers", [])
                # Nobody else is to read an answer, so nobody is told that they may.
                if name.lower() not in ours and not name.lower().startswith(b"access-control-")
            ]
            message = {**message, "headers": [*kept, *added]}
        await send(message)

    return walled


@cache
def _hashes() -> str:
    """Return the hashes of the scripts that stand in Streamlit's own page."""
    page = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    digests = [hashlib.sha256(one.encode()).digest() for one in _SCRIPT.findall(page)]
    return " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in digests)
