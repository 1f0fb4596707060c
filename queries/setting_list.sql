-- What the person chose for the whole journal: the latest value of every key.
--
-- params:
-- columns:
--   key    VARCHAR  name of the choice
--   value  VARCHAR  as text; empty when it was cleared
SELECT
    key,
    value
FROM setting
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY key ORDER BY id DESC) = 1
ORDER BY key
