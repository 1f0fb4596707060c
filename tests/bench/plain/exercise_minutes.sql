WITH done AS (
    SELECT
        session.id, day, duration_min, exercise, LEN(amounts) AS sets,
        GREATEST(LEN(amounts), 1) * IF(side = 'both', 2, 1) AS weight,
        SUM(GREATEST(LEN(amounts), 1) * IF(side = 'both', 2, 1)) OVER (PARTITION BY session.id) AS whole
    FROM session
    INNER JOIN entry ON session.id = entry.session_id
    WHERE session.removed_by IS NULL AND entry.removed_by IS NULL AND day BETWEEN $since AND $until
)

SELECT
    exercise, COALESCE(known.name, own.name), COUNT(DISTINCT day), COUNT(DISTINCT done.id), SUM(sets),
    ROUND(SUM(duration_min * weight / whole), 6) AS minutes
FROM done
LEFT JOIN catalogue_exercise AS known ON exercise = known.id
LEFT JOIN own_exercise AS own ON exercise = own.id
GROUP BY ALL
ORDER BY minutes DESC, exercise
