-- Practising: routines, the plan of a week, and what became of single planned days.

CREATE TABLE routine (
    id BIGINT NOT NULL,
    name VARCHAR NOT NULL CHECK (name <> ''),
    note VARCHAR NOT NULL DEFAULT '',
    archived BOOLEAN NOT NULL DEFAULT FALSE,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE routine IS 'A named list of exercises with doses, of the person''s own';
COMMENT ON COLUMN routine.archived IS 'not offered any more; plans and sessions keep its name';

CREATE TABLE routine_item (
    id BIGINT NOT NULL,
    routine_id BIGINT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    exercise VARCHAR NOT NULL CHECK (exercise <> ''),
    side VARCHAR CHECK (side IN ('left', 'right', 'both')),
    unit VARCHAR NOT NULL CHECK (unit IN ('reps', 'hold_s')),
    amounts INTEGER[] NOT NULL CHECK (COALESCE(LIST_MIN(amounts), 0) >= 0),
    note VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE routine_item IS 'One exercise of a routine with its dose, in order';
COMMENT ON COLUMN routine_item.exercise IS 'catalogue id, or the id of an own exercise';
COMMENT ON COLUMN routine_item.unit IS 'reps, or hold_s for seconds of a hold';
COMMENT ON COLUMN routine_item.amounts IS 'one number a set, in unit, per side where side is both';

CREATE TABLE plan (
    id BIGINT NOT NULL,
    first_day DATE NOT NULL,
    times_in_7 INTEGER CHECK (times_in_7 BETWEEN 1 AND 7),
    if_then VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE plan IS 'What is planned for a week, valid from a day on until the next plan';
COMMENT ON COLUMN plan.times_in_7 IS 'exercise days in any seven days; null when planned by weekday';
COMMENT ON COLUMN plan.if_then IS 'the person''s own line: after what, where, and what then';

CREATE TABLE plan_day (
    id BIGINT NOT NULL,
    plan_id BIGINT NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    routine VARCHAR NOT NULL DEFAULT '',
    start TIME,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE plan_day IS 'A weekday of a plan on which to exercise; the others are rest days';
COMMENT ON COLUMN plan_day.weekday IS 'ISO weekday, 1 Monday to 7 Sunday';
COMMENT ON COLUMN plan_day.routine IS 'id of a ready-made routine, or of an own one; empty for any';
COMMENT ON COLUMN plan_day.start IS 'local clock time; null at any time';

CREATE TABLE planned_day (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    fate VARCHAR NOT NULL CHECK (fate IN ('moved', 'shortened', 'let_go')),
    to_day DATE CHECK (to_day <> day),
    minutes DECIMAL(5, 1) CHECK (minutes > 0),
    reason VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE planned_day IS 'What became of one planned day; the latest row of a day counts';
COMMENT ON COLUMN planned_day.day IS 'the day it was planned for';
COMMENT ON COLUMN planned_day.to_day IS 'where it was moved to; null unless moved';
COMMENT ON COLUMN planned_day.minutes IS 'minutes, when shortened; null otherwise';
COMMENT ON COLUMN planned_day.reason IS 'no_time, unwell, away, too_much, or the person''s own words';
