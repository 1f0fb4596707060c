-- The level last used of every family of exercises that the journal has an entry of.
--
-- params:
-- columns:
--   family  VARCHAR  family of the catalogue
--   level   INTEGER  level of its latest entry: the latest day, then start, session and position
SELECT
    family,
    level
FROM LATEST_DONE(NULL)
WHERE place = 1
ORDER BY family
