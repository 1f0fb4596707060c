"""The files for TLS are looked at before the app starts, each slip one sentence."""

from pathlib import Path

import pytest

from dashboard.errors import InputError
from dashboard.server.certificate import checked
from tests.door.clients import certificate


def test_no_files_are_no_tls() -> None:
    assert checked(None, None) is None


def test_each_slip_has_its_sentence(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    slips = [
        ((str(empty), None), "needs both"),
        ((None, str(empty)), "needs both"),
        ((str(tmp_path / "absent"), str(empty)), "--cert is not there"),
        ((str(empty), str(tmp_path / "absent")), "--key is not there"),
        ((str(tmp_path), str(empty)), "--cert cannot be read"),
        ((str(empty), str(empty)), "PEM files"),
    ]
    for files, words in slips:
        with pytest.raises(InputError, match=words):
            checked(*files)


def test_a_pair_is_taken_and_a_mixed_one_refused(tmp_path: Path) -> None:
    one, other = certificate(tmp_path), certificate(tmp_path, "other")
    if one is None or other is None:
        pytest.skip("no openssl")
    assert checked(str(one[0]), str(one[1])) is not None
    with pytest.raises(InputError, match="does not belong"):
        checked(str(one[0]), str(other[1]))
