WITH lately AS (
    SELECT id, day, start
    FROM session
    WHERE removed_by IS NULL AND id IN (SELECT session_id FROM entry WHERE removed_by IS NULL)
    ORDER BY day DESC, start DESC NULLS LAST, id DESC
    LIMIT $sessions
),

lineup AS (
    SELECT
        lately.id, day, start, LIST(exercise ORDER BY entry.position) AS exercises,
        STRING_AGG(COALESCE(known.name, own.name), '; ' ORDER BY entry.position) AS names
    FROM lately
    INNER JOIN entry ON lately.id = entry.session_id AND entry.removed_by IS NULL
    LEFT JOIN catalogue_exercise AS known ON exercise = known.id
    LEFT JOIN own_exercise AS own ON exercise = own.id
    GROUP BY ALL
)

SELECT id, day, COUNT(*) OVER (PARTITION BY exercises), exercises, names
FROM lineup
QUALIFY ROW_NUMBER() OVER (PARTITION BY exercises ORDER BY day DESC, start DESC NULLS LAST, id DESC) = 1
ORDER BY day DESC, start DESC NULLS LAST, id DESC
LIMIT $limit
