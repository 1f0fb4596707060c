import pytest

from dashboard import settings


@pytest.mark.parametrize(
    ("supple", "machine", "expected"),
    [
        ("Europe/Berlin", "Asia/Tokyo", "Europe/Berlin"),
        ("", "Asia/Tokyo", "Asia/Tokyo"),
        ("", ":America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("../../secret", "", ""),
        ("", "CET-1CEST,M3.5.0,M10.5.0/3", ""),
    ],
)
def test_the_zone_is_the_one_that_is_set_or_the_machine_s(
    monkeypatch: pytest.MonkeyPatch, supple: str, machine: str, expected: str
) -> None:
    monkeypatch.setenv("SUPPLE_ZONE", supple)
    monkeypatch.setenv("TZ", machine)
    assert settings.load().zone == expected
