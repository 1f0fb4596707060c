-- What was done over a span: one row per exercise and unit, on most days first.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
-- columns:
--   exercise             VARCHAR  catalogue id, or the id of an own exercise
--   name                 VARCHAR  its name; the id where no name is known
--   days                 BIGINT   days on which it was done
--   sets                 BIGINT   known sets; null if none is known
--   amount               BIGINT   repetitions or seconds as recorded, per side where a side is
--                                 given, summed over the known sets; null if none is known
--   sets_without_amount  BIGINT   sets that the amount leaves out
--   unit                 VARCHAR  reps or hold_s
WITH block AS (
    SELECT
        entry.exercise,
        entry.unit,
        DAY_BITS(session.day) AS day_bits,
        SUM(LEN(entry.amounts)) AS sets,
        SUM(LIST_SUM(entry.amounts)) AS amount,
        SUM(LIST_COUNT(entry.amounts)) AS sets_with_amount
    FROM live_session AS session
    INNER JOIN live_entry AS entry ON session.id = entry.session_id
    WHERE session.day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
    GROUP BY entry.exercise, entry.unit, DAY_BLOCK(session.day)
),

done AS (
    SELECT
        exercise,
        unit,
        SUM(BIT_COUNT(day_bits)) AS days,
        SUM(sets) AS sets,
        SUM(amount) AS amount,
        SUM(sets_with_amount) AS sets_with_amount
    FROM block
    GROUP BY exercise, unit
)

SELECT
    done.exercise,
    COALESCE(exercise.name, done.exercise) AS name,
    CAST(done.days AS BIGINT) AS days,
    CAST(NULLIF(done.sets, 0) AS BIGINT) AS sets,
    CAST(done.amount AS BIGINT) AS amount,
    CAST(done.sets - done.sets_with_amount AS BIGINT) AS sets_without_amount,
    done.unit
FROM done
LEFT JOIN exercise ON done.exercise = exercise.id
ORDER BY done.days DESC, name ASC, done.exercise ASC, done.unit ASC
