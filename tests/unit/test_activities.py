"""Words for sorts of exercise, in many languages, and words that only sound like it."""

import csv

import pytest

from dashboard import settings
from dashboard.journal.activities import kind_of
from dashboard.model import Kind

LIST = settings.resources() / "data" / "catalogue" / "words" / "activities.csv"

WORDS = {
    Kind.AEROBIC: "Treadmill Running; open_water_swimming; EBikeRide; Lauf am Nachmittag; "
    "Course à pied; Sortie vélo; Carrera; Caminhada; Nuoto; Wandelen; Löpning; Bieganie; Løb; "
    "Futás; ランニング; 朝の散歩; RUNNING; HKWorkoutActivityTypeWalking; Nordic Walking; nature / walk",
    Kind.STRENGTH: "WeightTraining; traditional strength training; Krafttraining; Musculation; "
    "Entrenamiento de fuerza; Musculação; Palestra; Krachttraining; Styrketräning; Siłownia; "
    "Styrketræning; Súlyzós edzés; 筋トレ; Functional Strength Training; Gym",
    Kind.FLEXIBILITY: "HKWorkoutActivityTypeYoga; Yin Yoga; Dehnen; Étirements; ETIREMENTS; "
    "Estiramientos; Alongamento; Rekoefeningen; Rozciąganie; Jóga; 朝のヨガ; ストレッチ; Cooldown",
    Kind.MOBILITY: "Pilates; Physio; Physical therapy; Back exercises; Rückengymnastik; "
    "Krankengymnastik; Kinésithérapie; Fisioterapia; Rugoefeningen; Sjukgymnastik; Gyógytorna; "
    "Mobility & strength; ピラティス",
    Kind.BALANCE: "Tai Chi; Qi Gong; Balance; Gleichgewicht; 太極拳",
    Kind.RECOVERY: "Meditation; Breathwork; HKCategoryTypeIdentifierMindfulSession; Foam rolling; "
    "Atemübungen; Meditação; 瞑想",
}
NONE = (
    "Formale Baumsprachen; run errands; no exercise; relax; bad sleep; movies / tv; good meal; "
    "Wake up early; cleaning; shopping; Working hard; Joghurt; Day off; balance sheet; Other; 休息日"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [(text, kind) for kind, texts in WORDS.items() for text in texts.split("; ")]
    + [(text, None) for text in NONE.split("; ")],
)
def test_kind_of_a_text(text: str, kind: Kind | None) -> None:
    assert kind_of(text) is kind


def test_a_longer_word_goes_before_a_shorter_and_any_before_a_weak_one() -> None:
    assert kind_of("Yoga workout") is Kind.FLEXIBILITY
    assert kind_of("Walking meditation") is Kind.RECOVERY
    assert kind_of("Workout") is Kind.STRENGTH
    assert kind_of("Workout", surely=True) is None
    assert kind_of("Yoga workout", surely=True) is Kind.FLEXIBILITY


def test_long_texts_are_read_at_their_beginning_only() -> None:
    assert kind_of("x " * 100 + "yoga") is None


def test_the_list_has_each_word_once_in_order_and_known_kinds_only() -> None:
    with LIST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    words = [row["word"] for row in rows]
    assert words == sorted(set(words))
    assert {row["kind"] for row in rows} == {*Kind, "none"}
    assert {row["weak"] for row in rows} == {"", "1"}
