"""The forms of the Log page, and what they share."""
