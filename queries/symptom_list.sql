-- The signs noted in a span, newest first.
--
-- params:
--   since       DATE     first day counted
--   until       DATE     last day counted
-- columns:
--   id          BIGINT   its number
--   day         DATE     the day it was noted for
--   code        VARCHAR  a code of the sign catalogue, or the words as they were given
--   session_id  BIGINT   the session it was noted with; null without one
SELECT
    id,
    day,
    code,
    session_id
FROM live_symptom
WHERE day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
ORDER BY day DESC, id DESC
