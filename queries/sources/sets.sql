-- Sources with one row a set: their own SQL makes the table set_row, and this folds it into sessions
-- and entries.
--
-- params:
--   file  INTEGER  the file's number in the import
--
-- set_row has these columns; what a session says may stand on each of its rows or on the first:
--   line         BIGINT        the row's line
--   session_key  VARCHAR       what names its session within the file
--   day          DATE          the session's day
--   start        TIME          its local clock time
--   duration_s   DECIMAL       how long it lasted
--   kind         VARCHAR       one of our kinds, null where activity is to tell it
--   assumed_kind VARCHAR       what a session counts as where most of its sets tell no kind, or null
--   activity     VARCHAR       what the source calls this sort of exercise
--   title        VARCHAR       its name
--   notes        VARCHAR       what was noted of the session
--   effort       DECIMAL       of the set, 0 to 10
--   exercise     VARCHAR       as the source calls it
--   side         VARCHAR       left, right, both, or null
--   unit         VARCHAR       reps or hold_s, null where neither is known
--   amounts      INTEGER[]     one number for each set of the row; null for a set of unknown amount
--   set_note     VARCHAR       what was noted of the set or exercise
--   no_set       VARCHAR       why the row is no set that was done, in the plural: rest timers

CREATE OR REPLACE TEMP TABLE placed_set AS
WITH owned AS (
    SELECT
        line,
        MIN(line) OVER (PARTITION BY session_key) AS session_line,
        unit
    FROM set_row
),

counted AS (
    SELECT
        owned.line,
        owned.session_line,
        COALESCE(
            owned.unit,
            LAST_VALUE(owned.unit IGNORE NULLS) OVER (
                PARTITION BY owned.session_line, set_row.exercise
                ORDER BY owned.line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ),
            FIRST_VALUE(owned.unit IGNORE NULLS) OVER (
                PARTITION BY owned.session_line, set_row.exercise
                ORDER BY owned.line ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
            ),
            'reps'
        ) AS unit
    FROM owned
    INNER JOIN set_row ON owned.line = set_row.line
)

SELECT
    set_row.line,
    counted.session_line,
    set_row.day,
    set_row.start,
    set_row.duration_s,
    set_row.kind,
    set_row.assumed_kind,
    set_row.activity,
    set_row.title,
    set_row.notes,
    set_row.effort,
    set_row.exercise,
    set_row.side,
    counted.unit,
    set_row.amounts,
    set_row.set_note,
    set_row.no_set
FROM set_row
INNER JOIN counted ON set_row.line = counted.line;

-- A session is what has at least one set.
INSERT INTO staged_session BY NAME
SELECT
    $file AS file,
    session_line AS line,
    ARG_MIN(day, line) AS day,
    ARG_MIN(start, line) AS start,
    ARG_MIN(duration_s, line) AS duration_s,
    NULLIF(MODE(COALESCE(kind, '') ORDER BY line) FILTER (WHERE no_set IS NULL), '') AS kind,
    MIN(assumed_kind) AS told_kind,
    ARG_MIN(activity, line) AS activity,
    MAX(effort) AS effort,
    ARG_MIN(title, line) AS title,
    STRING_AGG(DISTINCT notes, CHR(10) ORDER BY notes) AS notes
FROM placed_set
GROUP BY session_line
HAVING COUNT(*) FILTER (WHERE no_set IS NULL) > 0
ORDER BY session_line;

-- An entry is a run of sets of one exercise that count the same thing. A set of which nothing is
-- known goes with the set before it, or where there is none, after it.
CREATE OR REPLACE TEMP TABLE entered_set AS
WITH begun AS (
    SELECT
        line,
        session_line,
        exercise,
        side,
        unit,
        amounts,
        COALESCE(
            exercise <> LAG(exercise) OVER (PARTITION BY session_line ORDER BY line)
            OR unit <> LAG(unit) OVER (PARTITION BY session_line ORDER BY line)
            OR side IS DISTINCT FROM LAG(side) OVER (PARTITION BY session_line ORDER BY line),
            TRUE
        ) AS begins
    FROM placed_set
    WHERE no_set IS NULL AND exercise IS NOT NULL
)

SELECT
    line,
    session_line,
    exercise,
    side,
    unit,
    amounts,
    CAST(
        SUM(CAST(begins AS INTEGER)) OVER (PARTITION BY session_line ORDER BY line) AS INTEGER
    ) AS position
FROM begun;

-- A note stands with a set, or in a row of its own: then it belongs to the exercise's first entry.
INSERT INTO staged_entry BY NAME
WITH earliest AS (
    SELECT
        session_line,
        exercise,
        MIN(position) AS position
    FROM entered_set
    GROUP BY session_line, exercise
),

noted AS (
    SELECT
        placed_set.session_line,
        COALESCE(entered_set.position, earliest.position) AS position,
        placed_set.set_note,
        MIN(placed_set.line) AS line
    FROM placed_set
    LEFT JOIN entered_set ON placed_set.line = entered_set.line
    LEFT JOIN earliest
        ON placed_set.session_line = earliest.session_line AND placed_set.exercise = earliest.exercise
    WHERE placed_set.set_note IS NOT NULL
    GROUP BY ALL
),

note AS (
    SELECT
        session_line,
        position,
        STRING_AGG(set_note, '; ' ORDER BY line) AS said
    FROM noted
    GROUP BY session_line, position
)

SELECT
    $file AS file,
    entered_set.session_line AS line,
    entered_set.position,
    ANY_VALUE(entered_set.exercise) AS name,
    ANY_VALUE(entered_set.side) AS side,
    ANY_VALUE(entered_set.unit) AS unit,
    FLATTEN(LIST(entered_set.amounts ORDER BY entered_set.line)) AS amounts,
    ANY_VALUE(note.said) AS note
FROM entered_set
LEFT JOIN note
    ON entered_set.session_line = note.session_line AND entered_set.position = note.position
GROUP BY entered_set.session_line, entered_set.position
ORDER BY entered_set.session_line, entered_set.position;

INSERT INTO problem
SELECT
    $file AS file,
    placed_set.line,
    'Notes' AS column_name,
    'This note belongs to an exercise without sets, so it was kept out.' AS message,
    FALSE AS rejected
FROM placed_set
ANTI JOIN entered_set
    ON placed_set.session_line = entered_set.session_line AND placed_set.exercise = entered_set.exercise
WHERE placed_set.set_note IS NOT NULL;

INSERT INTO set_aside
SELECT
    $file AS file,
    no_set AS reason,
    COUNT(*) AS rows
FROM placed_set
WHERE no_set IS NOT NULL
GROUP BY no_set
ORDER BY no_set;

INSERT INTO conversion
WITH said AS (
    SELECT
        1 AS position,
        'Effort is the highest that was noted among the sets of a session.' AS message,
        COUNT(effort) AS times
    FROM placed_set
    UNION ALL
    SELECT
        2 AS position,
        FORMAT('Sets without repetitions or seconds, whose amount stays unknown: {}.', COUNT(*)) AS message,
        COUNT(*) AS times
    FROM entered_set
    WHERE LIST_COUNT(amounts) < LENGTH(amounts) OR amounts IS NULL
)

SELECT
    $file AS file,
    message
FROM said
WHERE times > 0
ORDER BY position;
