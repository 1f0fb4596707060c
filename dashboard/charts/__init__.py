"""Charts: a report's frame in, an Altair chart out; nothing else is touched.

Altair checks every part of a chart against the grammar when it is made, which takes a quarter of
the time of drawing. Our charts are checked whole by the tests, so that is off in the program.
"""

from altair.utils import schemapi

schemapi.DEBUG_MODE = False
