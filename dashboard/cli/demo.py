"""``supple demo``: the app with made-up sample data in a throw-away journal."""

import argparse
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from dashboard import sample
from dashboard.cli import serve
from dashboard.cli.answer import Answer
from dashboard.journal import catalogue
from dashboard.settings import Settings
from dashboard.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the same arguments as ``serve``."""
    serve.arguments(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Fill a journal in a temporary folder, serve it, and throw it away at the end."""
    with tempfile.TemporaryDirectory(prefix="supple-demo-") as folder:
        journal = Path(folder) / "journal.duckdb"
        store = Store(journal, resources=settings.resources, holder="the demo")
        sample.fill(store, today=settings.today, catalogue=catalogue.load(settings.resources))
        store.close()
        os.environ["SUPPLE_DEMO"] = "1"
        return serve.run(args, replace(settings, journal=journal, demo=True))
