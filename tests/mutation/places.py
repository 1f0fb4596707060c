"""Put a mutant in the place of its function, wherever that is named.

mutmut wraps each function so that it looks up at every call which mutant to run; judging thousands
takes three times as long with that. So the functions come back in their places, and in the child
that judges a mutant, the mutant does.
"""

import sys
from collections import defaultdict
from types import FunctionType
from typing import Any

Places = dict[str, list[tuple[Any, str]]]
"""Modules and classes that name a function, by the name that mutmut has for it."""

_OURS = ("dashboard", "tests")


def unwrap() -> Places:
    """Put every function back where mutmut has wrapped it; return where each is named."""
    places: Places = defaultdict(list)
    for module in [m for name, m in sys.modules.items() if name.split(".")[0] in _OURS]:
        classes = [one for one in vars(module).values() if isinstance(one, type)]
        for owner in (module, *classes):
            for name, value in list(vars(owner).items()):
                if _is_wrapped(value):
                    setattr(owner, name, value.__wrapped__)
                    places[_key(value.__wrapped__)].append((owner, name))
    return places


def put(mutant: str, places: Places) -> None:
    """Put a mutant where its function is named; what lists of functions hold looks it up."""
    function, _, _ = mutant.partition("__mutmut_")
    own = mutant.rpartition(".")[2]
    named = places[function]
    home = next(owner for owner, _ in named if own in vars(owner))
    for owner, name in named:
        setattr(owner, name, vars(home)[own])


def _is_wrapped(value: object) -> bool:
    return isinstance(value, FunctionType) and value.__code__.co_name == "_trampoline_wrapper"


def _key(function: FunctionType) -> str:
    parts = function.__qualname__.split(".")
    own = f"x_{parts[0]}" if len(parts) == 1 else "\u01c1".join(["x", *parts])
    return f"{function.__module__}.{own}"
