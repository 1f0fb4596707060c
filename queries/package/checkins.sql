-- Check-ins that count, one a row; a day on which signs were noted by themselves has a row too.
--
-- params:
-- columns:
--   day                  DATE          local calendar day
--   sleep_hours          DECIMAL(4,2)  hours
--   hydration_glasses    DECIMAL(5,1)  glasses
--   foam_rolling_min     DECIMAL(6,2)  minutes
--   stretching_min       DECIMAL(6,2)  minutes
--   active_recovery_min  DECIMAL(6,2)  minutes
--   desk_hours           DECIMAL(4,2)  hours
--   posture_breaks       INTEGER       breaks
--   symptoms             VARCHAR       codes of the signs noted, separated by semicolons
--   notes                VARCHAR       free text
SELECT
    day,
    sleep_hours,
    hydration_glasses,
    foam_rolling_min,
    stretching_min,
    active_recovery_min,
    desk_hours,
    posture_breaks,
    symptoms,
    notes
FROM day_told
ORDER BY day, id
