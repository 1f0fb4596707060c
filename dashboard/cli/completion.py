"""``supple completion``: a script that lets a shell complete verbs, options, names and files."""

import argparse
from collections.abc import Iterator

import shtab

from dashboard import query
from dashboard.cli import whole_parser
from dashboard.cli.answer import Answer
from dashboard.settings import Settings

SHELLS = ("bash", "zsh", "fish")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the shell."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Give the script for one shell; nothing is installed."""
    parser = whole_parser()
    for action in _actions(parser):
        _completed(action, settings)
    script = shtab.complete(parser, shell=args.shell)
    return Answer(data={"shell": args.shell, "script": script}, text=script)


def _completed(action: argparse.Action, settings: Settings) -> None:
    """Say what an option takes: files, folders, or names; this parser never reads a line."""
    kind = str(action.metavar or "").partition(".")[0]
    if kind in {"FILE", "PATH"}:
        action.complete = shtab.FILE  # type: ignore[attr-defined]  # how shtab is told
    elif kind == "DIR":
        action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # how shtab is told
    elif action.dest == "question":
        action.choices = query.names(settings.resources)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001  argparse has no other way to its options
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  the same
            for one in action.choices.values():
                yield from _actions(one)
