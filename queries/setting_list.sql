-- What the person chose for the whole journal: the latest value of every key.
--
-- params:
-- columns:
--   key    VARCHAR  name of the choice
--   value  VARCHAR  as text; empty when it was cleared
SELECT
    key,
    value
FROM live_setting
ORDER BY key
