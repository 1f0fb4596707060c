-- Every marked stretch of days.
--
-- params:
-- columns:
--   kind       VARCHAR  flare, travel, illness or pause
--   first_day  DATE     its first day
--   last_day   DATE     its last day; null while it lasts
--   note       VARCHAR  free text
--   period_id  BIGINT   its number
SELECT
    kind,
    first_day,
    last_day,
    note,
    id AS period_id
FROM live_period
ORDER BY first_day, id
