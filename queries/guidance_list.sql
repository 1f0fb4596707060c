-- What professionals said about exercising, as the person noted it, newest first.
--
-- params:
-- columns:
--   guidance_id  BIGINT   the note
--   day          DATE     the day it is of
--   note         VARCHAR  who, or what was said
SELECT
    id AS guidance_id,
    day,
    note
FROM live_guidance
ORDER BY day DESC, id DESC
