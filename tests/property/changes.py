"""Invariants that change a log and decide again: I2 to I5, I9 to I14, I19, I22 and I23."""

import json

from dashboard.progression.decision import Safety
from dashboard.progression.verdict import Outcome
from tests.property.checking import CATALOGUE, Case, but_for, not_raised, printed
from tests.property.facts import COMFORTS, NEEDED, SIGNS, Log, back, last_session, profile

ORDER = [Safety.GREEN, Safety.AMBER, Safety.RED]


def i2_an_emergency_sign_pauses_whatever_else_there_is(one: Case) -> bool:
    row = {"day": back(one.as_of, one.rng().randrange(29)), "code": one.rng().choice(SIGNS["now"])}

    def noted(log: Log) -> None:
        log["symptoms"] = [*log.get("symptoms", []), row]
        log["guidance"] = [g for g in log.get("guidance", []) if g["day"] <= row["day"]]

    after = one.changed(noted)
    return after.outcome is Outcome.SEEK_NOW and after.weekly_minutes == after.days == 0


def i3_less_comfort_never_raises(one: Case) -> bool:
    return all(
        not_raised(one.decision, one.with_last(name, one.rng().uniform(0, 1) * value // 0.5 * 0.5))
        for name, value in one.last_values(*COMFORTS)
        if 0 <= value <= 10
    )


def i4_more_effort_more_soreness_worse_form_never_raise(one: Case) -> bool:
    rng = one.rng()
    worse = [
        (name, rng.choice((value + 0.5, 10)))
        for name, value in one.last_values("effort", "soreness_next_day")
        if 0 <= value <= 9.5
    ]
    worse += [(name, 1) for name, value in one.last_values("form") if 1 <= value <= 5]
    return all(not_raised(one.decision, one.with_last(name, value)) for name, value in worse)


def i5_one_more_sign_never_raises(one: Case) -> bool:
    rng = one.rng()
    row = {"day": back(one.as_of, rng.randrange(35)), "code": rng.choice(sorted(CATALOGUE.signs))}
    after = one.changed(lambda log: log.update(symptoms=[*log.get("symptoms", []), row]))
    return not_raised(one.decision, after)


def i9_the_same_again(one: Case) -> bool:
    return printed(one.again(json.loads(json.dumps(one.log)))) == printed(one.decision)


def i10_the_order_of_rows_changes_nothing(one: Case) -> bool:
    def shuffled(log: Log) -> None:
        for rows in log.values():
            if isinstance(rows, list):
                one.rng().shuffle(rows)

    return printed(one.changed(shuffled)) == printed(one.decision)


def i11_repeated_rows_change_nothing(one: Case) -> bool:
    def repeated(log: Log) -> None:
        log["sessions"] += [row for row in log["sessions"] if row.get("id") is not None]

    return but_for(one.changed(repeated)) == but_for(one.decision)


def i12_rows_of_tomorrow_change_nothing(one: Case) -> bool:
    day = back(one.as_of, -1 - one.rng().randrange(20))
    session = {"day": day, "minutes": 300, "effort": 10, "comfort_after": 0, "id": "later"}

    def foreseen(log: Log) -> None:
        later: Log = {
            "sessions": [session, *({**row, "day": day} for row in log["sessions"][:1])],
            "symptoms": [{"day": day, "code": "collapse"}],
            "guidance": [{"day": day}],
            "accepted": [{"day": day, "variable": "level"}],
            "recovery": [{"day": day, "sleep_hours": 1}],
            "range": [{"day": day, "degrees": 1}],
            "periods": [{"kind": "flare", "first_day": day}],
        }
        for part, rows in later.items():
            log[part] = [*log.get(part, []), *rows]

    return but_for(one.changed(foreseen)) == but_for(one.decision)


def i13_other_dates_give_the_same(one: Case) -> bool:
    days = one.rng().randrange(-3_000, 3_000)
    dated = ("as_of", "resume", "reason", "further_reasons", "would_change", "notes")

    def moved(value: object) -> object:
        if isinstance(value, list):
            return [moved(part) for part in value]
        if isinstance(value, dict):
            return {
                name: part
                if part is None or name not in {"day", "first_day", "last_day", "by"}
                else back(one.as_of.fromisoformat(str(part)), -days)
                for name, part in ((name, moved(part)) for name, part in value.items())
            }
        return value

    log = moved(one.log)
    assert isinstance(log, dict)
    return but_for(one.again(log, days), *dated) == but_for(one.decision, *dated)


def i14_a_day_of_rest_is_never_held_against_anyone(one: Case) -> bool:
    tomorrow = one.again(one.log, 1)
    return ORDER.index(tomorrow.safety) <= ORDER.index(one.decision.safety)


def i19_a_missing_value_is_no_reason_for_more(one: Case) -> bool:
    name = one.rng().choice(NEEDED)

    def without(log: Log) -> None:
        # A session that is told twice has what either row says, so each row loses it.
        last = last_session(log)
        for row in log["sessions"]:
            if row is last or row["id"] == last["id"] is not None:
                row[name] = None

    return not one.log["sessions"] or one.changed(without).outcome is not Outcome.INCREASE


def i22_goals_only_choose_among_steps(one: Case) -> bool:
    after = one.changed(lambda log: log.update(profile=profile(one.rng())))
    if one.decision.rule in {"R25", "R26"}:
        return after.outcome in {Outcome.HOLD, Outcome.INCREASE}
    return (after.outcome, after.rules) == (one.decision.outcome, one.decision.rules)


def i23_recovery_habits_never_gate(one: Case) -> bool:
    habits = ("hydration", "foam_rolling", "stretching", "active_recovery")
    rows = [
        {"day": back(one.as_of, age), **{name: one.rng().random() < 0.5 for name in habits}}
        for age in range(10)
    ]
    after = one.changed(lambda log: log.update(recovery=[*log.get("recovery", []), *rows]))
    return but_for(after, "notes") == but_for(one.decision, "notes")


CHANGES = (
    i2_an_emergency_sign_pauses_whatever_else_there_is,
    i3_less_comfort_never_raises,
    i4_more_effort_more_soreness_worse_form_never_raise,
    i5_one_more_sign_never_raises,
    i9_the_same_again,
    i10_the_order_of_rows_changes_nothing,
    i11_repeated_rows_change_nothing,
    i12_rows_of_tomorrow_change_nothing,
    i13_other_dates_give_the_same,
    i14_a_day_of_rest_is_never_held_against_anyone,
    i19_a_missing_value_is_no_reason_for_more,
    i22_goals_only_choose_among_steps,
    i23_recovery_habits_never_gate,
)
