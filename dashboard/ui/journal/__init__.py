"""The Journal page: the list of sessions, one session opened, and every change with its undo."""
