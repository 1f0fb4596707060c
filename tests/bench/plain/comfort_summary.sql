SELECT
    AVG(comfort_before), AVG(comfort_during), AVG(comfort_after), COUNT(comfort_after - comfort_before),
    AVG(comfort_after - comfort_before), MEDIAN(CAST(comfort_after - comfort_before AS DOUBLE))
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
