-- Tables with one row a session: Supple's own, and plain tables (after table_sessions.sql).
--
-- params:
--   file  INTEGER  the file's number in the import

-- A session id names one session. When it stands again, the row that came first is taken.
CREATE OR REPLACE TEMP TABLE repeated AS
WITH twice AS (
    SELECT session_id
    FROM given
    GROUP BY session_id
    HAVING COUNT(*) > 1
)

SELECT
    given.line,
    FIRST_VALUE(given.line) OVER (PARTITION BY given.session_id ORDER BY given.line) AS first_line
FROM given
SEMI JOIN twice ON given.session_id = twice.session_id
QUALIFY given.line <> first_line;

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
    title,
    exercises,
    symptoms,
    notes
FROM given
WHERE line NOT IN (SELECT repeated.line FROM repeated);
