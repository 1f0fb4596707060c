-- Where an import takes shape before anything is written: tables of a private database in memory.
--
-- Every source fills the staged tables; file and line say where a row stands in which file, and
-- together name a staged session.

CREATE TABLE file_source (
    file INTEGER NOT NULL,
    family VARCHAR NOT NULL
);

CREATE TABLE staged_session (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    session_id VARCHAR,
    day DATE NOT NULL,
    start TIME,
    duration_s DECIMAL(12, 3),
    kind VARCHAR,
    activity VARCHAR,
    told_kind VARCHAR,
    warm_up BOOLEAN,
    effort DECIMAL(3, 1),
    comfort_before DECIMAL(3, 1),
    comfort_during DECIMAL(3, 1),
    comfort_after DECIMAL(3, 1),
    soreness_next_day DECIMAL(3, 1),
    form DECIMAL(3, 1),
    title VARCHAR,
    exercises VARCHAR,
    symptoms VARCHAR,
    notes VARCHAR
);
COMMENT ON COLUMN staged_session.session_id IS 'the id its source gave it, if any';
COMMENT ON COLUMN staged_session.activity IS 'what its source calls it; tells the kind where that is null';
COMMENT ON COLUMN staged_session.told_kind IS 'the kind that activity, title, exercises or source tell';
COMMENT ON COLUMN staged_session.exercises IS 'entries in the notation, where the source writes them so';

CREATE TABLE staged_entry (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR,
    exercise VARCHAR,
    side VARCHAR,
    unit VARCHAR,
    amounts INTEGER[],
    comfort DECIMAL(3, 1),
    note VARCHAR
);
COMMENT ON COLUMN staged_entry.line IS 'the line of its session';
COMMENT ON COLUMN staged_entry.name IS 'the exercise as the source calls it; null where the notation said it';
COMMENT ON COLUMN staged_entry.exercise IS 'the id of the exercise, once its name was looked up';
COMMENT ON COLUMN staged_entry.unit IS 'null until its name was looked up where the source does not say';

-- Rows of a file of entries whose sessions stand in another file of the same import.
CREATE TABLE loose_entry (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    session_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    side VARCHAR,
    unit VARCHAR,
    amounts INTEGER[],
    comfort DECIMAL(3, 1),
    note VARCHAR
);

CREATE TABLE staged_checkin (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    day DATE NOT NULL,
    sleep_hours DECIMAL(4, 2),
    hydration_glasses DECIMAL(5, 1),
    foam_rolling_min DECIMAL(6, 2),
    stretching_min DECIMAL(6, 2),
    active_recovery_min DECIMAL(6, 2),
    desk_hours DECIMAL(4, 2),
    posture_breaks INTEGER,
    symptoms VARCHAR,
    notes VARCHAR
);

CREATE TABLE staged_measure (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    day DATE NOT NULL,
    measure VARCHAR NOT NULL,
    side VARCHAR,
    value DECIMAL(8, 2) NOT NULL,
    unit VARCHAR NOT NULL
);

CREATE TABLE staged_symptom (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    shape VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    code VARCHAR NOT NULL
);
COMMENT ON COLUMN staged_symptom.shape IS 'session or checkin: what stands on that line';

-- What the texts of the staged rows mean, each text once.
CREATE TABLE notated (
    text VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    exercise VARCHAR NOT NULL,
    side VARCHAR,
    unit VARCHAR NOT NULL,
    amounts INTEGER[] NOT NULL
);
CREATE TABLE misnotated (
    text VARCHAR NOT NULL,
    message VARCHAR NOT NULL
);
CREATE TABLE named (
    name VARCHAR NOT NULL,
    exercise VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    category VARCHAR NOT NULL
);
CREATE TABLE noted_sign (
    text VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    is_known BOOLEAN NOT NULL
);
CREATE TABLE told_activity (
    text VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    is_weak BOOLEAN NOT NULL
);
-- Numbers tell no kind, and without them titles such as Session 12 are one text.
CREATE OR REPLACE MACRO WORDS_OF(name) -- noqa: CP05
AS REGEXP_REPLACE(CAST(name AS VARCHAR), '\d+', ' ', 'g'); -- noqa: CP05
COMMENT ON COLUMN told_activity.text IS 'words of an activity or a title, without its numbers';
COMMENT ON COLUMN told_activity.is_weak IS 'true where the text says no more than exercise or training';

CREATE TABLE problem (
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    column_name VARCHAR,
    message VARCHAR NOT NULL,
    rejected BOOLEAN NOT NULL
);
COMMENT ON COLUMN problem.rejected IS 'true when the whole row was kept out, false when one value was';

CREATE TABLE conversion (
    file INTEGER NOT NULL,
    message VARCHAR NOT NULL
);
COMMENT ON TABLE conversion IS 'What was converted or assumed, one sentence each';

CREATE TABLE set_aside (
    file INTEGER NOT NULL,
    reason VARCHAR NOT NULL,
    rows BIGINT NOT NULL
);
COMMENT ON TABLE set_aside IS 'Rows that are no exercise which was done, so neither sessions nor problems';
COMMENT ON COLUMN set_aside.reason IS 'what they are, in the plural: rest timers, planned sessions';

CREATE TABLE identity (
    shape VARCHAR NOT NULL,
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    day DATE NOT NULL,
    start TIME,
    source_key VARCHAR NOT NULL,
    source_hash VARCHAR NOT NULL
);

CREATE TABLE known (
    shape VARCHAR NOT NULL,
    id BIGINT,
    file INTEGER,
    line BIGINT,
    source_key VARCHAR NOT NULL,
    source_hash VARCHAR,
    removed BOOLEAN NOT NULL
);
COMMENT ON TABLE known IS 'Rows of the journal, by id, and new rows of earlier files, by file and line';

CREATE TABLE verdict (
    shape VARCHAR NOT NULL,
    file INTEGER NOT NULL,
    line BIGINT NOT NULL,
    day DATE NOT NULL,
    start TIME,
    verdict VARCHAR NOT NULL,
    known_id BIGINT,
    source_hash VARCHAR NOT NULL
);

-- File and line as one number: the engine joins a million rows by one in half the time that two take.
CREATE OR REPLACE MACRO PLACE_OF(file, line) AS CAST(file AS BIGINT) * 4294967296 + line; -- noqa: CP05

-- What names a row: its id in the source where it has one, else day, start and title.
CREATE OR REPLACE MACRO SESSION_KEY(family, session_id, day, start, title) -- noqa: CP05
AS CONCAT_WS( -- noqa: CP05
    ' ',
    family || ':',
    COALESCE(
        'id ' || session_id, CONCAT_WS(' ', CAST(day AS VARCHAR), CAST(start AS VARCHAR), title)
    )
);
CREATE OR REPLACE MACRO MEASURE_KEY(day, measure, side) -- noqa: CP05
AS CONCAT_WS(' ', CAST(day AS VARCHAR), measure, side); -- noqa: CP05
