"""The journal's file: who may hold it, its shape, and the only code that writes to it."""

from dashboard.store.connection import Cursor, Store
from dashboard.store.writer import Change, changing

__all__ = ["Change", "Cursor", "Store", "changing"]
