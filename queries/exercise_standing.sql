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
        catalogue_exercise.family,
        catalogue_exercise.level,
        live_entry.exercise,
        live_entry.amounts,
        live_entry.unit,
        live_entry.side,
        live_session.day,
        ROW_NUMBER() OVER (
            PARTITION BY catalogue_exercise.family
            ORDER BY
                live_session.day DESC,
                live_session.start DESC NULLS LAST,
                live_session.id DESC,
                live_entry.position DESC,
                live_entry.id DESC
        ) AS place
    FROM live_entry
    INNER JOIN live_session ON live_entry.session_id = live_session.id
    INNER JOIN catalogue_exercise ON live_entry.exercise = catalogue_exercise.id
    WHERE live_session.day <= CAST($until AS DATE)
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
