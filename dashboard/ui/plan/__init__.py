"""The parts of the Plan page: week, month, routines, and the goal with how steady it goes."""
