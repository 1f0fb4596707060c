-- One exercise and the other rungs of its ladder over time: one row per day and exercise done on it.
--
-- An own exercise has no ladder and stands alone.
--
-- params:
--   exercise       VARCHAR    catalogue id, or the id of an own exercise
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
-- columns:
--   day       DATE     the day
--   exercise  VARCHAR  the rung that was done
--   name      VARCHAR  its name; the id where no name is known
--   level     INTEGER  its level; null for an own exercise
--   sets      BIGINT   sets; null when those of an entry are not known
--   amount    BIGINT   repetitions or seconds as recorded, per side where a side is given, summed over
--                      the sets; null when that of a set is not known
--   best      BIGINT   largest known set
--   unit      VARCHAR  reps or hold_s; null on a day that mixes them, which has no amount or best
--   change    DOUBLE   mean of comfort after minus before of the sessions with it; null without any
WITH rung AS (
    SELECT
        $exercise AS id,
        NULLIF(ANY_VALUE(family), '') AS family
    FROM exercise
    WHERE id = $exercise
),

ladder AS (
    SELECT id FROM rung
    UNION
    SELECT catalogue_exercise.id
    FROM catalogue_exercise
    INNER JOIN rung ON catalogue_exercise.family = rung.family
),

done AS (
    SELECT
        chosen.id,
        chosen.day,
        chosen.comfort_after - chosen.comfort_before AS change,
        entry.exercise,
        entry.unit,
        entry.amounts
    FROM SESSION_CHOSEN($since, $until, $kinds, NULL) AS chosen
    INNER JOIN live_entry AS entry ON chosen.id = entry.session_id
    INNER JOIN ladder ON entry.exercise = ladder.id
),

changed AS (
    -- A session counts once, however often it names the exercise.
    SELECT
        session.day,
        session.exercise,
        AVG(session.change) AS change
    FROM (
        SELECT DISTINCT
            id,
            day,
            exercise,
            change
        FROM done
    ) AS session
    GROUP BY session.day, session.exercise
),

daily AS (
    SELECT
        day,
        exercise,
        SUM(LEN(amounts)) AS sets,
        BOOL_AND(LEN(amounts) > 0) AS sets_known,
        SUM(LIST_SUM(amounts)) AS amount,
        BOOL_AND(LEN(amounts) > 0 AND LEN(amounts) = LIST_COUNT(amounts)) AS amount_known,
        MAX(LIST_MAX(amounts)) AS best,
        MIN(unit) AS unit,
        MIN(unit) = MAX(unit) AS one_unit
    FROM done
    GROUP BY day, exercise
)

SELECT
    daily.day,
    daily.exercise,
    COALESCE(exercise.name, daily.exercise) AS name,
    NULLIF(exercise.level, 0) AS level,
    CAST(IF(daily.sets_known, daily.sets, NULL) AS BIGINT) AS sets,
    CAST(IF(daily.amount_known AND daily.one_unit, daily.amount, NULL) AS BIGINT) AS amount,
    CAST(IF(daily.one_unit, daily.best, NULL) AS BIGINT) AS best,
    IF(daily.one_unit, daily.unit, NULL) AS unit,
    changed.change
FROM daily
INNER JOIN changed ON daily.day = changed.day AND daily.exercise = changed.exercise
LEFT JOIN exercise ON daily.exercise = exercise.id
ORDER BY daily.day, level NULLS LAST, daily.exercise
