-- What staged sessions say that look like others.
--
-- params:
--   files  INTEGER[]  their files
--   lines  BIGINT[]   their lines, in the same order
WITH wanted AS (
    SELECT
        UNNEST($files) AS file,
        UNNEST($lines) AS line
),

entry AS (
    SELECT
        file,
        line,
        LIST(exercise ORDER BY position) AS exercises
    FROM staged_entry
    GROUP BY file, line
)

SELECT
    session.file,
    session.line,
    session.start,
    session.duration_min,
    session.kind,
    session.title,
    COALESCE(entry.exercises, []) AS exercises
FROM arriving_session AS session
SEMI JOIN wanted ON session.file = wanted.file AND session.line = wanted.line
LEFT JOIN entry ON session.file = entry.file AND session.line = entry.line;
