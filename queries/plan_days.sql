-- Every day of a span: what was planned for it, what became of that, and what was done.
--
-- A decision about a day for which nothing is planned any more is left out, and so is one that moved
-- its session here.
--
-- params:
--   since  DATE  first day
--   until  DATE  last day
-- columns:
--   day           DATE     the day
--   times_in_7    INTEGER  exercise days in any seven days that the plan of the day asks for; null
--                          when there is no plan, or one by weekday
--   planned       BOOLEAN  the plan of the day names its weekday
--   routine       VARCHAR  routine planned for the day, or moved to it; null when there is neither
--   start         TIME     local clock time planned; null at any time
--   fate          VARCHAR  moved, shortened or let_go; null when nothing was decided
--   to_day        DATE     where its session was moved to
--   minutes       DOUBLE   to how many minutes it was shortened
--   reason        VARCHAR  why; null when nothing was decided
--   moved_from    DATE     the first day whose session was moved here
--   sessions      BIGINT   sessions done that day
--   done_minutes  DOUBLE   their minutes, as far as they are known; null when none is
--   skipped       BOOLEAN  the day lies in a marked period, when nothing has to be done
WITH span AS (
    SELECT
        CAST($since AS DATE) AS first_day,
        CAST($until AS DATE) AS last_day
),

day AS (
    -- A session is moved by a few days; 31 on both sides hold any that comes in or goes out.
    SELECT
        CAST(UNNEST(
            GENERATE_SERIES(span.first_day - 31, span.last_day + 31, INTERVAL 1 DAY)
        ) AS DATE) AS day
    FROM span
),

planned AS (
    SELECT
        day.day,
        plan.times_in_7,
        plan_day.weekday IS NOT NULL AS planned,
        plan_day.routine,
        plan_day.start
    FROM day
    ASOF LEFT JOIN live_plan AS plan ON day.day >= plan.first_day
    LEFT JOIN live_plan_day AS plan_day
        ON plan.id = plan_day.plan_id AND ISODOW(day.day) = plan_day.weekday
),

decided AS (
    SELECT
        decision.day,
        decision.fate,
        decision.to_day,
        decision.minutes,
        decision.reason,
        planned.routine,
        planned.start
    FROM live_planned_day AS decision
    INNER JOIN planned ON decision.day = planned.day AND planned.planned
),

arrived AS (
    SELECT
        to_day AS day,
        day AS moved_from,
        routine,
        start
    FROM decided
    WHERE fate = 'moved'
    QUALIFY ROW_NUMBER() OVER (PARTITION BY to_day ORDER BY day) = 1
),

marked AS (
    SELECT DISTINCT day.day
    FROM day
    INNER JOIN live_period AS period
        ON
            day.day >= period.first_day
            AND day.day <= COALESCE(period.last_day, day.day)
),

done AS (
    SELECT
        day,
        COUNT(*) AS sessions,
        CAST(SUM(duration_min) AS DOUBLE) AS minutes
    FROM live_session
    GROUP BY day
)

SELECT
    planned.day,
    planned.times_in_7,
    planned.planned,
    COALESCE(planned.routine, arrived.routine) AS routine,
    COALESCE(planned.start, arrived.start) AS start,
    decided.fate,
    decided.to_day,
    CAST(decided.minutes AS DOUBLE) AS minutes,
    decided.reason,
    arrived.moved_from,
    COALESCE(done.sessions, 0) AS sessions,
    done.minutes AS done_minutes,
    marked.day IS NOT NULL AS skipped
FROM planned
INNER JOIN span ON planned.day BETWEEN span.first_day AND span.last_day
LEFT JOIN decided ON planned.day = decided.day
LEFT JOIN arrived ON planned.day = arrived.day
LEFT JOIN marked ON planned.day = marked.day
LEFT JOIN done ON planned.day = done.day
ORDER BY planned.day
