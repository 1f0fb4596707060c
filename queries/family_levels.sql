-- The level last used of every family of exercises that the journal has an entry of.
--
-- params:
-- columns:
--   family  VARCHAR  family of the catalogue
--   level   INTEGER  level of its latest entry: the latest day, then start, session and position
WITH used AS (
    SELECT
        catalogue_exercise.family,
        catalogue_exercise.level,
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
)

SELECT
    family,
    level
FROM used
WHERE place = 1
ORDER BY family
