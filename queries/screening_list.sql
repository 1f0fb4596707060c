-- The answers to the check before the first suggestion, newest first.
--
-- Answers are yes, no or unsure.
--
-- params:
-- columns:
--   day            DATE     the day of the answers
--   skipped        BOOLEAN  whether the check was put off; then every answer is null
--   fragile_bones  VARCHAR  told that the bones are fragile
--   steroids       VARCHAR  steroid tablets for three months or longer
--   broken_bone    VARCHAR  a bone broken by a small fall or knock, as an adult
--   condition      VARCHAR  a condition that a professional should know of before exercise
--   advised_day    DATE     when a professional said that exercise is fine with it; null if nobody has
--   guided         BOOLEAN  whether guidance is on record of the day of the answers or later
SELECT
    screening.day,
    screening.skipped,
    screening.fragile_bones,
    screening.steroids,
    screening.broken_bone,
    screening.condition,
    screening.advised_day,
    COALESCE(
        (SELECT MAX(guidance.day) FROM live_guidance AS guidance) >= screening.day, FALSE
    ) AS guided
FROM screening
WHERE screening.removed_by IS NULL
ORDER BY screening.id DESC
