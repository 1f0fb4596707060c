"""The parts of the Session page: choosing a routine, playing it, and rating how it was."""
