-- Tables with one row a set, or one row an exercise with its sets: to set_row, for sets.sql to fold.
--
-- params:
--   file  INTEGER  the file's number in the import
--
-- A session is what has the same number, day, start, title and duration, as far as the source knows
-- them: two sessions can begin in the same minute. Its duration may stand on some of its rows only.
CREATE OR REPLACE TEMP TABLE set_row AS
WITH lasting AS (
    SELECT
        *,
        NULLIF(
            COALESCE(
                duration_s,
                CASE
                    WHEN end_day IS NOT NULL THEN DATE_DIFF('second', day + start, end_day + ended)
                    ELSE (DATE_DIFF('second', start, ended) + 86400) % 86400
                END
            ),
            0
        ) AS took_s
    FROM given
),

closed AS (
    SELECT
        *,
        CASE WHEN took_s BETWEEN 0 AND 86400 THEN took_s END AS within_a_day_s
    FROM lasting
),

owned AS (
    SELECT
        *,
        COALESCE(
            within_a_day_s, MAX(within_a_day_s) OVER (PARTITION BY number, day, start, title)
        ) AS lasted_s
    FROM closed
),

keyed AS (
    SELECT
        *,
        CONCAT_WS(
            CHR(31),
            'number ' || number,
            CAST(day AS VARCHAR),
            'start ' || CAST(start AS VARCHAR),
            'title ' || title,
            'lasted ' || CAST(lasted_s AS VARCHAR)
        ) AS session_key,
        COALESCE(category, exercise) AS sort,
        LOWER(status) AS done
    FROM owned
),

sorted AS (
    SELECT
        sort,
        CASE
            WHEN
                REGEXP_MATCHES(
                    LOWER(sort),
                    '\b(stretch\w*|mobility|mobilization|yoga|flexibility|foam roll\w*)\b'
                )
                THEN 'mobility'
            WHEN
                REGEXP_MATCHES(
                    LOWER(sort),
                    '\b(cardio|aerobics?|running|jogging|walking|hiking|cycling|swimming|treadmill'
                    || '|elliptical|stationary bike|rowing machine|stair (machine|climber|stepper)'
                    || '|jump rope)\b'
                )
                THEN 'aerobic'
        END AS kind
    FROM (SELECT DISTINCT keyed.sort FROM keyed) AS sorts
),

earliest AS (
    SELECT
        session_key,
        MIN(set_clock) AS start
    FROM keyed
    WHERE set_clock IS NOT NULL
    GROUP BY session_key
)

SELECT
    keyed.line,
    keyed.session_key,
    keyed.day,
    COALESCE(keyed.start, earliest.start) AS start,
    keyed.lasted_s AS duration_s,
    sorted.kind,
    'strength' AS assumed_kind,
    CAST(NULL AS VARCHAR) AS activity,
    keyed.title,
    keyed.notes,
    keyed.effort,
    keyed.exercise,
    CAST(NULL AS VARCHAR) AS side,
    CASE
        WHEN keyed.reps > 0 OR LENGTH(keyed.several_reps) > 0 THEN 'reps'
        WHEN keyed.seconds > 0 OR LENGTH(keyed.several_seconds) > 0 THEN 'hold_s'
    END AS unit,
    COALESCE(
        keyed.several_reps,
        keyed.several_seconds,
        [CASE WHEN keyed.reps > 0 THEN keyed.reps ELSE CAST(ROUND(NULLIF(keyed.seconds, 0)) AS INTEGER) END]
    ) AS amounts,
    keyed.set_note,
    CASE
        WHEN LOWER(keyed.set_order) = 'rest timer' THEN 'rest timers'
        WHEN LOWER(keyed.set_order) = 'note' THEN 'notes'
        WHEN keyed.done = 'without sets' THEN 'exercises without sets'
        WHEN keyed.skipped OR keyed.done = 'skipped' THEN 'sets that were skipped'
        WHEN
            (keyed.done = 'failed' AND COALESCE(keyed.reps, 0) = 0 AND COALESCE(keyed.seconds, 0) = 0)
            OR keyed.done IN ('planned', 'pending', 'todo', 'not done')
            OR LENGTH(COALESCE(keyed.several_reps, keyed.several_seconds)) = 0
            THEN 'sets that were not done'
    END AS no_set
FROM keyed
LEFT JOIN sorted ON keyed.sort = sorted.sort
LEFT JOIN earliest ON keyed.session_key = earliest.session_key;

INSERT INTO problem
SELECT
    $file AS file,
    MIN(given.line) AS line,
    CAST(NULL AS VARCHAR) AS column_name,
    'The session ends before it begins, or more than 24 hours after, so its duration stays unknown.'
        AS message,
    FALSE AS rejected
FROM given
INNER JOIN set_row ON given.line = set_row.line
WHERE
    given.duration_s IS NULL
    AND DATE_DIFF('second', given.day + given.start, given.end_day + given.ended) NOT BETWEEN 0 AND 86400
GROUP BY set_row.session_key;

-- What a session says on all of its rows is one problem, not one a row.
DELETE FROM problem
WHERE file = $file AND (line, column_name) IN (
    WITH listed AS (
        SELECT
            problem.line,
            problem.column_name,
            set_row.session_key,
            COUNT(*) OVER same AS times,
            MIN(problem.line) OVER same AS first_line
        FROM problem
        INNER JOIN set_row ON problem.line = set_row.line
        WHERE problem.file = $file AND NOT problem.rejected
        WINDOW same AS (PARTITION BY set_row.session_key, problem.column_name, problem.message)
    ),

    sized AS (
        SELECT
            session_key,
            COUNT(*) AS rows
        FROM set_row
        WHERE session_key IN (SELECT listed.session_key FROM listed)
        GROUP BY session_key
    )

    SELECT
        listed.line,
        listed.column_name
    FROM listed
    INNER JOIN sized ON listed.session_key = sized.session_key
    WHERE listed.times = sized.rows AND listed.line > listed.first_line
);
