-- Tables with one row a day: Supple's own check-ins, and plain tables of such days.
--
-- params:
--   file  INTEGER  the file's number in the import

-- A day has one check-in. When it stands again, the row that came first is taken.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT
    line,
    FIRST_VALUE(line) OVER (PARTITION BY day ORDER BY line) AS first_line
FROM given
QUALIFY line <> first_line;

INSERT INTO problem
SELECT
    $file AS file,
    line,
    'day' AS column_name,
    FORMAT('Line {} holds a check-in of this day already, so this row was kept out.', first_line) AS message,
    TRUE AS rejected
FROM repeated;

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    line,
    day,
    sleep_hours,
    hydration_glasses,
    foam_rolling_min,
    stretching_min,
    active_recovery_min,
    desk_hours,
    posture_breaks,
    symptoms,
    notes
FROM given
WHERE line NOT IN (SELECT repeated.line FROM repeated)
ORDER BY line;
