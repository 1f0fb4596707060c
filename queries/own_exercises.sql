-- The person's own exercises: those that count, and removed ones that a session still names.
--
-- params:
-- columns:
--   id         VARCHAR  how entries name it
--   name       VARCHAR  as the person wrote it
--   unit       VARCHAR  reps, or hold_s for seconds of a hold
--   per_side   BOOLEAN  whether it is done on each side
--   category   VARCHAR  what sort of exercise; empty when not said, as are the texts below
--   target     VARCHAR  what it is for
--   position   VARCHAR  seated, standing and the like
--   equipment  VARCHAR  what it takes
--   cues       VARCHAR  how to do it
--   mistakes   VARCHAR  what goes wrong often
WITH used AS (
    SELECT DISTINCT live_entry.exercise AS id
    FROM live_entry
    INNER JOIN live_session ON live_entry.session_id = live_session.id
)

SELECT
    own_exercise.id,
    own_exercise.name,
    own_exercise.unit,
    own_exercise.per_side,
    own_exercise.category,
    own_exercise.target,
    own_exercise.position,
    own_exercise.equipment,
    own_exercise.cues,
    own_exercise.mistakes
FROM own_exercise
LEFT JOIN used ON own_exercise.id = used.id
WHERE own_exercise.removed_by IS NULL OR used.id IS NOT NULL
ORDER BY own_exercise.id
