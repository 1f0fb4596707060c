-- What sessions of the journal say that new ones look like.
--
-- params:
--   ids  BIGINT[]  the sessions
WITH entry AS (
    SELECT
        session_id,
        LIST(exercise ORDER BY position) AS exercises
    FROM live_entry
    WHERE session_id IN (SELECT UNNEST($ids))
    GROUP BY session_id
)

SELECT
    session.id,
    session.origin,
    session.source_key,
    session.start,
    session.duration_min,
    CASE WHEN NOT session.kind_assumed THEN session.kind END AS kind,
    session.title,
    COALESCE(entry.exercises, []) AS exercises
FROM live_session AS session
LEFT JOIN entry ON session.id = entry.session_id
WHERE session.id IN (SELECT UNNEST($ids))
