"""Whom a browser asks for anything: all requests of a profile, held against the app's own address."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

SEALED = ("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",)
"""Chromium finds no other machine, so nothing leaves this one even by accident."""

_OF_NOBODY = {"about", "blob", "chrome", "chrome-extension", "data", "file"}
"""Those of the browser are its viewer for PDF files."""


@dataclass(slots=True)
class Witness:
    """What one profile asked for, and the addresses (host and port) that are its own."""

    own: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    def strangers(self) -> list[str]:
        """Return what was asked of anybody else."""
        return [url for url in self.asked if not self._is_own(url)]

    def _is_own(self, url: str) -> bool:
        address = urlsplit(url)
        return address.scheme in _OF_NOBODY or address.netloc in self.own


def watch(context: BrowserContext) -> Witness:
    """Note each request, WebSocket and service worker of every tab from now on."""
    witness = Witness()

    def opened(page: Page) -> None:
        page.on("websocket", lambda socket: witness.asked.append(socket.url))

    context.on("request", lambda request: witness.asked.append(request.url))
    context.on("serviceworker", lambda worker: witness.asked.append(f"worker+{worker.url}"))
    context.on("page", opened)
    context.add_init_script(_CALLS_ARE_REQUESTS)
    return witness


# A call between browsers is no request, and neither is a sentence that a voice of another machine
# is to speak: each is made one.
_CALLS_ARE_REQUESTS = """
window.RTCPeerConnection = function () { fetch("http://call.invalid/") }
if (window.speechSynthesis) {
    window.speechSynthesis.speak = (told) => {
        const voices = told.voice ? [told.voice] : speechSynthesis.getVoices()
        if (voices.some((one) => !one.localService)) fetch("http://voice.invalid/")
    }
}
"""
