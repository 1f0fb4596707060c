"""``supple log``: write down a session."""

import argparse
from datetime import date

from dashboard import reports
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import clock, decimal, sure_argument
from dashboard.cli.opened import opened, today
from dashboard.cli.signs import advice
from dashboard.errors import InputError
from dashboard.journal import catalogue, names, notation, sessions, signs
from dashboard.journal.checks import check_text
from dashboard.journal.doubts import about_signs, ask
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Kind, Session
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the exercises and everything else that a session can hold."""
    parser.add_argument(
        "exercises",
        nargs="?",
        default="",
        metavar="EXERCISES",
        help='what was done, like "Cat-cow 2x10; Open book 2x8/side; Wall angel 10,8,6 @L2"',
    )
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    parser.add_argument("--start", type=clock, help="like 18:30")
    parser.add_argument("--minutes", type=decimal, help="how long it took, in minutes")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="mobility without it")
    parser.add_argument("--warm-up", choices=["yes", "no"], help="whether there was a warm-up")
    parser.add_argument("--before", type=decimal, help="comfort before, 0 to 10, 10 is best")
    parser.add_argument(
        "--during", type=decimal, help="comfort at the least comfortable moment, 0 to 10"
    )
    parser.add_argument("--after", type=decimal, help="comfort after, 0 to 10")
    parser.add_argument("--effort", type=decimal, help="how hard it felt, 0 to 10, 10 is hardest")
    parser.add_argument("--form", type=decimal, help="how controlled it was, 1 to 5, 5 is best")
    parser.add_argument(
        "--soreness", type=decimal, help="how sore the next morning, 0 to 10, 10 is worst"
    )
    parser.add_argument("--symptoms", default="", help="warning signs, separated by semicolons")
    parser.add_argument("--notes", default="", help="anything else")
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the session down; a text that cannot be read refuses the whole."""
    if not args.exercises.strip() and args.minutes is None:
        raise InputError("Say what you did, or how many --minutes it took.")
    check_text("The list of exercises", args.exercises)
    shipped = catalogue.load(settings.resources)
    noted = signs.match(args.symptoms, signs=shipped.signs)
    ask(about_signs(noted.unknown, signs=shipped.signs), sure=args.sure)
    with opened(settings) as store:
        known = names.vocabulary(store, catalogue=shipped)
        read = notation.parse(args.exercises, vocabulary=known)
        if read.problems:
            raise InputError(" ".join(read.problems))
        session = _session(args, today(settings), read.entries, noted.symptoms)
        logged = sessions.log_session(
            store,
            session,
            today=today(settings),
            actor="command line",
            new_exercises=read.new_exercises,
            sure=args.sure,
        )
        call = reports.emergency_number(store)
    known = known.extended(read.new_exercises)
    messages = [
        *(f"{exercise.name} is new and was added as your own." for exercise in read.new_exercises),
        *(f"“{words}” is no sign we know; it was kept as written." for words in noted.unknown),
        *advice(shipped.signs, noted.symptoms, call),
    ]
    return Answer(
        data={
            "session": _stored(session, logged, known),
            "new_exercises": [exercise.name for exercise in read.new_exercises],
            "messages": messages,
        },
        text=_told(session, logged, known),
        messages=messages,
    )


def _session(
    args: argparse.Namespace, today: date, entries: tuple[Entry, ...], symptoms: tuple[str, ...]
) -> Session:
    return Session(
        day=args.day or today,
        start=args.start,
        duration_min=args.minutes,
        kind=Kind(args.kind) if args.kind else None,
        warm_up={"yes": True, "no": False}.get(args.warm_up),
        effort=args.effort,
        comfort_before=args.before,
        comfort_during=args.during,
        comfort_after=args.after,
        soreness_next_day=args.soreness,
        form=args.form,
        notes=args.notes,
        entries=entries,
        symptoms=symptoms,
    )


def _stored(session: Session, logged: sessions.Logged, known: Vocabulary) -> dict[str, object]:
    return {
        "id": logged.session_id,
        "change": logged.change_id,
        "day": session.day,
        "start": session.start,
        "duration_min": session.duration_min,
        "kind": session.kind,
        "warm_up": session.warm_up,
        "effort": session.effort,
        "comfort_before": session.comfort_before,
        "comfort_during": session.comfort_during,
        "comfort_after": session.comfort_after,
        "soreness_next_day": session.soreness_next_day,
        "form": session.form,
        "exercises": notation.printed(session.entries, vocabulary=known),
        "entries": [
            {
                "exercise": entry.exercise,
                "name": known.exercises[entry.exercise].name,
                "side": entry.side,
                "unit": entry.unit,
                "amounts": list(entry.amounts),
            }
            for entry in session.entries
        ],
        "symptoms": list(session.symptoms),
        "notes": session.notes,
    }


def _told(session: Session, logged: sessions.Logged, known: Vocabulary) -> str:
    lines = [f"{sessions.summary(session)}."]
    if session.entries:
        lines.append(notation.printed(session.entries, vocabulary=known))
    lines.append(f"To take it back: supple undo {logged.change_id}")
    return "\n".join(lines)
