-- Plain tables with one row a session: what of the rows that table.sql made is a session, for
-- sessions.sql to take.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO set_aside
SELECT
    $file AS file,
    undone AS reason,
    COUNT(*) AS rows
FROM table_row
WHERE undone IS NOT NULL
GROUP BY undone
ORDER BY undone;

CREATE OR REPLACE TABLE given AS
SELECT
    line,
    session_id,
    day,
    start,
    duration_s,
    kind,
    activity,
    warm_up,
    effort,
    comfort_before,
    comfort_during,
    comfort_after,
    soreness_next_day,
    form,
    COALESCE(title, exercise) AS title,
    exercises,
    exercise,
    side,
    symptoms,
    notes
FROM table_row
WHERE undone IS NULL
ORDER BY line;
