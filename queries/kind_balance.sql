-- How four weeks were shared among the kinds of exercise: one row per kind, also without a session.
--
-- They are the 28 days up to a day, which is the last of them. A session without a kind counts as
-- mobility, as everywhere.
--
-- params:
--   until          DATE       last day counted
-- columns:
--   kind                       VARCHAR  mobility, strength, aerobic, flexibility, balance or recovery,
--                                       in this order
--   sessions                   BIGINT   sessions of the kind; 0 without any
--   minutes                    DOUBLE   sum of the known durations; 0 without sessions, null when
--                                       there are sessions but none of known duration
--   sessions_without_duration  BIGINT   sessions that the minutes leave out
WITH named AS (
    SELECT
        UNNEST(['mobility', 'strength', 'aerobic', 'flexibility', 'balance', 'recovery']) AS kind,
        UNNEST(RANGE(6)) AS place
),

counted AS (
    SELECT
        kind,
        COUNT(*) AS sessions,
        CAST(SUM(duration_min) AS DOUBLE) AS minutes,
        COUNT(*) - COUNT(duration_min) AS sessions_without_duration
    FROM live_session
    WHERE day BETWEEN CAST($until AS DATE) - 27 AND CAST($until AS DATE)
    GROUP BY ALL
)

SELECT
    named.kind,
    COALESCE(counted.sessions, 0) AS sessions,
    IF(counted.kind IS NULL, 0, counted.minutes) AS minutes,
    COALESCE(counted.sessions_without_duration, 0) AS sessions_without_duration
FROM named
LEFT JOIN counted ON named.kind = counted.kind
ORDER BY named.place
