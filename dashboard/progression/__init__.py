"""From a log to one careful suggestion; pure: no clock, no database, no files."""
