"""Every text of a page that holds the mark, by the kind of place it stands in."""

from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message  # type: ignore[import-untyped]  # it has no stubs
from streamlit.testing.v1 import AppTest

from tests.hostile.texts import MARK

SHOWN_AS_IT_IS = (
    "Selectbox.options",
    "Selectbox.raw_value",
    "MultiSelect.options",
    "TextInput.default",
    "TextInput.value",
    "TextArea.default",
    "TextArea.value",
    "Text.body",
    "VegaLiteChart.",
    "Dataframe.arrow",
    "Code.code_text",
)
"""Places that read no Markdown; any other is taken for one that does."""


def marked(app: AppTest) -> list[tuple[str, str]]:
    """Return place and text, as it was sent to the browser."""
    return [
        (place, text)
        for proto in _protos(app._tree)  # noqa: SLF001 - no other way to see all there is
        for place, text in _texts(proto, proto.DESCRIPTOR.name)
        if MARK in text
    ]


def _protos(node: Any) -> Iterator[Message]:  # Any: the tree has no type of its own
    proto = getattr(node, "proto", None)
    if isinstance(proto, Message):
        yield proto
    for child in getattr(node, "children", {}).values():
        yield from _protos(child)


def _texts(message: Message, place: str) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        here = f"{place}.{field.name}"
        for one in _several(value):
            if isinstance(one, Message):
                yield from _texts(one, here)
            elif isinstance(one, str):
                yield here, one
            elif isinstance(one, bytes):
                yield here, one.decode(errors="replace")


def _several(value: Any) -> list[Any]:  # Any: a field of a message, one or many
    if isinstance(value, (str, bytes, int, float, Message)):
        return [value]
    return list(value.values()) if hasattr(value, "values") else list(value)
