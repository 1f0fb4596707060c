-- Ticks of a file of all habits that stand in the files of single habits, too, which say more.
--
-- params:
--   file    INTEGER    the number of the file of all habits in the import
--   others  INTEGER[]  the numbers of the files of single habits
CREATE OR REPLACE TEMP TABLE said_twice AS
SELECT session.line
FROM staged_session AS session
SEMI JOIN staged_session AS other
    ON
        CONTAINS($others, other.file) -- noqa: RF02
        AND session.day = other.day
        AND session.title = other.title
WHERE session.file = $file;

DELETE FROM staged_session
WHERE file = $file AND line IN (SELECT said_twice.line FROM said_twice);

INSERT INTO set_aside
SELECT
    $file AS file,
    'ticks that stand in the file of their habit, too' AS reason,
    COUNT(*) AS rows
FROM said_twice
HAVING COUNT(*) > 0;

DROP TABLE said_twice;
