"""Frames to Altair charts; every chart is a pure function of its report's frame."""
