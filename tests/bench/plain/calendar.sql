SELECT
    span.day,
    CAST(DATE_TRUNC('week', span.day) AS DATE),
    ISODOW(span.day) - 1,
    COUNT(session.id),
    IF(COUNT(session.id) = 0, 0, SUM(duration_min)),
    AVG(comfort_after)
FROM (SELECT CAST(UNNEST(GENERATE_SERIES($since, $until, INTERVAL 1 DAY)) AS DATE) AS day) AS span
LEFT JOIN session ON span.day = session.day AND session.removed_by IS NULL
GROUP BY span.day
ORDER BY span.day
