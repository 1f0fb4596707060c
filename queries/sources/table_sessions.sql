-- Plain tables with one row a session, out of the rows that table.sql made.
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

-- A session id names one session. When it stands again, the row that came first is taken.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT
    line,
    FIRST_VALUE(line) OVER (PARTITION BY session_id ORDER BY line) AS first_line
FROM table_row
WHERE session_id IS NOT NULL AND undone IS NULL
QUALIFY line <> first_line;

INSERT INTO problem
SELECT
    $file AS file,
    line,
    'session_id' AS column_name,
    FORMAT('This id stands in line {} already, so this row was kept out.', first_line) AS message,
    TRUE AS rejected
FROM repeated;

INSERT INTO staged_session BY NAME
SELECT
    $file AS file,
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
    symptoms,
    notes
FROM table_row
WHERE undone IS NULL AND line NOT IN (SELECT repeated.line FROM repeated)
ORDER BY line;

INSERT INTO staged_entry BY NAME
SELECT
    $file AS file,
    line,
    1 AS position,
    exercise AS name,
    side
FROM table_row
WHERE exercise IS NOT NULL AND undone IS NULL AND line NOT IN (SELECT repeated.line FROM repeated)
ORDER BY line;
