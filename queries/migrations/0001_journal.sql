-- The journal's first shape: what was done, how it felt, where it came from, and every change made.
--
-- Common to all tables of rows that a person can write:
--   id           given by the writer, never reused
--   batch_id     the import batch a row came with, null when it was entered here
--   source_key   what identifies the row in the file it came from; null when entered here
--   source_hash  digest of the row as it was imported, to tell a changed file from an edited journal
--   removed_by   the change that removed the row; null while the row counts
-- Rows are marked removed, never deleted, so that any change can be undone. There are no foreign
-- keys (the engine refuses parent and child deletes in one transaction) and no indexes (the
-- journal is read by scans); the writer and the health check keep the references.

CREATE TABLE session (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    start TIME,
    duration_min DECIMAL(6, 2) CHECK (duration_min BETWEEN 0 AND 1440),
    kind VARCHAR CHECK (kind IN ('mobility', 'strength', 'aerobic', 'flexibility', 'balance', 'recovery')),
    warm_up BOOLEAN,
    effort DECIMAL(3, 1) CHECK (effort BETWEEN 0 AND 10),
    comfort_before DECIMAL(3, 1) CHECK (comfort_before BETWEEN 0 AND 10),
    comfort_during DECIMAL(3, 1) CHECK (comfort_during BETWEEN 0 AND 10),
    comfort_after DECIMAL(3, 1) CHECK (comfort_after BETWEEN 0 AND 10),
    soreness_next_day DECIMAL(3, 1) CHECK (soreness_next_day BETWEEN 0 AND 10),
    form DECIMAL(3, 1) CHECK (form BETWEEN 1 AND 5),
    title VARCHAR NOT NULL DEFAULT '',
    notes VARCHAR NOT NULL DEFAULT '',
    origin VARCHAR NOT NULL CHECK (origin IN ('typed', 'player', 'import')),
    batch_id BIGINT,
    source_key VARCHAR,
    source_hash VARCHAR,
    removed_by BIGINT
);
COMMENT ON TABLE session IS 'One occasion of exercise on one local day';
COMMENT ON COLUMN session.day IS 'local calendar day';
COMMENT ON COLUMN session.start IS 'local clock time';
COMMENT ON COLUMN session.duration_min IS 'minutes';
COMMENT ON COLUMN session.effort IS '0 to 10, how hard it felt';
COMMENT ON COLUMN session.comfort_before IS '0 to 10, 10 fully comfortable';
COMMENT ON COLUMN session.comfort_during IS '0 to 10, the least comfortable moment';
COMMENT ON COLUMN session.comfort_after IS '0 to 10, 10 fully comfortable';
COMMENT ON COLUMN session.soreness_next_day IS '0 to 10, 10 worst, asked the next morning';
COMMENT ON COLUMN session.form IS '1 to 5, 5 slow and controlled throughout';
COMMENT ON COLUMN session.title IS 'the name its source gave it; empty when entered here';

