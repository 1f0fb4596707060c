-- What the journal has on the days of new sessions, to be compared with them.
--
-- params:
--   since  DATE  first day of the new sessions
--   until  DATE  last day of the new sessions
SELECT
    id,
    day,
    start,
    CAST(duration_min * 60 AS DECIMAL(12, 3)) AS duration_s,
    CASE WHEN NOT kind_assumed THEN kind END AS kind,
    source_key
FROM live_session
WHERE day BETWEEN $since AND $until
