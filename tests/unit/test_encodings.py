# ruff: noqa: RUF001 - words of many languages
"""Encodings from before UTF-8, on files as short as a first week's journal."""

import pytest

from dashboard.importing.files.encoding import decoded

GERMAN = "Datum;Übung;Dauer;Gefühl\n01.03.2026;Brücke – lang;12,5;müde\n"
SHORT_GERMAN = "Datum;Übung;Dauer\n01.03.2026;Brücke;12\n"
POLISH = "Data;Ćwiczenie;Czas;Ból;Uwagi\n01.03.2026;Koci grzbiet;12,5;3;sztywność łopatek\n"
SHORT_POLISH = "Data;Ćwiczenie;Czas\n01.03.2026;Przysiad;12\n"
FRENCH = "Date;Durée;Activité;Gêne\n01/03/2026;12;Étirement;légère\n"
SPANISH = "Fecha;Duración;Ejercicio\n01/03/2026;12;Puente de glúteo\n"
PORTUGUESE = "Data;Duração;Exercício;Observações\n01/03/2026;12;Rotação;não\n"
SWEDISH = "Datum;Övning;Längd\n2026-03-01;12;Rygg på golv\n"
RUSSIAN = "Дата;Упражнение;Время\n01.03.2026;Кошка;12\n"
JAPANESE = "日付,運動,時間,痛み\n2026/03/01,猫のポーズ,12,3\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (GERMAN, "cp1252", "Windows-1252"),
        (SHORT_GERMAN, "cp1252", "Windows-1252"),
        (SHORT_GERMAN.upper(), "cp1252", "Windows-1252"),
        (FRENCH, "cp1252", "Windows-1252"),
        (SPANISH, "cp1252", "Windows-1252"),
        (PORTUGUESE, "cp1252", "Windows-1252"),
        (SWEDISH, "cp1252", "Windows-1252"),
        ("Day;Note\n2026-03-01;don’t “push” – 45°\n", "cp1252", "Windows-1252"),
        (POLISH, "cp1250", "Windows-1250"),
        (SHORT_POLISH, "cp1250", "Windows-1250"),
        (POLISH, "iso8859-2", "ISO-8859-2"),
        (SHORT_GERMAN, "mac_roman", "Mac Roman"),
        (FRENCH, "mac_roman", "Mac Roman"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (JAPANESE, "cp932", "Windows-932 (Japanese)"),
        (JAPANESE, "euc_jp", "EUC (Japanese)"),
    ],
)
def test_the_encoding_is_told_by_its_letters_and_said(text: str, codec: str, name: str) -> None:
    found = decoded(text.encode(codec))
    assert found.content == text
    assert found.notes == (f"The file was read as {name} text.",)


@pytest.mark.parametrize("text", [GERMAN, JAPANESE])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_need_no_guess(text: str, codec: str) -> None:
    assert decoded(text.encode(codec)) == decoded(text.encode())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [GERMAN, JAPANESE])
def test_utf_16_is_told_without_its_mark(text: str, codec: str) -> None:
    found = decoded(text.encode(codec))
    assert found.content == text
    assert found.notes == ("The file was read as UTF-16 text.",)


def test_a_mark_within_the_text_is_dropped() -> None:
    assert decoded("a,b\n\ufeff1,2\n".encode()).content == "a,b\n1,2\n"
