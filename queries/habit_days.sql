-- Exercise days with their comfort change or soreness, and which habits went before them.
--
-- A day counts when at least one of the two is known. A habit is true with it, false without it and
-- null where it is not known: a check-in that leaves a number out says nothing of the habit. Each is
-- told of the day itself and of the day before, where that has a session or a check-in. What has a
-- usual measure of its own is split at the person's median over all check-ins of the span and of
-- the day before it. Numbers of several check-ins on a day are averaged.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day                         DATE     exercise day
--   comfort_change              DOUBLE   mean of the day's known changes, comfort after minus before;
--                                        null without any
--   soreness                    DOUBLE   mean of the day's known next-morning soreness; null without any
--   warm_up                     BOOLEAN  a session had a warm-up; false when all are known to have none
--   morning                     BOOLEAN  a session began before noon; false when all are known to have
--                                        begun later
--   sleep                       BOOLEAN  slept 7 hours or more
--   hydration                   BOOLEAN  drank more glasses than the median
--   foam_rolling                BOOLEAN  more than 0 minutes
--   stretching                  BOOLEAN  more than 0 minutes
--   active_recovery             BOOLEAN  more than 0 minutes
--   desk                        BOOLEAN  more hours at a desk than the median
--   posture_breaks              BOOLEAN  more breaks than the median
--   warm_up_day_before          BOOLEAN  the same of the day before
--   morning_day_before          BOOLEAN  the same of the day before
--   sleep_day_before            BOOLEAN  the same of the day before
--   hydration_day_before        BOOLEAN  the same of the day before
--   foam_rolling_day_before     BOOLEAN  the same of the day before
--   stretching_day_before       BOOLEAN  the same of the day before
--   active_recovery_day_before  BOOLEAN  the same of the day before
--   desk_day_before             BOOLEAN  the same of the day before
--   posture_breaks_day_before   BOOLEAN  the same of the day before
--   hydration_median            DOUBLE   glasses; null without a check-in that has them
--   desk_median                 DOUBLE   hours; null without a check-in that has them
--   posture_breaks_median       DOUBLE   breaks; null without a check-in that has them
WITH exercise_day AS (
    SELECT
        day,
        AVG(comfort_after - comfort_before) AS comfort_change,
        AVG(soreness_next_day) AS soreness,
        CASE
            WHEN BOOL_OR(warm_up) THEN TRUE
            WHEN COUNT(warm_up) = COUNT(*) THEN FALSE
        END AS warm_up,
        CASE
            WHEN MIN(DAY_CLOCK(start)) < DAY_CLOCK(TIME '12:00:00') THEN TRUE
            WHEN COUNT(start) = COUNT(*) THEN FALSE
        END AS morning
    FROM SESSION_CHOSEN(CAST($since AS DATE) - 1, $until, $kinds, $exercises)
    GROUP BY day
),

noted AS (
    SELECT
        day,
        AVG(sleep_hours) AS sleep_hours,
        AVG(hydration_glasses) AS glasses,
        MAX(foam_rolling_min) AS foam_rolling_min,
        MAX(stretching_min) AS stretching_min,
        MAX(active_recovery_min) AS active_recovery_min,
        AVG(desk_hours) AS desk_hours,
        AVG(posture_breaks) AS breaks
    FROM live_checkin
    WHERE day BETWEEN CAST($since AS DATE) - 1 AND CAST($until AS DATE)
    GROUP BY day
),

usual AS (
    SELECT
        MEDIAN(glasses) AS glasses,
        MEDIAN(desk_hours) AS desk_hours,
        MEDIAN(breaks) AS breaks
    FROM noted
),

kept AS (
    SELECT
        noted.day,
        noted.sleep_hours >= 7 AS sleep,
        noted.glasses > usual.glasses AS hydration,
        noted.foam_rolling_min > 0 AS foam_rolling,
        noted.stretching_min > 0 AS stretching,
        noted.active_recovery_min > 0 AS active_recovery,
        noted.desk_hours > usual.desk_hours AS desk,
        noted.breaks > usual.breaks AS posture_breaks
    FROM noted
    CROSS JOIN usual
)

SELECT
    exercise_day.day,
    exercise_day.comfort_change,
    exercise_day.soreness,
    exercise_day.warm_up,
    exercise_day.morning,
    kept.sleep,
    kept.hydration,
    kept.foam_rolling,
    kept.stretching,
    kept.active_recovery,
    kept.desk,
    kept.posture_breaks,
    eve_session.warm_up AS warm_up_day_before,
    eve_session.morning AS morning_day_before,
    eve.sleep AS sleep_day_before,
    eve.hydration AS hydration_day_before,
    eve.foam_rolling AS foam_rolling_day_before,
    eve.stretching AS stretching_day_before,
    eve.active_recovery AS active_recovery_day_before,
    eve.desk AS desk_day_before,
    eve.posture_breaks AS posture_breaks_day_before,
    usual.glasses AS hydration_median,
    usual.desk_hours AS desk_median,
    usual.breaks AS posture_breaks_median
FROM exercise_day
LEFT JOIN kept ON exercise_day.day = kept.day
LEFT JOIN exercise_day AS eve_session ON exercise_day.day - 1 = eve_session.day
LEFT JOIN kept AS eve ON exercise_day.day - 1 = eve.day
CROSS JOIN usual
WHERE
    exercise_day.day >= CAST($since AS DATE)
    AND COALESCE(exercise_day.comfort_change, exercise_day.soreness) IS NOT NULL
ORDER BY exercise_day.day
