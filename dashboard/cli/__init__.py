"""The verbs of ``supple``: read arguments, call the product, print a table or one JSON object.

Each verb is a module of its own, imported only when it is asked for, so that logging a session
never waits for the app's libraries. A verb module has ``SUMMARY``, ``arguments(parser)`` and
``run(args, settings) -> Answer``; it holds no business of its own.
"""

import argparse
import importlib
import json
import os
import sys
from collections.abc import Generator, Sequence
from contextvars import copy_context
from decimal import Decimal
from typing import cast

from dashboard import __version__, settings
from dashboard.cli.answer import Answer, VerbModule
from dashboard.cli.examples import EXAMPLES
from dashboard.cli.terminal import escaped, say, shown
from dashboard.errors import DashboardError, InDoubt

VERBS = (
    "serve",
    "demo",
    "devices",
    "import",
    "undo",
    "log",
    "soreness",
    "checkin",
    "measure",
    "period",
    "symptom",
    "guidance",
    "suggest",
    "summary",
    "query",
    "charts",
    "report",
    "calendar",
    "export",
    "backup",
    "restore",
    "check",
    "completion",
)
"""In the order that ``--help`` lists them; ``serve`` is what plain ``supple`` does."""

_TAKE_A_VALUE = {"--journal", "--port", "--host", "--allow-host", "--cert", "--key"}
"""Options that may stand without a verb, for ``serve``, or before it."""

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit status: 0 done, 1 refused with a reason, 2 wrong usage."""
    return copy_context().run(_main, argv)  # the journal's manner holds for this verb alone


def _main(argv: Sequence[str] | None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    verb = _verb(words)
    try:
        args = _parser(verb).parse_args(_verb_first(words, verb))
    except SystemExit as stop:  # argparse has printed its help or its complaint
        return stop.code if isinstance(stop.code, int) else WRONG_USAGE
    try:
        answer = _module(args.verb).run(args, settings.load(args.journal))
        status = _shown(answer, as_json=args.json)
        sys.stdout.flush()
    except InDoubt as error:
        say(f"supple: {error} If so, say it again with --sure.")
        return REFUSED
    except DashboardError as error:
        say(f"supple: {error}")
        return REFUSED
    except KeyboardInterrupt:
        return REFUSED
    except BrokenPipeError:  # the reader has seen enough; nothing is left to flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _shown(answer: Answer, *, as_json: bool) -> int:
    """Print the answer and return the exit status."""
    for message in answer.messages:
        say(message)
    if answer.lines is not None:
        return _each_shown(answer.lines)
    if as_json:
        told = json.dumps(answer.data, ensure_ascii=False, default=_plain)
        print(escaped(told, file=sys.stdout))
    elif answer.text:
        print(shown(answer.text, file=sys.stdout))
    return answer.status


def _each_shown(lines: Generator[str, None, int]) -> int:
    while True:
        try:
            print(escaped(next(lines), file=sys.stdout))
        except StopIteration as end:
            return cast("int", end.value)


def _plain(value: object) -> object:
    """Turn a decimal into a number, and days and times into text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def _verb(words: Sequence[str]) -> str | None:
    """Find the verb: plain ``supple`` and options alone mean ``serve``."""
    for word, before in zip(words, ["", *words], strict=False):
        if not word.startswith("-") and before not in _TAKE_A_VALUE:
            return word if word in VERBS else None
    return None if {"-h", "--help", "--version"} & set(words) else "serve"


def _verb_first(words: list[str], verb: str | None) -> list[str]:
    """Put the verb in front, so that ``supple --journal PATH summary`` works too."""
    if verb is None:
        return words
    rest = list(words)
    if verb in rest:
        rest.remove(verb)
    return [verb, *rest]


def _module(verb: str) -> VerbModule:
    name = {"import": "import_files"}.get(verb, verb)
    return cast("VerbModule", importlib.import_module(f"dashboard.cli.{name}"))


def whole_parser() -> argparse.ArgumentParser:
    """Return the parser with the options of every verb; all their modules are imported."""
    return _parser(None, every=True)


def _parser(verb: str | None, *, every: bool = False) -> argparse.ArgumentParser:
    """Build the parser; only the chosen verb's module is imported, the others give their names."""
    parser = argparse.ArgumentParser(
        prog="supple",
        epilog="supple VERB --help tells the options of a verb, with an example.",
        description="A progress dashboard for gentle upper-back mobility exercises. "
        "Everything stays in one file on this machine. General information, not medical advice.",
    )
    parser.add_argument("--version", action="version", version=f"supple {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    for name in VERBS:
        summary = SUMMARIES[name]
        one = verbs.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"example:\n  {EXAMPLES[name]}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        one.add_argument(
            "--journal",
            metavar="PATH",
            help="the journal's file; without it SUPPLE_JOURNAL names it, else it is the usual one",
        )
        one.add_argument(
            "--json",
            action="store_true",
            help="print one JSON object, for programs, instead of text",
        )
        if every or name == verb:
            _module(name).arguments(one)
    return parser


SUMMARIES = {
    "serve": "serve the app on this machine and open the browser",
    "demo": "serve made-up sample data in a throw-away journal",
    "devices": "list the devices that may open the app over the network, or let one in",
    "import": "bring sessions from files",
    "undo": "take back a change or an import",
    "log": "write down a session",
    "soreness": "say how sore the morning after a session was",
    "checkin": "write down how a day was apart from exercise",
    "measure": "write down a self-measured range of motion",
    "period": "mark a flare, travel, illness or pause",
    "symptom": "note a warning sign, on its own",
    "guidance": "note that a professional said you may exercise",
    "suggest": "say what to do next, and why",
    "summary": "count sessions, minutes and comfort",
    "query": "run a shipped query, or read-only SQL",
    "charts": "save the charts as files",
    "report": "save a report for a professional or for yourself",
    "calendar": "save the plan as a calendar file",
    "export": "save the whole journal as a zip of tables",
    "backup": "make a backup of the journal, or list those there are",
    "restore": "put a backup in the journal's place",
    "check": "check that the file is whole, and list what looks odd in it",
    "completion": "print a script that lets a shell complete what you type",
}
