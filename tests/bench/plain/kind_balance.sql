SELECT named.kind, COUNT(session.id), IF(COUNT(session.id) = 0, 0, SUM(duration_min)), COUNT(session.id) - COUNT(duration_min)
FROM (
    SELECT UNNEST(['mobility', 'strength', 'aerobic', 'flexibility', 'balance', 'recovery']) AS kind, UNNEST(RANGE(6)) AS place
) AS named
LEFT JOIN session
    ON named.kind = COALESCE(session.kind, 'mobility') AND removed_by IS NULL
    AND day BETWEEN CAST($until AS DATE) - 27 AND $until
GROUP BY named.kind, place
ORDER BY place
