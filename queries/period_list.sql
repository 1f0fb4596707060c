-- Every marked stretch of days.
--
-- params:
-- columns:
--   kind       VARCHAR  flare, travel, illness or pause
--   first_day  DATE     its first day
--   last_day   DATE     its last day; null while it lasts
--   note       VARCHAR  free text
SELECT
    kind,
    first_day,
    last_day,
    note
FROM live_period
ORDER BY first_day, id
