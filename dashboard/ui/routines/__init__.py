"""Routines: the list of them, and the editor of one's own."""
