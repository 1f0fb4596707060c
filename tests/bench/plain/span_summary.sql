SELECT
    COUNT(soreness_next_day), MEDIAN(CAST(soreness_next_day AS DOUBLE)), COUNT_IF(soreness_next_day <= 3), COUNT(effort),
    MEDIAN(CAST(effort AS DOUBLE)), IF(COUNT(effort * duration_min) = COUNT(*), SUM(effort * duration_min), NULL),
    (SELECT COUNT(*) FROM suggestion WHERE removed_by IS NULL AND answer = 'accepted' AND as_of BETWEEN $since AND $until)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