CREATE TABLE entry (
    id BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    exercise VARCHAR NOT NULL CHECK (exercise <> ''),
    side VARCHAR CHECK (side IN ('left', 'right', 'both')),
    unit VARCHAR NOT NULL CHECK (unit IN ('reps', 'hold_s')),
    amounts INTEGER[] NOT NULL CHECK (COALESCE(LIST_MIN(amounts), 0) >= 0),
    comfort DECIMAL(3, 1) CHECK (comfort BETWEEN 0 AND 10),
    note VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE entry IS 'One exercise within a session, in order';
COMMENT ON COLUMN entry.exercise IS 'catalogue id, or the id of an own exercise';
COMMENT ON COLUMN entry.unit IS 'reps, or hold_s for seconds of a hold';
COMMENT ON COLUMN entry.amounts IS 'one number a set, in unit, per side where side is given; null where a set was done but its amount is not known'; -- noqa: LT05
COMMENT ON COLUMN entry.comfort IS '0 to 10, 10 fully comfortable';

CREATE TABLE own_exercise (
    id VARCHAR NOT NULL CHECK (id <> ''),
    name VARCHAR NOT NULL CHECK (name <> ''),
    unit VARCHAR NOT NULL CHECK (unit IN ('reps', 'hold_s')),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE own_exercise IS 'Exercises that the catalogue does not have';

CREATE TABLE checkin (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    sleep_hours DECIMAL(4, 2) CHECK (sleep_hours BETWEEN 0 AND 24),
    hydration_glasses DECIMAL(5, 1) CHECK (hydration_glasses BETWEEN 0 AND 100),
    foam_rolling_min DECIMAL(6, 2) CHECK (foam_rolling_min BETWEEN 0 AND 1440),
    stretching_min DECIMAL(6, 2) CHECK (stretching_min BETWEEN 0 AND 1440),
    active_recovery_min DECIMAL(6, 2) CHECK (active_recovery_min BETWEEN 0 AND 1440),
    desk_hours DECIMAL(4, 2) CHECK (desk_hours BETWEEN 0 AND 24),
    posture_breaks INTEGER CHECK (posture_breaks BETWEEN 0 AND 200),
    notes VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    source_key VARCHAR,
    source_hash VARCHAR,
    removed_by BIGINT
);
COMMENT ON TABLE checkin IS 'One note a day on sleep, habits and desk work';
COMMENT ON COLUMN checkin.sleep_hours IS 'hours';
COMMENT ON COLUMN checkin.hydration_glasses IS 'glasses';
COMMENT ON COLUMN checkin.foam_rolling_min IS 'minutes';
COMMENT ON COLUMN checkin.stretching_min IS 'minutes';
COMMENT ON COLUMN checkin.active_recovery_min IS 'minutes';
COMMENT ON COLUMN checkin.desk_hours IS 'hours';

CREATE TABLE measure (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    measure VARCHAR NOT NULL CHECK (measure <> ''),
    side VARCHAR CHECK (side IN ('left', 'right', 'both')),
    value DECIMAL(8, 2) NOT NULL,
    unit VARCHAR NOT NULL CHECK (unit IN ('degrees', 'cm')),
    batch_id BIGINT,
    source_key VARCHAR,
    source_hash VARCHAR,
    removed_by BIGINT
);
COMMENT ON TABLE measure IS 'A self-measured range of motion on one day';
COMMENT ON COLUMN measure.value IS 'in unit: degrees or cm';

CREATE TABLE symptom (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    code VARCHAR NOT NULL CHECK (code <> ''),
    session_id BIGINT,
    checkin_id BIGINT,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE symptom IS 'A warning sign noted on a day, with or without a session';
COMMENT ON COLUMN symptom.code IS 'a code of the sign catalogue, or the words as they were given';

CREATE TABLE guidance (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    note VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE guidance IS 'A day on which a professional told the person that they may exercise';

CREATE TABLE goal (
    id BIGINT NOT NULL,
    first_day DATE NOT NULL,
    sessions_per_week INTEGER NOT NULL CHECK (sessions_per_week BETWEEN 1 AND 14),
    minutes_per_week INTEGER NOT NULL CHECK (minutes_per_week BETWEEN 1 AND 2000),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE goal IS 'What the person aims for, valid from a day on until the next goal';
COMMENT ON COLUMN goal.minutes_per_week IS 'minutes';

CREATE TABLE period (
    id BIGINT NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('flare', 'travel', 'illness', 'pause')),
    first_day DATE NOT NULL,
    last_day DATE CHECK (last_day >= first_day),
    note VARCHAR NOT NULL DEFAULT '',
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE period IS 'A marked stretch of days; last_day is null while it lasts';

CREATE TABLE suggestion (
    id BIGINT NOT NULL,
    as_of DATE NOT NULL,
    rule VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    variable VARCHAR,
    decision VARCHAR NOT NULL,
    answer VARCHAR NOT NULL CHECK (answer IN ('accepted', 'not_now')),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE suggestion IS 'A suggestion that the person answered, as it was shown';
COMMENT ON COLUMN suggestion.decision IS 'the whole decision as JSON, never rewritten';

CREATE TABLE import_batch (
    id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    undone_by BIGINT
);
COMMENT ON TABLE import_batch IS 'One accepted import of one or more files';
COMMENT ON COLUMN import_batch.made_at IS 'local clock time';

CREATE TABLE import_file (
    batch_id BIGINT NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    rows BIGINT NOT NULL,
    imported BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    conflicts BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    conversions VARCHAR NOT NULL DEFAULT ''
);
COMMENT ON TABLE import_file IS 'A file of an import batch and what became of its rows';
COMMENT ON COLUMN import_file.digest IS 'SHA-256 of the bytes, hexadecimal';
COMMENT ON COLUMN import_file.conversions IS 'what was converted or assumed, one sentence a line';

CREATE TABLE change (
    id BIGINT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    actor VARCHAR NOT NULL CHECK (actor IN ('page', 'command line', 'player', 'import')),
    summary VARCHAR NOT NULL,
    batch_id BIGINT,
    undoes BIGINT
);
COMMENT ON TABLE change IS 'The change log: every write is one change';
COMMENT ON COLUMN change.made_at IS 'local clock time';
COMMENT ON COLUMN change.batch_id IS 'the batch that an import added; its rows carry the same number';
COMMENT ON COLUMN change.undoes IS 'the change that this one took back';

CREATE TABLE change_row (
    change_id BIGINT NOT NULL,
    position INTEGER NOT NULL,
    table_name VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    before VARCHAR,
    after VARCHAR
);
COMMENT ON TABLE change_row IS 'What a change did to one row; the rows of an import are those of its batch';
COMMENT ON COLUMN change_row.before IS 'the row as JSON, null when it did not exist';
COMMENT ON COLUMN change_row.after IS 'the row as JSON';

CREATE TABLE catalogue_exercise (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    family VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    category VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    per_side BOOLEAN NOT NULL
);
COMMENT ON TABLE catalogue_exercise IS 'The shipped catalogue, written anew when a version ships another one';

CREATE TABLE catalogue_sign (
    code VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    tier VARCHAR NOT NULL CHECK (tier IN ('now', 'urgent', 'routine'))
);
COMMENT ON TABLE catalogue_sign IS 'The shipped warning signs';
COMMENT ON COLUMN catalogue_sign.tier IS 'how soon to have it looked at';
