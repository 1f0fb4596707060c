"""``supple serve``: the app on this machine."""

import argparse
import os

from dashboard.cli.answer import Answer
from dashboard.server.serve import LOOPBACK, free_port, serve
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to serve."""
    parser.add_argument("--host", default=LOOPBACK, help="address to listen on (this machine)")
    parser.add_argument("--port", type=int, help="port; the first free one from 8501 on if absent")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Serve until stopped."""
    os.environ["SUPPLE_JOURNAL"] = str(settings.journal)
    port = free_port(args.host, args.port)
    print(f"Supple is at http://{args.host}:{port} - stop it with Ctrl+C.", flush=True)
    serve(host=args.host, port=port, open_browser=not args.no_browser)
    return Answer({"served": str(settings.journal)})
