SELECT
    span.day,
    (SELECT times_in_7 FROM plan WHERE removed_by IS NULL AND first_day <= span.day ORDER BY first_day DESC LIMIT 1),
    FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    COUNT(session.id), SUM(duration_min),
    EXISTS (SELECT 1 FROM period WHERE removed_by IS NULL AND span.day BETWEEN first_day AND COALESCE(last_day, span.day))
FROM (SELECT CAST(UNNEST(GENERATE_SERIES($since, $until, INTERVAL 1 DAY)) AS DATE) AS day) AS span
LEFT JOIN session ON span.day = session.day AND session.removed_by IS NULL
GROUP BY span.day
ORDER BY span.day
