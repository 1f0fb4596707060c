-- Habits: a session for each tick.
--
-- params:
--   file  INTEGER  the file's number in the import
--
-- The table tick has line, day, habit, notes, the amount where the habit counts one, and aside, what the
-- row is where nothing was done, in the plural.

INSERT INTO staged_session BY NAME
SELECT
    $file AS file,
    line,
    day,
    habit AS title,
    habit AS activity,
    NULLIF(CONCAT_WS(CHR(10), notes, FORMAT('Amount: {:g}', CAST(amount AS DOUBLE))), '') AS notes
FROM tick
WHERE aside IS NULL
ORDER BY line;

INSERT INTO set_aside
SELECT
    $file AS file,
    aside AS reason,
    COUNT(*) AS rows
FROM tick
WHERE aside IS NOT NULL
GROUP BY aside
ORDER BY aside;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT('Amounts of habits that are measured stand in the notes: {}.', COUNT(amount)) AS message
FROM tick
WHERE aside IS NULL
HAVING COUNT(amount) > 0;
