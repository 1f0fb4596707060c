"""Data health: what looks odd in the journal, and mending it, in Settings."""
