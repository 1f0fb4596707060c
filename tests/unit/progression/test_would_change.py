"""What would change a suggestion, done to the log: decided again, the outcome really changes.

Each case is a log, a part of the sentence that it must say, and the log with that part come true.
"""

from datetime import date, timedelta

import pytest

from tests.unit.progression.logs import (
    TODAY,
    TUE_FRI,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    session,
    weekly,
)

LATER = TODAY + timedelta(2)


def signed(code: str, days: int = 2) -> Log:
    return {**ready(), "symptoms": [{"day": ago(days).isoformat(), "code": code}]}


def advised(log: Log, day: date) -> Log:
    return {**log, "guidance": [*log.get("guidance", []), {"day": day.isoformat()}]}


def then(log: Log, day: date = TODAY, **values: object) -> Log:
    """The log with one more session."""
    return {**log, "sessions": [*log["sessions"], session(day, **values)]}


def without(log: Log, **values: object) -> Log:
    """The log with all its sessions given some values."""
    return {**log, "sessions": [{**one, **values} for one in log["sessions"]]}


SIX_ROW = {"sessions": [*weekly(ago(40), ago(9)), *on(6, 5, 4, 3, 2, 1)]}
CROWDED = {"sessions": [*weekly(ago(40), ago(9)), *on(7, 6, 5, 4, 2, 1)]}
STEADY = {
    "sessions": weekly(ago(60), ago(1), minutes=10),
    "accepted": [{"day": ago(age).isoformat(), "variable": "duration"} for age in (30, 22, 14)],
}
SHORT_NIGHTS = {
    **ready(),
    "recovery": [{"day": ago(age).isoformat(), "sleep_hours": 5} for age in (0, 1)],
}
SETTLING = {**ready(), "accepted": [{"day": ago(5).isoformat(), "variable": "sets"}]}
FLARE = {
    **ready(),
    "periods": [{"kind": "flare", "first_day": ago(3).isoformat(), "last_day": None}],
}
OVER = {
    **ready(),
    "periods": [{"kind": "flare", "first_day": ago(3).isoformat(), "last_day": ago(1).isoformat()}],
}
UNEASY = changed(ready(comfort_after=6), 3, comfort_after=6)
JUMP = ready() | {"sessions": [*ready()["sessions"][:-3], *on(5, 3, 1, minutes=18, effort=4)]}
HARD = without(ready(), effort=8)
SLIPPING = changed(changed(ready(form=2), 3, form=2), 5, form=2)
COLD = changed(changed(ready(warm_up=False), 3, warm_up=False), 5, warm_up=False)
LASTING = without(ready(), comfort_after=6)
TWICE_SORE = changed(ready(soreness_next_day=5), 3, soreness_next_day=5)

CASES = {
    "R01": (signed("chest_pain"), "guidance is recorded", advised(signed("chest_pain"), ago(1)), TODAY),
    "R02": (signed("fever_unwell"), "guidance is recorded", advised(signed("fever_unwell"), ago(1)), TODAY),
    "R03": (signed("condition_concern"), "guidance", advised(signed("condition_concern"), ago(2)), TODAY),
    "R04": (ready(comfort_after=1), "guidance", advised(ready(comfort_after=1), TODAY), TODAY),
    "R05": (LASTING, "guidance", advised(LASTING, TODAY), TODAY),
    "R06": (without(advised(signed("chest_pain", 20), ago(18)), minutes=8), "has passed", without(advised(signed("chest_pain", 29), ago(18)), minutes=8), TODAY),
    "R07": (ready(soreness_next_day=7), "it is 30 March", ready(soreness_next_day=7), LATER),
    "R08": (SIX_ROW, "it is 29 March and you have rested", SIX_ROW, TODAY + timedelta(1)),
    "R09": (ready(comfort_after=4), "comfort stays above 6", then(ready(comfort_after=4)), TODAY),
    "R10": (UNEASY, "comfort stays above 6", then(UNEASY), TODAY),
    "R11": (TWICE_SORE, "soreness is below 4", then(TWICE_SORE), TODAY),
    "R13": (SLIPPING, "form is above 2", then(then(SLIPPING), ago(-2)), LATER),
    "R14": (HARD, "effort is below 7", then(then(HARD), ago(-2)), LATER),
    "R15": ({"sessions": weekly(ago(60), ago(9))}, "a session is in the log", then({"sessions": weekly(ago(60), ago(9))}), TODAY),
    "R17": ({"sessions": []}, "first sessions are in the log", {"sessions": weekly(ago(33), ago(1), minutes=8)}, TODAY),
    "R18": (ready(effort=None), "has its effort", {"sessions": weekly(ago(33), ago(1), minutes=8)}, TODAY),
    "R19": ({"sessions": weekly(ago(33), ago(1), minutes=8)} | {"sessions": [*weekly(ago(33), ago(3), minutes=8), session(ago(1), minutes=8, comfort_after=6)]}, "comfort stays above 6", {"sessions": weekly(ago(33), ago(1), minutes=8)}, TODAY),
    "R20": (without(COLD, minutes=8), "lack a warm-up", without(ready(), minutes=8), TODAY),
    "R21": (without(ready(form=3), minutes=8), "form is above 3", without(ready(), minutes=8), TODAY),
    "R22": (without(SHORT_NIGHTS, minutes=8), "6 hours or more", without({**SHORT_NIGHTS, "recovery": []}, minutes=8), TODAY),
    "R23": (without(SETTLING, minutes=8), "has passed", without(SETTLING, minutes=8), LATER),
    "R27": (without(FLARE, minutes=8), "the flare is over", without(OVER, minutes=8), TODAY),
    "R25": ({"sessions": weekly(ago(25), ago(1), TUE_FRI, minutes=12)}, "comfort of 6 or less", then({"sessions": weekly(ago(25), ago(1), TUE_FRI, minutes=12)}, comfort_after=6), TODAY),
}  # fmt: skip


@pytest.mark.parametrize("rule", CASES)
def test_what_would_change_it_does(rule: str) -> None:
    log, part, come_true, day = CASES[rule]
    before = judged(log)
    assert before.rule == rule
    assert part in before.would_change

    after = judged(come_true, day)

    assert after.outcome is not before.outcome


def test_a_jump_an_easy_week_and_a_crowded_week_end_with_a_quieter_one() -> None:
    for log, rule, part in ((JUMP, "R12", "at most 1.5 times"), (STEADY, "R16", "minutes or less")):
        assert judged(log).rule == rule
        assert part in judged(log).would_change
    week_later = TODAY + timedelta(7)
    quiet = JUMP
    for age in (-1, -3, -6):
        quiet = then(quiet, ago(age), minutes=8)
    assert judged(quiet, week_later).outcome is not judged(JUMP).outcome
    easy = STEADY
    for age in (-1, -3, -6):
        easy = then(easy, ago(age), minutes=6)
    assert judged(easy, week_later).outcome is not judged(STEADY).outcome
    crowded = without(CROWDED, minutes=4)
    assert judged(crowded).rule == "R24"
    assert "at most 5 main days" in judged(crowded).would_change
    for age in (-1, -3, -6):
        crowded = then(crowded, ago(age), minutes=4)
    assert "R24" not in judged(crowded, week_later).rules
