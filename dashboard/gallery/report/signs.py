"""Warning signs with their days, guidance, marked periods, and what leads while a sign stands."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.exports.report.content import Lead, Section, Table, cut
from dashboard.gallery.report.choice import SECTIONS
from dashboard.gallery.words import reach
from dashboard.journal.phrases import counted, day_in_words
from dashboard.model import Tier
from dashboard.progression import Gate, gate_words

if TYPE_CHECKING:
    from dashboard.gallery.report.choice import Asked

_URGENCY: Final = {Tier.NOW: 0, Tier.URGENT: 1, Tier.ROUTINE: 2}


@dataclass(frozen=True, slots=True)
class Told:
    """Sections with how many notes and symptoms are in them."""

    sections: tuple[Section, ...]
    notes: int = 0
    symptoms: int = 0


def without_symptoms(gate: Gate) -> Gate:
    """Return what stands because of ratings alone."""
    return Gate(
        standing=tuple(one for one in gate.standing if not one.code),
        quiet=tuple(one for one in gate.quiet if not one.code),
    )


def lead(gate: Gate, asked: "Asked") -> Lead | None:
    """Return what stands above everything else, in the words of the pages."""
    if not gate.closed:
        return None
    call = reports.emergency_number(asked.store)
    return Lead(
        gate_words.headline(gate),
        (
            *(
                f"{gate_words.noted(one)} {gate_words.whom(one, call=call)}"
                for one in gate.standing
            ),
            gate_words.lifting(gate),
        ),
    )


def signs(asked: "Asked", gate: Gate) -> Told:
    """Return the signs noted in the span, the most urgent first, and what professionals said."""
    guided = _guidance(asked)
    if not asked.with_symptoms:
        return guided
    noted: dict[str, list[date]] = {}
    for row in reports.symptom_list(asked.store, since=asked.scope.since, until=asked.scope.until):
        noted.setdefault(row.code, []).append(row.day)
    # A sign of the span stands in the table already.
    quiet = tuple(gate_words.quiet(one) for one in gate.quiet if one.code not in noted)
    codes = sorted(noted, key=lambda code: _order(code, noted[code], asked))
    rows = tuple(_row(code, noted[code], asked) for code in codes)
    none = () if rows else ("No warning sign was noted in this span.",)
    section = Section(
        "signs",
        "Warning signs",
        sentences=(*none, *quiet),
        table=Table(("Noted on", "What, and whom to ask"), rows) if rows else None,
    )
    many = sum(len(set(days)) for days in noted.values())
    return Told((section, *guided.sections), guided.notes, many)


def periods(asked: "Asked") -> Told:
    """Return the marked stretches that touch the span."""
    since, until = asked.scope.since, asked.scope.until
    found = [
        one
        for one in reports.period_list(asked.store)
        if one.first_day <= until and (one.last_day is None or one.last_day >= since)
    ]
    title = SECTIONS["periods"]
    if not found:
        none = "No flare, travel, illness or pause is marked in this span."
        return Told((Section("periods", title, sentences=(none,)),))
    rows = tuple(
        (
            f"since {day_in_words(one.first_day)}"
            if one.last_day is None
            else reach(one.first_day, one.last_day),
            _noted(one.kind.capitalize(), one.note, asked),
        )
        for one in reversed(found)
    )
    section = Section("periods", title, table=Table(("Days", "Period"), rows))
    return Told((section,), _notes([one.note for one in found], asked))


def _guidance(asked: "Asked") -> Told:
    found = [
        one
        for one in reports.guidance_list(asked.store)
        if asked.scope.since <= one.day <= asked.scope.until
    ]
    if not found:
        return Told(())
    rows = tuple(
        (day_in_words(one.day), _noted("Cleared to exercise", one.note, asked)) for one in found
    )
    section = Section(
        "signs", "Guidance from a professional", table=Table(("Noted on", "What"), rows)
    )
    return Told((section,), _notes([one.note for one in found], asked))


def _row(code: str, days: list[date], asked: "Asked") -> tuple[str, str]:
    sign = asked.catalogue.signs.get(code)
    distinct = sorted(set(days), reverse=True)
    shown = ", ".join(day_in_words(day) for day in distinct[:_DAYS])
    left = len(distinct) - _DAYS
    earlier = f" and {counted(left, 'earlier day')}" if left > 0 else ""
    if sign is None:
        return shown + earlier, code
    call = reports.emergency_number(asked.store)
    words = sign.words[0].upper() + sign.words[1:]
    return shown + earlier, f"{words}. {gate_words.advice(sign.advice, call=call)}"


def _order(code: str, days: list[date], asked: "Asked") -> tuple[int, int, str]:
    """Return where a sign stands in the table: the most urgent first, then the latest."""
    sign = asked.catalogue.signs.get(code)
    urgency = len(_URGENCY) if sign is None else _URGENCY[sign.tier]
    return urgency, -max(days).toordinal(), code


def _noted(words: str, note: str, asked: "Asked") -> str:
    if not note.strip() or not asked.with_notes:
        return words
    return f"{words}: {cut(note, letters=_NOTE_LETTERS)}"


def _notes(texts: list[str], asked: "Asked") -> int:
    return sum(bool(text.strip()) for text in texts) if asked.with_notes else 0


_DAYS: Final = 4
_NOTE_LETTERS: Final = 160
