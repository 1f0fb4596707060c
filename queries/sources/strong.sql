-- Strong: one row a set, for sets.sql to fold.
--
-- The session of every row is its number where the file has one, its moment and name, and its
-- duration: two sessions can begin in the same minute.
CREATE OR REPLACE TEMP TABLE set_row AS
WITH lasting AS (
    SELECT
        *,
        COALESCE(
            duration_s, MAX(duration_s) OVER (PARTITION BY number, day, start, title)
        ) AS lasted_s
    FROM given
)

SELECT
    line,
    CONCAT_WS(
        CHR(31),
        'number ' || number,
        CAST(day AS VARCHAR),
        'start ' || CAST(start AS VARCHAR),
        'title ' || title,
        'lasted ' || CAST(lasted_s AS VARCHAR)
    ) AS session_key,
    day,
    start,
    lasted_s AS duration_s,
    'strength' AS kind,
    CAST(NULL AS VARCHAR) AS activity,
    title,
    notes,
    effort,
    exercise,
    CAST(NULL AS VARCHAR) AS side,
    CASE WHEN reps > 0 THEN 'reps' WHEN seconds > 0 THEN 'hold_s' END AS unit,
    [CASE WHEN reps > 0 THEN reps WHEN seconds > 0 THEN CAST(ROUND(seconds) AS INTEGER) END] AS amounts,
    set_note,
    CASE LOWER(set_order) WHEN 'rest timer' THEN 'rest timers' WHEN 'note' THEN 'notes' END AS no_set
FROM lasting;

-- What a session says on all of its rows is one problem, not one a row.
DELETE FROM problem
WHERE
    file = $file
    AND LOWER(column_name) IN ('duration', 'workout duration', 'duration (sec)')
    AND NOT rejected
    AND line NOT IN (
        SELECT MIN(set_row.line)
        FROM set_row
        GROUP BY set_row.session_key
    );
