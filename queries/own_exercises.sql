-- The person's own exercises: those that count, and removed ones that a session still names.
--
-- params:
-- columns:
--   id    VARCHAR  how entries name it
--   name  VARCHAR  as the person wrote it
--   unit  VARCHAR  reps, or hold_s for seconds of a hold
WITH used AS (
    SELECT DISTINCT live_entry.exercise AS id
    FROM live_entry
    INNER JOIN live_session ON live_entry.session_id = live_session.id
)

SELECT
    own_exercise.id,
    own_exercise.name,
    own_exercise.unit
FROM own_exercise
LEFT JOIN used ON own_exercise.id = used.id
WHERE own_exercise.removed_by IS NULL OR used.id IS NOT NULL
ORDER BY own_exercise.id
