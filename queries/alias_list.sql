-- Further names of exercises that the person has confirmed.
--
-- params:
-- columns:
--   name      VARCHAR  as it was written
--   exercise  VARCHAR  the id of the exercise that it was last said to mean
SELECT
    name,
    exercise
FROM live_alias
QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY id DESC) = 1
ORDER BY name
