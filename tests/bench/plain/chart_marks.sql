WITH steps AS (
    SELECT day, family, name, level, LAG(level) OVER (PARTITION BY family ORDER BY day) AS earlier
    FROM (
        SELECT day, family, MAX(level) AS level, ARG_MAX(known.name, level) AS name
        FROM entry
        INNER JOIN session ON entry.session_id = session.id
        INNER JOIN catalogue_exercise AS known ON exercise = known.id
        WHERE entry.removed_by IS NULL AND session.removed_by IS NULL AND day <= $until
        GROUP BY day, family
    )
),

marks AS (
    SELECT day, 'level' AS mark, family AS rank, name || ', level ' || level AS words
    FROM steps
    WHERE level <> earlier AND day >= $since
    UNION ALL
    SELECT day, 'note', LPAD(CAST(id AS VARCHAR), 19, '0'), notes
    FROM session
    WHERE removed_by IS NULL AND notes <> '' AND day BETWEEN $since AND $until
    UNION ALL
    SELECT
        MIN(day), 'import', LPAD(CAST(batch_id AS VARCHAR), 19, '0'),
        (SELECT STRING_AGG(name, ', ' ORDER BY position) FROM import_file WHERE import_file.batch_id = session.batch_id)
    FROM session
    WHERE removed_by IS NULL AND batch_id IS NOT NULL AND day BETWEEN $since AND $until
    GROUP BY batch_id
)

SELECT day, mark, COUNT(*), LEFT(MIN_BY(words, rank), 80)
FROM marks
GROUP BY day, mark
ORDER BY day, mark
