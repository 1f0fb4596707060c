"""Answers to a form: when it was opened and sent is not when a person exercised."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.importing.guessing import roles
from dashboard.importing.guessing.header_words import Words, plain
from dashboard.importing.guessing.roles import Field

_ADDRESS = ("mail", "correo", "e post", "posta", "メール", "messagerie")
_SENT = Words({"day": 2.0}, frozenset({"recorded"}))
"""What the moments of a form say: a day, where no question asks for one."""
_SENT_WITHIN = 4
"""The first columns of a form, which it fills in itself."""


def without_moments(fields: Sequence[Field]) -> list[Field]:
    """Return the columns of a table; of a form's, its own two moments tell when it was sent."""
    moments = [one for one in fields[:_SENT_WITHIN] if roles.is_moment(one.column)]
    is_form = len(moments) > 1 and any(
        word in plain(one.header).replace("-", " ") for one in fields for word in _ADDRESS
    )
    if not is_form:
        return list(fields)
    return [replace(one, words=_SENT) if one in moments else one for one in fields]
