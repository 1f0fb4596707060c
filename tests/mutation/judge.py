"""Judge the mutants that mutmut made, each in a fork of one process that has collected the tests.

A pytest plugin that ``tests.mutation`` starts. mutmut itself starts pytest anew for each mutant, which
takes longer than the tests. What a mutant came to is kept where mutmut keeps it, so ``mutmut
results`` and ``mutmut show`` tell of it, and a run that was stopped goes on.

Mutants are judged in a random order with a fixed seed: those judged so far are a sample of all.
"""

import gc
import json
import os
import random
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.places import Places, put, unwrap
from tests.mutation.results import KILLED, NO_TESTS, NOTICED, SURVIVED, TOO_LONG, Results

AT_ONCE = int(os.environ.get("SUPPLE_MUTANTS_AT_ONCE", "2"))
MOST = int(os.environ.get("SUPPLE_MUTANTS_MOST", "100000"))
"""How many to judge in this run."""

LEAST_SECONDS, TIMES = 20, 3
"""What one may take, in time of the processor: so many seconds, and several times what its tests took."""

MEMORY_BYTES = 4_000_000_000
_SAVED_EVERY = 50
_FIRST = "test_answers_kept"
_NEEDLESS = "test_both_decide_the_same"
"""The comparison with the oracle: its logs are among those of the tests that come first, so once these
have passed, the answers are those that agreed with the oracle."""


@dataclass(slots=True)
class Tests:
    """The tests that were collected, and which of them run a function.

    Args:
        items: by name.
        names: of the tests that run a function, by its name.
        seconds: how long a test takes.
        kills: how often a test has noticed a mutant of a function.
    """

    items: dict[str, pytest.Item]
    names: dict[str, list[str]]
    seconds: dict[str, float]
    kills: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def of(self, function: str, *, again: bool = False) -> list[pytest.Item]:
        """Return the tests of a function: first those that notice most, last the slow ones.

        A test or a function that mutmut has not looked at yet goes with all others; for a mutant that
        survived before, the tests that are new come first.
        """
        kills = self.kills[function]
        known = set(self.names.get(function, self.items))
        names = [
            name
            for name in self.items
            if (name in known or name not in self.seconds) and _NEEDLESS not in name
        ]
        names.sort(
            key=lambda name: (
                again and name in self.seconds,
                -kills[name],
                _FIRST not in name,
                self.seconds.get(name, 0.0),
                name,
            )
        )
        return [self.items[name] for name in names]

    def limit(self, items: Sequence[pytest.Item]) -> int:
        """Return how many seconds the tests may take; while they were timed each call was dearer."""
        return LEAST_SECONDS + round(TIMES * sum(self.seconds.get(one.nodeid, 0) for one in items))


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Judge the mutants instead of running the tests."""
    root = session.config.rootpath
    stats = json.loads((root / "mutmut-stats.json").read_text(encoding="utf-8"))
    tests = Tests(
        items={item.nodeid: item for item in session.items},
        names=stats["tests_by_mangled_function_name"],
        seconds=stats["duration_by_test"],
    )
    results = Results.read(root)
    pending = [name for name, code in results.codes.items() if code not in NOTICED]
    random.Random(4).shuffle(pending)  # noqa: S311 - a sample, no secret
    pending.sort(key=lambda name: results.codes[name] is None)
    survived = {name for name in pending if results.codes[name] is not None}
    places = unwrap()
    gc.freeze()
    _check_that_all_pass_without_a_mutant(tests, places)
    try:
        for count, (name, code) in enumerate(
            _judged(pending[:MOST], survived, tests, places), start=1
        ):
            results.codes[name] = code
            if count % _SAVED_EVERY == 0:
                results.save()
                print(f"{count} of {len(pending)}: {results.told()}", file=sys.stderr, flush=True)
    finally:
        results.save()
    print("\n".join(results.table()))
    return True


def _check_that_all_pass_without_a_mutant(tests: Tests, places: Places) -> None:
    """Stop where a test fails on the code as it is: it would notice everything."""
    items = list(tests.items.values())
    running = _begun("", items, places, tests.limit(items))
    _, code = _ended(running, tests)
    if code != SURVIVED:
        raise pytest.UsageError(f"Not all tests pass without a mutant: {dict(tests.kills)}")


def _judged(
    names: Sequence[str], survived: Collection[str], tests: Tests, places: Places
) -> Iterator[tuple[str, int]]:
    """Give each mutant's exit code as it is known; some are judged at the same time."""
    running: dict[int, tuple[str, int]] = {}
    for name in names:
        items = tests.of(_function(name), again=name in survived)
        if not items:
            yield name, NO_TESTS
            continue
        while len(running) >= AT_ONCE:
            yield _ended(running, tests)
        running.update(_begun(name, items, places, tests.limit(items)))
    while running:
        yield _ended(running, tests)


def _begun(
    name: str, items: Sequence[pytest.Item], places: Places, seconds: int
) -> dict[int, tuple[str, int]]:
    """Start a child; return it with the name and the pipe that it tells of."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        _run(name, items, writing, places)
    os.close(writing)
    return {child: (name, reading)}


def _ended(running: dict[int, tuple[str, int]], tests: Tests) -> tuple[str, int]:
    """Wait for one of the children; learn which test noticed."""
    child, status = os.wait()
    name, reading = running.pop(child)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        noticed = pipe.read()
    if noticed:
        tests.kills[_function(name)][noticed] += 1
    code = os.waitstatus_to_exitcode(status)
    return name, code if code in {SURVIVED, KILLED} else TOO_LONG


def _run(name: str, items: Sequence[pytest.Item], writing: int, places: Places) -> None:
    """Run tests in a child until one fails; never returns."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    os.environ["MUTANT_UNDER_TEST"] = name
    if name:
        put(name, places)
    code = KILLED
    try:
        for item, following in zip(items, [*items[1:], None], strict=True):
            reports = runtestprotocol(item, log=False, nextitem=following)
            if any(report.failed for report in reports):
                os.write(writing, item.nodeid.encode())
                break
        else:
            code = SURVIVED
    finally:
        os._exit(code)


def _function(name: str) -> str:
    return name.partition("__mutmut_")[0]
