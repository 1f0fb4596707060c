"""What people are told, word for word: a change of wording or of a number shown is seen in the diff.

The decisions themselves are proved elsewhere, by cases and by the oracle; here stands the rest of
the answer: reasons, what would change it, evidence, sources and notes.
"""

import json
import re
from collections.abc import Callable, Iterator

from dashboard.progression import as_json
from tests.property.checking import decided
from tests.property.odd import edge_person, odd_person
from tests.property.people import person, seeded

Snapshot = Callable[[str, str], None]

DRAWN = ((person, 500), (odd_person, 300), (edge_person, 100))
SHOWN = (0, 1, 2, 7, 9, 10, 15, 21, 22, 25, 29, 30, 38, 54, 83, 96, 116, 128, 131, 133, 209, 253, 279, 337, 537, 561, 569, 638, 668, 681, 1114)  # fmt: skip
"""Seeds of people whose whole answer is kept: together every rule, outcome, number and note."""


def _sentences() -> Iterator[str]:
    for draw, count in DRAWN:
        for seed in range(count):
            decision = decided(*draw(seeded(seed)))
            told = [(f"{one.rule.id} reason", one.verdict.reason) for one in decision.firings]
            told += [(f"{one.rule.id} lifted", one.verdict.lifted) for one in decision.firings]
            told += [(f"{decision.outcome} change", decision.would_change)]
            told += [(note.id, note.text) for note in decision.notes]
            for about, text in told:
                yield f"{about}: {_without_figures(text)}"


def _without_figures(text: str) -> str:
    text = re.sub(r"\d+(\.\d+)?", "#", text)
    text = re.sub(r"# (January|February|March|April|May|June|July|August)\b", "# MONTH", text)
    return re.sub(r"# (September|October|November|December)\b", "# MONTH", text)


def test_every_sentence_that_made_up_people_are_told(snapshot: Snapshot) -> None:
    lines = sorted(set(_sentences()))
    assert len(lines) > 150
    snapshot("progression_sentences.txt", "\n".join(lines) + "\n")


def test_whole_answers(snapshot: Snapshot) -> None:
    answers = [as_json(decided(*person(seeded(seed)))) for seed in SHOWN]
    snapshot("progression_answers.json", json.dumps(answers, indent=1, ensure_ascii=False) + "\n")
