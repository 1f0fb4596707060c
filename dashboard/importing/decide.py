"""What is settled for each column of a file from all of its rows, before cells become values.

Nothing is guessed silently: what settled an order of days, a unit or a scale is said in a
sentence, and where nothing does there is a question to the person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard.importing.fields import Argument, Column, Reading
from dashboard.importing.settling import between, zones
from dashboard.importing.settling.answers import answered
from dashboard.importing.settling.evidence import Decision, Evidence, Question
from dashboard.importing.settling.going import list_going
from dashboard.importing.settling.marks import mark_of
from dashboard.importing.settling.orders import has_open_days, order_of, sure_order
from dashboard.importing.settling.scales import scale_of
from dashboard.importing.settling.units import parts_of, unit_of
from dashboard.importing.sources.source import placed_columns
from dashboard.importing.staging import Staging

__all__ = ["Question", "Settled", "settled"]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the rows settled.

    Args:
        columns: the columns, with readings whose arguments are known as far as they can be.
        sentences: what was taken for granted, and why.
        questions: what only the person can say; until then such cells are not read.
        certain: places of columns whose order of days their own cells leave no doubt about.
    """

    columns: tuple[Column, ...]
    sentences: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    certain: frozenset[int] = frozenset()


def settled(  # noqa: PLR0913 - a file is all of this
    staging: Staging,
    file: int,
    header: Sequence[str],
    columns: Sequence[Column],
    *,
    today: date,
    delimiter: str = ",",
    answers: Mapping[str, str] | None = None,
) -> Settled:
    """Settle the arguments that are ``AUTO`` for the columns that a loaded file has.

    Args:
        staging: where the file is loaded.
        file: its number.
        header: its header.
        columns: what its columns can mean.
        today: days after it cannot be meant.
        delimiter: what parts its cells.
        answers: the person's answers, by aspect (``order``) or by aspect and header
            (``order Datum``).
    """
    placed = placed_columns(columns, header)
    evidence = Evidence(staging, file, header, placed, today, delimiter)
    said: dict[str, None] = {}
    orders_said: set[Argument] = set()
    certain: set[int] = set()
    questions: dict[tuple[str, str], Question] = {}
    known: dict[tuple[int, str], Mapping[str, Argument]] = {}
    for place in {at for at, column in placed.values() if "order" in column.reading.unsettled}:
        answer = answered("order", header[place], answers or {})
        # No answer changes what can be read in one way only.
        answer = answer if answer and has_open_days(evidence, place) else None
        sure = answer or sure_order(evidence, place)
        if sure:
            certain |= set() if answer else {place}
            known[place, "order"] = sure.values
            if sure.sentence and sure.values["order"] not in orders_said:
                said[sure.sentence] = None
                orders_said.add(sure.values["order"])
    changed: dict[Column, Column] = {}
    ranked = sorted(placed.items(), key=_rank)
    first_rated = next((column for _, (_, column) in ranked if _is_rated(column)), None)
    for target, (place, column) in ranked:
        if column is first_rated:
            list_going(evidence, changed)
        values: dict[str, Argument] = {}
        for aspect in _aspects(column.reading):
            if (place, aspect) not in known:
                decision = answered(aspect, header[place], answers or {}) or _decided(
                    evidence, aspect, target, values=values, known=known
                )
                known[place, aspect] = decision.values
                order = decision.values.get("order") if aspect == "order" else None
                if decision.sentence and order not in orders_said:
                    said[decision.sentence] = None
                orders_said |= {order} if order else set()  # one sentence speaks for all days
                if decision.question:
                    questions[header[place], aspect] = decision.question
            values |= known[place, aspect]
        reading = column.reading.settled(**values)
        changed[column] = replace(column, reading=reading)
        said |= dict.fromkeys(zones.said(evidence, place, column.reading))
        said |= dict.fromkeys(between.said(evidence, place, reading))
    return Settled(
        tuple(changed.get(column, column) for column in columns),
        tuple(said),
        tuple(questions.values()),
        frozenset(certain),
    )


def _rank(one: tuple[str, tuple[int, Column]]) -> tuple[bool, int]:
    """Put what is rated on an unknown scale last, for its rows are judged by the others."""
    _, (place, column) = one
    return _is_rated(column), place


def _is_rated(column: Column) -> bool:
    return "low" in column.reading.unsettled


def _aspects(reading: Reading) -> Iterator[str]:
    """Yield what is to be settled; the mark first, for the others read numbers with it."""
    open_ones = reading.unsettled
    if "mark" in open_ones:
        yield "mark"
    for name in ("order", "unit", "clock"):
        if name in open_ones:
            yield name
    if "low" in open_ones:
        yield "scale"


def _decided(
    evidence: Evidence,
    aspect: str,
    target: str,
    *,
    values: Mapping[str, Argument],
    known: Mapping[tuple[int, str], Mapping[str, Argument]],
) -> Decision:
    place, _ = evidence.placed[target]
    mark = values.get("mark")
    mark = mark if isinstance(mark, str) else None
    if aspect == "mark":
        return mark_of(evidence, place)
    if aspect == "unit":
        return unit_of(evidence, place, mark=mark)
    if aspect == "clock":
        return parts_of(evidence, place)
    if aspect == "scale":
        return scale_of(evidence, place, target, mark=mark)
    others = [str(one["order"]) for (_, name), one in known.items() if name == "order" and one]
    return order_of(evidence, place, others=others)
