"""Looking at a page of a real server as a browser does: over its websocket, without drawing it."""

import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

MOST_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page took: processor milliseconds of the server, and bytes sent to the browser."""

    ms: float
    sent: int
    failed: bool


def visited(url: str, page: str, *, pid: int) -> Visit:
    """Open a page in a new tab and wait until its script has run to its end.

    Bytes are those of the messages before any packing on the wire; the program that runs in the
    browser, and its fonts, are files that do not depend on the page and are not counted.
    """
    address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
    with connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        asked.rerun_script.page_name = page
        asked.rerun_script.context_info.timezone = "Europe/Berlin"
        before = processor(pid)
        socket.send(asked.SerializeToString())
        sent, failed = 0, False
        while True:
            raw = socket.recv(timeout=MOST_SECONDS)
            assert isinstance(raw, bytes)
            sent += len(raw)
            said = ForwardMsg.FromString(raw)
            failed |= said.delta.new_element.WhichOneof("type") == "exception"
            if said.WhichOneof("type") == "script_finished":
                return Visit((processor(pid) - before) * 1000, sent, failed)


def processor(pid: int) -> float:
    """Return the seconds of processor time that a process has used, all its threads together."""
    return time.clock_gettime((~pid << 3) | 2)  # how Linux numbers the clocks of processes
