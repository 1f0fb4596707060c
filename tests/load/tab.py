"""A browser tab without a browser: it speaks the protocol that Streamlit's own page speaks.

A tab says which page it shows and what stands in the widgets that were touched, and gets the
page's elements, one message each. Widgets are found by their labels, as a person finds them.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

LONGEST_SECONDS = 300.0
"""How long a page may take before a tab gives up, in seconds; a person would have gone by then."""

_LARGEST_BYTES = 50_000_000
_RUN_ENDS = (
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)
"""Not ``FINISHED_EARLY_FOR_RERUN``: the page begins again by itself."""


@dataclass(slots=True)
class Tab:
    """An open page: what it shows now, and every error that it ever showed."""

    socket: ClientConnection
    url: str
    errors: list[str] = field(default_factory=list)
    _page: str = ""
    _hashes: dict[str, str] = field(default_factory=dict)
    _shown: dict[tuple[int, ...], Element] = field(default_factory=dict)
    _held: dict[str, WidgetState] = field(default_factory=dict)

    def go(self, page: str) -> None:
        """Choose a page of the menu by its address; Today has none."""
        self._page = page
        self._held.clear()
        self.run()

    def put(self, label: str, value: str | float) -> None:
        """Let a field hold a value; it is told with the next run, as one that is left is."""
        widget = self._named(label)
        state = WidgetState(id=widget.id)
        if isinstance(value, float):
            state.double_value = value
        elif widget.DESCRIPTOR.name == "DateInput":
            state.string_array_value.data.append(value)
        else:
            state.string_value = str(value)
        self._held[widget.id] = state

    def press(self, label: str) -> None:
        """Press a button and wait until the page stands."""
        self.run(WidgetState(id=self._named(label).id, trigger_value=True))

    def run(self, *pressed: WidgetState) -> None:
        """Tell what stands in the fields, and wait until the page was drawn anew."""
        message = BackMsg()
        state = message.rerun_script
        state.page_name = self._page
        state.page_script_hash = self._hashes.get(self._page, "")
        state.context_info.url = f"{self.url}/{self._page}"
        state.context_info.timezone = "UTC"
        state.context_info.locale = "en-GB"
        state.widget_states.widgets.extend([*self._held.values(), *pressed])
        self.socket.send(message.SerializeToString())
        ends = time.monotonic() + LONGEST_SECONDS
        while not self._take(self.socket.recv(max(ends - time.monotonic(), 0))):
            pass

    def texts(self) -> list[str]:
        """Return what the messages on the page say, such as that something was saved."""
        return [one.alert.body for one in self._shown.values() if one.WhichOneof("type") == "alert"]

    def labels(self) -> list[str]:
        """Return the labels of all widgets on the page."""
        return [_plain(one.label) for one in self._widgets()]

    def value(self, label: str) -> Any:
        """Return what stands in a field, as the server said or as it was put."""
        widget = self._named(label)
        held = self._held.get(widget.id)
        if held is not None:
            return getattr(held, str(held.WhichOneof("value")))
        return widget.value if widget.set_value else widget.default

    def _named(self, label: str) -> Any:
        found = [one for one in self._widgets() if _plain(one.label) == label]
        if len(found) != 1:
            raise LookupError(f"{len(found)} of {label!r}: {self.labels()}, {self.texts()}")
        return found[0]

    def _widgets(self) -> Iterable[Any]:  # Any: a message of any widget
        for element in self._shown.values():
            widget = getattr(element, str(element.WhichOneof("type")))
            if hasattr(widget, "label") and hasattr(widget, "id"):
                yield widget

    def _take(self, payload: bytes | str) -> bool:
        """Take one message; return whether the page now stands."""
        message = ForwardMsg.FromString(payload if isinstance(payload, bytes) else payload.encode())
        kind = message.WhichOneof("type")
        if kind == "new_session" and not message.metadata.run.fragment_ids:
            self._shown = {}
        elif kind == "navigation":
            self._hashes = {
                one.url_pathname if not one.is_default else "": one.page_script_hash
                for one in message.navigation.app_pages
            }
        elif kind == "delta":
            self._drawn(message)
        elif kind == "page_not_found":
            self.errors.append(f"there is no page {self._page}")
        if kind != "script_finished":
            return False
        if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            self.errors.append("the page cannot be compiled")
        there = {widget.id for widget in self._widgets()}
        self._held = {key: one for key, one in self._held.items() if key in there}
        return message.script_finished in _RUN_ENDS

    def _drawn(self, message: ForwardMsg) -> None:
        place = tuple(message.metadata.delta_path)
        if message.delta.WhichOneof("type") == "add_block":
            for inside in [one for one in self._shown if one[: len(place)] == place]:
                del self._shown[inside]
            return
        element = message.delta.new_element
        self._shown[place] = element
        kind = str(element.WhichOneof("type"))
        if kind == "exception":
            self.errors.append(element.exception.message)
        if kind == "alert" and element.alert.format == Alert.ERROR:
            self.errors.append(element.alert.body)
        if getattr(getattr(element, kind), "set_value", False):
            self._held.pop(getattr(element, kind).id, None)  # what the server says now counts


@contextmanager
def opened(url: str, page: str = "") -> Iterator[Tab]:
    """Open a tab on a page, and close it after the block."""
    with connect(
        f"ws://{urlsplit(url).netloc}/_stcore/stream",
        origin=Origin(url),
        subprotocols=[Subprotocol("streamlit")],
        open_timeout=LONGEST_SECONDS,
        max_size=_LARGEST_BYTES,
        compression=None,
        proxy=None,
    ) as socket:
        tab = Tab(socket, url)
        tab.go(page)
        yield tab


def _plain(label: str) -> str:
    """Return a label as a person reads it, without the marks that keep it from being markdown."""
    return label.replace("\\", "").strip()
