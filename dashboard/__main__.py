"""``python -m dashboard`` is the same as ``supple``."""

import sys

from dashboard.cli import main

sys.exit(main())
