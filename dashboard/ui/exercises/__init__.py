"""The room of the Exercises page: finding an exercise, seeing one whole, and keeping one's own."""
