"""``supple measure``: write down a self-measured range of motion."""

import argparse

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import sure_argument, trials
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal import catalogue, measures
from dashboard.journal.phrases import day_in_words
from dashboard.manner import figure
from dashboard.model import RangeTest, Side
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the test and its trials."""
    parser.add_argument(
        "test",
        nargs="?",
        metavar="TEST",
        help="like seated_rotation; without it the tests are listed with how to do them",
    )
    spoken = 'in degrees, three if you can, like "34 35.5 33"'
    parser.add_argument("--left", type=trials, metavar="TRIALS", help=f"left side, {spoken}")
    parser.add_argument("--right", type=trials, metavar="TRIALS", help=f"right side, {spoken}")
    parser.add_argument(
        "--value", type=trials, metavar="TRIALS", help="of a test without sides, in cm"
    )
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    parser.add_argument("--note", default="", help="anything else")
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the readings down, or list the tests."""
    tests = catalogue.load(settings.resources).range_tests
    if args.test is None:
        return _listed(list(tests.values()))
    test = tests.get(args.test)
    if test is None:
        raise InputError(f"There is no test {args.test}; the tests are {', '.join(tests)}.")
    sides = ((Side.LEFT, args.left), (Side.RIGHT, args.right), (None, args.value))
    readings = [measures.Reading(side, given) for side, given in sides if given]
    with opened(settings) as store:
        day = args.day or today(settings)
        written = measures.record_measures(
            store,
            test,
            readings,
            day=day,
            note=args.note,
            today=today(settings),
            actor="command line",
            sure=args.sure,
        )
    rows = [
        {
            "id": key,
            "side": one.side,
            "value": one.mean,
            "unit": test.unit,
            "trials": list(one.trials),
        }
        for key, one in zip(written.ids, readings, strict=True)
    ]
    lines = [
        f"{test.name} on {day_in_words(day)}:",
        *(
            f"  {one.side or 'mean'} {figure(f'{one.mean.normalize():f}')} {test.unit}"
            for one in readings
        ),
        f"To take it back: supple undo {written.change_id}",
    ]
    return Answer(
        data={
            "change": written.change_id,
            "day": day,
            "measure": test.id,
            "note": args.note,
            "readings": rows,
        },
        text="\n".join(lines),
    )


def _listed(tests: list[RangeTest]) -> Answer:
    told = [
        {
            "measure": test.id,
            "name": test.name,
            "unit": test.unit,
            "per_side": test.per_side,
            "band": test.band,
            "how_to": test.how_to,
        }
        for test in tests
    ]
    text = "\n\n".join(
        f"{test.id} ({test.unit}{', each side' if test.per_side else ''})\n{test.how_to}\n"
        f"A change counts from {test.band} {test.unit} on."
        for test in tests
    )
    return Answer(data={"tests": told}, text=text)
