-- Where the person stands with every exercise of the catalogue they have done: its latest entry.
--
-- params:
--   until     DATE       last day counted
-- columns:
--   family    VARCHAR    family of the catalogue
--   exercise  VARCHAR    catalogue id
--   level     INTEGER    its rung on the ladder, 1 the easiest
--   current   BOOLEAN    the one used last of its family
--   day       DATE       day of its latest entry
--   days      BIGINT     days with it in the four weeks to the last day counted
--   amounts   INTEGER[]  one number a set of its latest entry; null where a set's is not known
--   unit      VARCHAR    reps or hold_s, of its latest entry
--   side      VARCHAR    left, right or both, of its latest entry; null without sides
WITH done AS (
    SELECT
        family,
        level,
        exercise,
        amounts,
        unit,
        side,
        day,
        place
    FROM FAMILY_USED($until)
),

ranked AS (
    SELECT
        exercise,
        MIN(place) AS place,
        COUNT(DISTINCT day) FILTER (WHERE day > CAST($until AS DATE) - 28) AS days
    FROM done
    GROUP BY exercise
)

SELECT
    done.family,
    done.exercise,
    done.level,
    done.place = 1 AS current,
    done.day,
    ranked.days,
    done.amounts,
    done.unit,
    done.side
FROM ranked
INNER JOIN done ON ranked.exercise = done.exercise AND ranked.place = done.place
ORDER BY done.family, done.level, done.exercise
