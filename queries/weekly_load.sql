-- Session load per week, effort times minutes: every week of the span, empty ones included.
--
-- The usual band is made of the eight weeks before a week, also those before the span: only whole
-- weeks with sessions of which every load is known, and only from four of them on.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   week_start     INTEGER    ISO weekday on which a week begins, 1 Monday to 7 Sunday
--   today          DATE       the present local day
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   week                   DATE     first day of the week
--   load                   DOUBLE   sum of the known loads, effort (0 to 10) times minutes; 0 in a week
--                                   without sessions, null when it has sessions but no known load
--   sessions               BIGINT   sessions in the week
--   sessions_without_load  BIGINT   sessions that the load leaves out: effort or duration not known
--   usual_low              DOUBLE   lower quartile of the weeks before; null with fewer than four
--   usual_high             DOUBLE   upper quartile of the same weeks
--   partial                BOOLEAN  the week is not over yet, or the span holds only part of it
WITH loaded AS (
    SELECT
        WEEK_OF(day, $week_start) AS first_day,
        day >= CAST($since AS DATE) AS inside,
        CAST(effort * duration_min AS DOUBLE) AS load
    FROM SESSION_CHOSEN(WEEK_OF($since, $week_start) - 56, $until, $kinds, $exercises)
),

counted AS (
    SELECT
        first_day,
        SUM(load) FILTER (WHERE inside) AS load,
        COUNT(*) FILTER (WHERE inside) AS sessions,
        COUNT(*) FILTER (WHERE inside AND load IS NULL) AS sessions_without_load,
        -- What the whole week came to, if all of it is known.
        IF(COUNT(*) = COUNT(load), SUM(load), NULL) AS whole_load
    FROM loaded
    GROUP BY first_day
),

placed AS (
    SELECT
        week.first_day,
        COALESCE(counted.sessions, 0) AS sessions,
        COALESCE(counted.sessions_without_load, 0) AS sessions_without_load,
        IF(COALESCE(counted.sessions, 0) = 0, 0, counted.load) AS load,
        counted.whole_load
    FROM WEEK_BETWEEN(WEEK_OF($since, $week_start) - 56, $until, $week_start) AS week
    LEFT JOIN counted ON week.first_day = counted.first_day
    WHERE CAST($since AS DATE) <= CAST($until AS DATE)
),

compared AS (
    SELECT
        first_day,
        load,
        sessions,
        sessions_without_load,
        QUANTILE_CONT(whole_load, [0.25, 0.75]) OVER earlier AS quartiles,
        COUNT(whole_load) OVER earlier AS weeks
    FROM placed
    WINDOW earlier AS (ORDER BY first_day ROWS BETWEEN 8 PRECEDING AND 1 PRECEDING)
)

SELECT
    first_day AS week,
    load,
    sessions,
    sessions_without_load,
    IF(weeks >= 4, quartiles[1], NULL) AS usual_low,
    IF(weeks >= 4, quartiles[2], NULL) AS usual_high,
    WEEK_PARTIAL(first_day, $since, $until, $today) AS partial
FROM compared
WHERE first_day >= WEEK_OF($since, $week_start)
ORDER BY first_day
