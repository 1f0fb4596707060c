"""The journal's file: who may hold it, how writes hold together, and what stays locked."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import StoreBusy, StoreError
from dashboard.store import Store, changing
from tests.stores import child, notes, opened, said, write

# Who may hold it


def test_whoever_waits_too_long_is_told_who_holds_it(journal: Path) -> None:
    with child(journal, "with store.read():\n    say('holding')") as process:
        assert said(process) == "holding"
        began = time.monotonic()
        with (
            closing(opened(journal, wait_seconds=0.4)) as store,
            pytest.raises(StoreBusy) as busy,
            store.read(),
        ):
            pass
        assert 0.3 < time.monotonic() - began < 3
        assert busy.value.holder == f"a child (process {process.pid})"
        assert re.fullmatch(  # a busy machine may wait a little longer than it was asked to
            rf"The journal is in use by a child \(process {process.pid}\); waited [0-2] seconds\. "
            r"Close that program or let it finish, then try again\.",
            str(busy.value),
        )


def test_a_program_that_does_not_know_our_lock_is_named_by_its_number(journal: Path) -> None:
    with closing(opened(journal)) as store:
        write(store, "ours")
    foreign = "import duckdb\nheld = duckdb.connect(sys.argv[1])\nsay('holding')\nheld.close()"
    with child(journal, foreign) as process:
        assert said(process) == "holding"
        with (
            closing(opened(journal, wait_seconds=0.4)) as store,
            pytest.raises(StoreBusy) as busy,
            store.read(),
        ):
            pass
        assert busy.value.holder == f"another program (process {process.pid})"


def test_another_thread_that_writes_too_long_is_waited_for_only_so_long(journal: Path) -> None:
    with (
        closing(opened(journal, wait_seconds=0.2)) as store,
        store.transaction(),
        ThreadPoolExecutor(1) as threads,
        pytest.raises(StoreBusy, match="in use by another page of this app"),
    ):
        threads.submit(write, store, "second").result()


def test_an_idle_store_lets_another_program_in(journal: Path) -> None:
    with closing(opened(journal)) as store:
        write(store, "ours")
        with child(journal, "write('theirs')\nstore.close()\nsay('written')") as process:
            assert said(process) == "written"
            assert notes(store) == ["ours", "theirs"]


def test_unbroken_use_gives_others_a_turn(journal: Path) -> None:
    with closing(opened(journal)) as store:
        write(store, "ours")
        over = threading.Event()
        seen: list[list[int]] = []

        def read_on() -> None:
            counts = []
            while not over.is_set():
                counts.append(len(notes(store)))
            seen.append(counts)

        with ThreadPoolExecutor(8) as threads:
            reading = [threads.submit(read_on) for _ in range(8)]
            program = "for n in range(20):\n    write(str(n))\nstore.close()\nsay('written')"
            try:
                with child(journal, program) as process:
                    assert said(process) == "written"
            finally:
                over.set()
            for one in reading:
                one.result()
        assert notes(store) == ["ours", *map(str, range(20))]
        assert all(counts == sorted(counts) for counts in seen)
        assert len({count for counts in seen for count in counts}) > 1


def test_two_busy_programs_take_turns(journal: Path) -> None:
    """Each wants the journal again at once; neither may keep the other out for long."""
    program = (
        "ends = time.monotonic() + 4\n"
        "waits = [0.0]\n"
        "while time.monotonic() < ends:\n"
        "    began = time.monotonic()\n"
        "    write('theirs')\n"
        "    waits.append(time.monotonic() - began)\n"
        "store.close()\n"
        "say(f'{len(waits)} {max(waits)}')"
    )
    with closing(opened(journal, wait_seconds=10)) as store:
        write(store, "ours")
        longest = 0.0
        with child(journal, program) as process:
            ends = time.monotonic() + 4
            while time.monotonic() < ends:
                began = time.monotonic()
                write(store, "ours")
                longest = max(longest, time.monotonic() - began)
            store.close()
            writes, their_longest = said(process).split()
    assert int(writes) > 2
    assert longest < 4
    assert float(their_longest) < 4


def test_threads_that_write_together_lose_nothing(journal: Path) -> None:
    with closing(opened(journal, wait_seconds=30)) as store:
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda number: write(store, str(number)), range(40)))
        assert sorted(notes(store), key=int) == [str(number) for number in range(40)]
        with store.read() as cursor:
            ids = cursor.execute("SELECT id FROM change ORDER BY id").fetchall()
        assert ids == [(number,) for number in range(1, 41)]


def test_a_killed_program_leaves_what_it_had_committed(journal: Path) -> None:
    program = (
        "write('confirmed')\n"
        "with store.transaction() as cursor:\n"
        "    cursor.execute(\"UPDATE session SET notes = 'half'\")\n"
        "    os._exit(9)"
    )
    with child(journal, program) as process:
        process.wait(timeout=20)
    with closing(opened(journal)) as store:
        assert notes(store) == ["confirmed"]


def test_closing_is_harmless_and_ends_every_thread(journal: Path) -> None:
    store = opened(journal)
    store.close()
    for text in ("one", "two"):
        write(store, text)
        store.close()
        store.close()
        assert not [thread for thread in threading.enumerate() if thread.name == "journal-closer"]
    assert notes(store) == ["one", "two"]
    store.close()


def test_closing_waits_for_a_reader(journal: Path) -> None:
    store = opened(journal)
    with ThreadPoolExecutor(1) as threads:
        with store.read() as cursor:
            closing_it = threads.submit(store.close)
            time.sleep(0.1)
            assert cursor.execute("SELECT 1").fetchall() == [(1,)]
        closing_it.result()


# Transactions


def run_together(store: Store, statements: list[str]) -> None:
    with store.transaction() as cursor:
        for statement in statements:
            cursor.execute(statement)


def test_an_error_rolls_everything_back_and_is_the_one_seen(store: Store) -> None:
    write(store, "kept")
    statements = ["UPDATE session SET notes = 'lost'", "UPDATE session SET effort = 11"]
    with pytest.raises(duckdb.ConstraintException):
        run_together(store, statements)
    assert notes(store) == ["kept"]
    write(store, "after")
    assert notes(store) == ["kept", "after"]


def test_a_change_that_writes_nothing_leaves_no_trace(store: Store) -> None:
    write(store, "same")
    with changing(store, actor="page", summary="nothing") as change:
        change.update("session", 1, {"notes": "same"})
        change.insert("session", [])
        change.remove("session", [])
    with store.read() as cursor:
        assert cursor.execute("SELECT summary FROM change").fetchall() == [("test",)]


def test_only_the_tables_of_a_person_can_be_written_to(store: Store) -> None:
    with (
        pytest.raises(ValueError, match="not a table of the person's rows: change"),
        changing(store, actor="page", summary="odd") as change,
    ):
        change.remove("change", [1])


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY session TO '/tmp/session.csv'",
        "ATTACH '/tmp/other.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "EXPORT DATABASE '/tmp/exported'",
    ],
)
def test_nothing_outside_the_file_can_be_reached(store: Store, statement: str) -> None:
    with pytest.raises((duckdb.Error, StoreError)), store.read() as cursor:
        cursor.execute(statement).fetchall()
