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
WITH lately AS (
    SELECT
        entry.exercise,
        COUNT(DISTINCT session.day) AS days
    FROM live_session AS session
    INNER JOIN live_entry AS entry ON session.id = entry.session_id
    WHERE session.day > CAST($until AS DATE) - 28 AND session.day <= CAST($until AS DATE)
    GROUP BY entry.exercise
)

SELECT
    done.family,
    done.exercise,
    done.level,
    done.place = 1 AS current,
    done.day,
    COALESCE(lately.days, 0) AS days,
    done.amounts,
    done.unit,
    done.side
FROM LATEST_DONE($until) AS done
LEFT JOIN lately ON done.exercise = lately.exercise
ORDER BY done.family, done.level, done.exercise
