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
WITH alone AS (
    SELECT
        day,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE session_id IS NULL AND checkin_id IS NULL
    GROUP BY day
),

noted AS (
    SELECT
        checkin_id,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE checkin_id IS NOT NULL
    GROUP BY checkin_id
),

told AS (
    SELECT
        checkin.id,
        checkin.day,
        checkin.sleep_hours,
        checkin.hydration_glasses,
        checkin.foam_rolling_min,
        checkin.stretching_min,
        checkin.active_recovery_min,
        checkin.desk_hours,
        checkin.posture_breaks,
        checkin.notes,
        noted.symptoms,
        ROW_NUMBER() OVER (PARTITION BY checkin.day ORDER BY checkin.id) AS place
    FROM live_checkin AS checkin
    LEFT JOIN noted ON checkin.id = noted.checkin_id
)

SELECT
    COALESCE(told.day, alone.day) AS day,
    told.sleep_hours,
    told.hydration_glasses,
    told.foam_rolling_min,
    told.stretching_min,
    told.active_recovery_min,
    told.desk_hours,
    told.posture_breaks,
    NULLIF(CONCAT_WS(';', told.symptoms, alone.symptoms), '') AS symptoms,
    NULLIF(told.notes, '') AS notes
FROM told
FULL JOIN alone ON told.day = alone.day AND told.place = 1
ORDER BY COALESCE(told.day, alone.day), told.id
