"""The report on the Export page: choose what is in it, look at it, save it."""

from dashboard.ui.report.part import draw

__all__ = ["draw"]
