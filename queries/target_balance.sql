-- What the exercises were for: one row per target of the catalogue, also without a session.
--
-- With exercises chosen, only these are counted.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   target     VARCHAR  what it works on; empty for own exercises without one
--   days       BIGINT   days on which one of its exercises was done
--   sessions   BIGINT   sessions with one of them
--   exercises  BIGINT   how many different ones
--   of_days    BIGINT   days in the span on which any exercise is named, the same in every row
WITH block AS (
    SELECT
        entry.exercise,
        DAY_BLOCK(chosen.day) AS day_block,
        ID_BLOCK(chosen.id) AS id_block,
        DAY_BITS(chosen.day) AS day_bits,
        ID_BITS(chosen.id) AS id_bits
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises) AS chosen
    INNER JOIN live_entry AS entry ON chosen.id = entry.session_id
    WHERE
        CAST($exercises AS VARCHAR[]) IS NULL
        OR LIST_CONTAINS(CAST($exercises AS VARCHAR[]), entry.exercise)
    GROUP BY ALL
),

aimed AS (
    SELECT
        COALESCE(exercise.target, '') AS target,
        block.exercise,
        block.day_block,
        block.id_block,
        block.day_bits,
        block.id_bits
    FROM block
    LEFT JOIN exercise ON block.exercise = exercise.id
),

day_block AS (
    SELECT
        target,
        BIT_COUNT(BIT_OR(day_bits)) AS days
    FROM aimed
    GROUP BY target, day_block
),

id_block AS (
    SELECT
        target,
        BIT_COUNT(BIT_OR(id_bits)) AS sessions
    FROM aimed
    GROUP BY target, id_block
),

any_day AS (
    SELECT BIT_COUNT(BIT_OR(day_bits)) AS days
    FROM aimed
    GROUP BY day_block
),

listed AS (
    SELECT target FROM catalogue_exercise
    UNION
    SELECT target FROM aimed
)

SELECT
    listed.target,
    CAST(COALESCE((
        SELECT SUM(day_block.days) FROM day_block
        WHERE day_block.target = listed.target
    ), 0) AS BIGINT) AS days,
    CAST(COALESCE((
        SELECT SUM(id_block.sessions) FROM id_block
        WHERE id_block.target = listed.target
    ), 0) AS BIGINT) AS sessions,
    (
        SELECT COUNT(DISTINCT aimed.exercise) FROM aimed
        WHERE aimed.target = listed.target
    ) AS exercises,
    CAST(COALESCE((SELECT SUM(any_day.days) FROM any_day), 0) AS BIGINT) AS of_days
FROM listed
ORDER BY days DESC, sessions DESC, listed.target ASC
