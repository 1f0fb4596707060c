import pytest

from dashboard.journal.signs import match, meant
from dashboard.journal.spelling import key
from dashboard.model import Catalogue


@pytest.mark.parametrize(
    ("text", "symptoms", "unknown"),
    [
        ("chest_pain", ("chest_pain",), ()),
        ("Chest pain", ("chest_pain",), ()),
        ("chest-pain; CHEST PRESSURE", ("chest_pain",), ()),
        ("chest pain or pressure, with or without back pain", ("chest_pain",), ()),
        ("Tingling in the hands", ("arm_hand_numbness_tingling",), ()),
        ("numb around the saddle; saddle anaesthesia", ("saddle_numbness",), ()),
        (
            "fever;; short of breath \n night pain",
            ("fever_unwell", "breathlessness", "night_pain_unrelieved"),
            (),
        ),
        ("  Wobbly   Knee ; fever", ("wobbly knee", "fever_unwell"), ("wobbly knee",)),
        ("upper back stiffness", ("upper back stiffness",), ("upper back stiffness",)),
        ("pain", ("pain",), ("pain",)),
        ("no chest pain", ("no chest pain",), ("no chest pain",)),
        (" ; ", (), ()),
        ("", (), ()),
    ],
)
def test_matching(
    catalogue: Catalogue, text: str, symptoms: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    matched = match(text, signs=catalogue.signs)
    assert (matched.symptoms, matched.unknown) == (symptoms, unknown)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("chest pian", "chest_pain"),
        ("some pain in my chest today", "chest_pain"),
        ("fainted twice", "collapse"),
        ("numb around saddle", "saddle_numbness"),
        ("wobbly knee", None),
        ("upper back stiffness", None),
        ("pain", None),
        ("tired hands", None),
    ],
)
def test_what_is_close_to_a_sign_that_does_not_wait(
    catalogue: Catalogue, said: str, code: str | None
) -> None:
    found = meant(match(said, signs=catalogue.signs).unknown, signs=catalogue.signs)
    assert [sign.code for sign in found.values()] == ([code] if code else [])


def test_no_words_mean_two_signs(catalogue: Catalogue) -> None:
    meanings: dict[str, str] = {}
    for sign in catalogue.signs.values():
        for words in (sign.code, sign.words, *sign.also):
            assert meanings.setdefault(key(words), sign.code) == sign.code
            assert match(words, signs=catalogue.signs).symptoms == (sign.code,)


def test_every_sign_can_be_said_in_everyday_words(catalogue: Catalogue) -> None:
    assert all(len(sign.also) >= 2 for sign in catalogue.signs.values())
