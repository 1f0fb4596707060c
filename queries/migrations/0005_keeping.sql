-- Keeping the journal: trials of a measure, what own exercises lack, exercises set aside, half-filled
-- forms, and what erasing for good leaves behind.

ALTER TABLE measure ADD COLUMN trials DECIMAL(8, 2)[];
ALTER TABLE measure ADD COLUMN note VARCHAR DEFAULT '';
COMMENT ON COLUMN measure.value IS 'in unit: degrees or cm; the mean of the trials where they are known';
COMMENT ON COLUMN measure.trials IS 'in unit, as they were read; null where only the mean is known';

ALTER TABLE own_exercise ADD COLUMN per_side BOOLEAN DEFAULT FALSE;
ALTER TABLE own_exercise ADD COLUMN category VARCHAR DEFAULT '';
ALTER TABLE own_exercise ADD COLUMN target VARCHAR DEFAULT '';
ALTER TABLE own_exercise ADD COLUMN position VARCHAR DEFAULT '';
ALTER TABLE own_exercise ADD COLUMN equipment VARCHAR DEFAULT '';
ALTER TABLE own_exercise ADD COLUMN cues VARCHAR DEFAULT '';
ALTER TABLE own_exercise ADD COLUMN mistakes VARCHAR DEFAULT '';

CREATE TABLE archived_exercise (
    id BIGINT NOT NULL,
    exercise VARCHAR NOT NULL CHECK (exercise <> ''),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE archived_exercise IS 'An exercise set aside: not offered, what was done stays';
COMMENT ON COLUMN archived_exercise.exercise IS 'catalogue id, or the id of an own exercise';

CREATE TABLE draft (
    form VARCHAR NOT NULL CHECK (form <> ''),
    field VARCHAR NOT NULL CHECK (field <> ''),
    value VARCHAR NOT NULL,
    kept_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE draft IS 'What stands in a form that is not saved yet; outside the change log';
COMMENT ON COLUMN draft.value IS 'JSON';
COMMENT ON COLUMN draft.kept_at IS 'local clock time';

ALTER TABLE change ADD COLUMN erased_by BIGINT;
COMMENT ON COLUMN change.erased_by IS 'the change that erased all its rows; null while there are any';

CREATE TABLE spent_id (
    table_name VARCHAR NOT NULL,
    last_id BIGINT NOT NULL
);
COMMENT ON TABLE spent_id IS 'The highest number that was given in a table before rows of it were erased';
