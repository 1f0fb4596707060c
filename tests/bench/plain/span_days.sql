SELECT
    day, COUNT(*), SUM(duration_min), COUNT(*) - COUNT(duration_min), AVG(comfort_before), AVG(comfort_during),
    AVG(comfort_after), AVG(comfort_after - comfort_before), AVG(soreness_next_day), AVG(effort),
    CASE WHEN COUNT(effort * duration_min) = COUNT(*) THEN SUM(effort * duration_min) END
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
GROUP BY day
ORDER BY day
