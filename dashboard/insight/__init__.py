"""What may be said from few and noisy numbers: plain functions over plain numbers.

Methods and their sources: ``docs/statistics.md``.
"""
