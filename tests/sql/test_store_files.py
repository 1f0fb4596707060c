"""Files that cannot be used: each gets its sentence and is left as it is."""

import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import StoreDamaged, StoreTooNew, StoreUnwritable
from tests.nobody import as_nobody, reachable_folder
from tests.stores import good_journal, notes, opened, refused, write


@pytest.fixture
def good() -> bytes:
    return good_journal()


def newer_engine(good: bytes) -> bytes:
    """Say in the header that a far newer database engine wrote it, with the right checksum."""
    header = bytearray(good[:4096])
    header[12:20] = struct.pack("<Q", 5000)
    checksum = 5381
    for (word,) in struct.iter_unpack("<Q", header[8:]):
        checksum ^= word * 0xBF58476D1CE4E5B9 & (2**64 - 1)
    header[:8] = struct.pack("<Q", checksum)
    return bytes(header) + good[4096:]


DAMAGED = (
    "The journal file {} is damaged or is not a Supple journal. It was left untouched. "
    "Put a backup in its place (supple restore latest), or start with another journal."
)


@pytest.mark.parametrize("name", ["journal.duckdb", "newer permission denied.duckdb"])
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda good: good[: len(good) // 2], id="cut"),
        pytest.param(lambda good: good[:13000] + b"\0" * 4096 + good[17096:], id="overwritten"),
        pytest.param(lambda _: b"day,minutes\n2026-03-28,12\n" * 999, id="a text"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_a_damaged_file(tmp_path: Path, good: bytes, damage: object, name: str) -> None:
    path = tmp_path / name
    assert callable(damage)
    path.write_bytes(damage(good))
    before = path.read_bytes()
    error = refused(path)
    assert isinstance(error, StoreDamaged)
    assert str(error) == DAMAGED.format(name)
    assert path.read_bytes() == before


def test_somebody_elses_database(journal: Path) -> None:
    with duckdb.connect(str(journal)) as foreign:
        foreign.execute("CREATE TABLE hens (eggs INTEGER)")
    before = journal.read_bytes()
    error = refused(journal)
    assert isinstance(error, StoreDamaged)
    assert journal.read_bytes() == before


def test_a_file_of_a_newer_engine(journal: Path, good: bytes) -> None:
    journal.write_bytes(newer_engine(good))
    before = journal.read_bytes()
    error = refused(journal)
    assert isinstance(error, StoreTooNew)
    assert str(error) == (
        "The journal file journal.duckdb was written by a newer version of Supple and was left "
        "untouched. Update Supple to open it."
    )
    assert journal.read_bytes() == before


def test_a_file_of_a_newer_supple(journal: Path, good: bytes) -> None:
    journal.write_bytes(good)
    with duckdb.connect(str(journal)) as newer:
        newer.execute("INSERT INTO migration VALUES (9999, 'later', NOW())")
    before = journal.read_bytes()
    assert isinstance(refused(journal), StoreTooNew)
    assert journal.read_bytes() == before


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert isinstance(error, StoreUnwritable)
    assert ": a folder has that name. Check" in str(error)


def test_a_file_where_its_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder")
    error = refused(tmp_path / "folder" / "journal.duckdb")
    assert isinstance(error, StoreUnwritable)
    assert ": a file has the name of its folder. Check" in str(error)
    assert (tmp_path / "folder").read_text() == "no folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here")
def test_a_folder_that_cannot_be_made() -> None:
    error = refused(Path("/proc/no-such-folder/journal.duckdb"))
    assert isinstance(error, StoreUnwritable)
    assert ": its folder is missing. Check" in str(error)


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    with closing(opened(tmp_path / "a" / "b" / "journal.duckdb")) as store:
        write(store, "made")
        assert notes(store) == ["made"]


@pytest.fixture
def somewhere() -> Iterator[Path]:
    with reachable_folder() as folder:
        yield folder


def test_a_read_only_file(somewhere: Path, good: bytes) -> None:
    path = somewhere / "journal.duckdb"
    path.write_bytes(good)
    path.chmod(0o444)
    somewhere.chmod(0o777)
    with as_nobody():
        error = refused(path)
    assert isinstance(error, StoreUnwritable)
    assert ": permission denied. Check" in str(error)
    assert path.read_bytes() == good


def test_a_read_only_folder(somewhere: Path, good: bytes) -> None:
    path = somewhere / "journal.duckdb"
    path.write_bytes(good)
    somewhere.chmod(0o555)
    with as_nobody():
        error = refused(path)
    somewhere.chmod(0o755)
    assert isinstance(error, StoreUnwritable)
    assert ": permission denied. Check" in str(error)
    assert path.read_bytes() == good
