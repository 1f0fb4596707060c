-- Strong: one row a set, folded into sessions and entries.
--
-- params:
--   file  INTEGER  the file's number in the import

-- The session of every row: its number where the file has one, its moment and name, and its
-- duration. Two sessions can begin in the same minute.
CREATE OR REPLACE TEMP TABLE strong_row AS
WITH lasting AS (
    SELECT
        line,
        number,
        day,
        start,
        title,
        COALESCE(
            duration_s, MAX(duration_s) OVER (PARTITION BY number, day, start, title)
        ) AS duration_s,
        exercise,
        COALESCE(LOWER(set_order) NOT IN ('rest timer', 'note'), TRUE) AS is_set,
        CASE WHEN reps > 0 THEN 'reps' WHEN seconds > 0 THEN 'hold_s' END AS unit,
        CASE WHEN reps > 0 THEN reps WHEN seconds > 0 THEN CAST(ROUND(seconds) AS INTEGER) END AS amount,
        effort,
        set_note,
        notes
    FROM given
)

SELECT
    line,
    MIN(line) OVER (PARTITION BY number, day, start, title, duration_s) AS session_line,
    day,
    start,
    title,
    duration_s,
    exercise,
    is_set,
    unit,
    amount,
    effort,
    set_note,
    notes
FROM lasting;

-- A session is what has at least one set.
INSERT INTO staged_session BY NAME
SELECT
    $file AS file,
    session_line AS line,
    ANY_VALUE(day) AS day,
    ANY_VALUE(start) AS start,
    ANY_VALUE(duration_s) AS duration_s,
    'strength' AS kind,
    MAX(effort) AS effort,
    ANY_VALUE(title) AS title,
    STRING_AGG(DISTINCT notes, CHR(10) ORDER BY notes) AS notes
FROM strong_row
GROUP BY session_line
HAVING COUNT(*) FILTER (WHERE is_set) > 0
ORDER BY session_line;

-- An entry is a run of sets of one exercise that count the same thing. A set of which nothing is
-- known goes with the set before it, or where there is none, after it.
CREATE OR REPLACE TEMP TABLE strong_set AS
WITH counting AS (
    SELECT
        line,
        session_line,
        exercise,
        amount,
        COALESCE(
            unit,
            LAST_VALUE(unit IGNORE NULLS) OVER (
                PARTITION BY session_line, exercise
                ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ),
            FIRST_VALUE(unit IGNORE NULLS) OVER (
                PARTITION BY session_line, exercise
                ORDER BY line ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
            ),
            'reps'
        ) AS unit
    FROM strong_row
    WHERE is_set
),

begun AS (
    SELECT
        line,
        session_line,
        exercise,
        amount,
        unit,
        COALESCE(
            exercise <> LAG(exercise) OVER (PARTITION BY session_line ORDER BY line)
            OR unit <> LAG(unit) OVER (PARTITION BY session_line ORDER BY line),
            TRUE
        ) AS begins
    FROM counting
)

SELECT
    line,
    session_line,
    exercise,
    amount,
    unit,
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
    FROM strong_set
    GROUP BY session_line, exercise
),

noted AS (
    SELECT
        strong_row.session_line,
        COALESCE(strong_set.position, earliest.position) AS position,
        strong_row.set_note,
        MIN(strong_row.line) AS line
    FROM strong_row
    LEFT JOIN strong_set ON strong_row.line = strong_set.line
    LEFT JOIN earliest
        ON strong_row.session_line = earliest.session_line AND strong_row.exercise = earliest.exercise
    WHERE strong_row.set_note IS NOT NULL
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
    strong_set.session_line AS line,
    strong_set.position,
    ANY_VALUE(strong_set.exercise) AS name,
    ANY_VALUE(strong_set.unit) AS unit,
    LIST(strong_set.amount ORDER BY strong_set.line) AS amounts,
    ANY_VALUE(note.said) AS note
FROM strong_set
LEFT JOIN note
    ON strong_set.session_line = note.session_line AND strong_set.position = note.position
GROUP BY strong_set.session_line, strong_set.position
ORDER BY strong_set.session_line, strong_set.position;

INSERT INTO problem
SELECT
    $file AS file,
    strong_row.line,
    'Notes' AS column_name,
    'This note belongs to an exercise without sets, so it was kept out.' AS message,
    FALSE AS rejected
FROM strong_row
ANTI JOIN strong_set
    ON strong_row.session_line = strong_set.session_line AND strong_row.exercise = strong_set.exercise
WHERE strong_row.set_note IS NOT NULL;

-- What a session says on all of its rows is one problem, not one a row.
DELETE FROM problem
WHERE
    file = $file
    AND LOWER(column_name) IN ('duration', 'workout duration', 'duration (sec)')
    AND NOT rejected
    AND line IN (
        SELECT strong_row.line
        FROM strong_row
        WHERE strong_row.line <> strong_row.session_line
    );

INSERT INTO conversion
WITH said AS (
    SELECT
        1 AS position,
        'Effort is the highest RPE among the sets of a session.' AS message,
        COUNT(effort) AS times
    FROM strong_row
    UNION ALL
    SELECT
        2 AS position,
        FORMAT('Rows that are no sets (rest timers and notes): {}.', COUNT(*)) AS message,
        COUNT(*) AS times
    FROM strong_row
    WHERE NOT is_set
    UNION ALL
    SELECT
        3 AS position,
        FORMAT('Sets without repetitions or seconds, whose amount stays unknown: {}.', COUNT(*)) AS message,
        COUNT(*) AS times
    FROM strong_row
    WHERE is_set AND amount IS NULL
)

SELECT
    $file AS file,
    message
FROM said
WHERE times > 0
ORDER BY position;
