"""Bringing journals from files: bytes to a text table, to sessions, to the journal."""
