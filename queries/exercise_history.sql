-- One exercise over time: one row per day on which it was done.
--
-- params:
--   exercise       VARCHAR    catalogue id, or the id of an own exercise
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day      DATE     the day
--   sets     BIGINT   sets; null when those of an entry are not known
--   amount   BIGINT   repetitions or seconds as recorded, per side where a side is given, summed
--                     over the sets; null when that of a set is not known
--   best     BIGINT   largest known set
--   unit     VARCHAR  reps or hold_s; null on a day that mixes them, which has no amount or best
--   comfort  DOUBLE   mean of the known ratings of the exercise, 10 is fully comfortable
--   level    INTEGER  its rung on the ladder; null for an own exercise
WITH done AS (
    SELECT
        chosen.day,
        entry.unit,
        entry.amounts,
        entry.comfort
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises) AS chosen
    INNER JOIN live_entry AS entry ON chosen.id = entry.session_id
    WHERE entry.exercise = $exercise
),

daily AS (
    SELECT
        day,
        SUM(LEN(amounts)) AS sets,
        BOOL_AND(LEN(amounts) > 0) AS sets_known,
        SUM(LIST_SUM(amounts)) AS amount,
        BOOL_AND(LEN(amounts) > 0 AND LEN(amounts) = LIST_COUNT(amounts)) AS amount_known,
        MAX(LIST_MAX(amounts)) AS best,
        MIN(unit) AS unit,
        MIN(unit) = MAX(unit) AS one_unit,
        AVG(comfort) AS comfort
    FROM done
    GROUP BY day
)

SELECT
    daily.day,
    CAST(IF(daily.sets_known, daily.sets, NULL) AS BIGINT) AS sets,
    CAST(IF(daily.amount_known AND daily.one_unit, daily.amount, NULL) AS BIGINT) AS amount,
    CAST(IF(daily.one_unit, daily.best, NULL) AS BIGINT) AS best,
    IF(daily.one_unit, daily.unit, NULL) AS unit,
    daily.comfort,
    NULLIF(exercise.level, 0) AS level
FROM daily
LEFT JOIN exercise ON $exercise = exercise.id
ORDER BY daily.day
