"""``python -m dashboard.sample --out DIR [--until DAY]`` writes the sample's journal files."""

import argparse
from datetime import date
from pathlib import Path

from dashboard import settings
from dashboard.journal import catalogue
from dashboard.sample.files import write
from dashboard.sample.person import person

parser = argparse.ArgumentParser(prog="python -m dashboard.sample", description=__doc__)
parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
parser.add_argument(
    "--until", type=date.fromisoformat, metavar="DAY", help="last day, like 2026-03-28"
)
args = parser.parse_args()

loaded = settings.load()
made = person(until=args.until or loaded.today, catalogue=catalogue.load(loaded.resources))
write(made, folder=args.out)
