SELECT
    id, day, start,
    (SELECT COUNT(soreness_next_day) FROM session AS other WHERE other.day = session.day AND other.removed_by IS NULL) > 0,
    CAST(id AS VARCHAR) IN (SELECT field FROM draft WHERE form = 'soreness')
FROM session
WHERE removed_by IS NULL AND day < $today
ORDER BY day DESC, start DESC NULLS LAST, id DESC
LIMIT 1
