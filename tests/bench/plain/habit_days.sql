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
            WHEN MIN(start) < TIME '12:00:00' THEN TRUE
            WHEN COUNT(start) = COUNT(*) THEN FALSE
        END AS morning
    FROM session
    WHERE removed_by IS NULL AND day BETWEEN CAST($since AS DATE) - 1 AND $until
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
    FROM checkin
    WHERE removed_by IS NULL AND day BETWEEN CAST($since AS DATE) - 1 AND CAST($until AS DATE)
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
