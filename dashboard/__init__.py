"""Supple: a progress dashboard for gentle upper-back mobility exercises."""

__version__ = "0.1.0"
