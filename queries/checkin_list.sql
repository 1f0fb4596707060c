-- The check-ins of a span, newest first, one page at a time.
--
-- params:
--   since                DATE       first day counted
--   until                DATE       last day counted
--   page_size            BIGINT     check-ins on a page
--   offset               BIGINT     check-ins to pass over
-- columns:
--   checkin_id           BIGINT     the check-in
--   day                  DATE       its day
--   sleep_hours          DOUBLE     hours; null when not given, as are the numbers below
--   hydration_glasses    DOUBLE     glasses
--   foam_rolling_min     DOUBLE     minutes
--   stretching_min       DOUBLE     minutes
--   active_recovery_min  DOUBLE     minutes
--   desk_hours           DOUBLE     hours
--   posture_breaks       INTEGER    breaks
--   notes                VARCHAR    free text
--   codes                VARCHAR[]  the signs noted with it, as they are kept; empty without any
--   symptoms             VARCHAR    the same in everyday words; null without any
--   batch_id             BIGINT     the import it came with; null when entered here
--   found                BIGINT     check-ins of the span in all
WITH noted AS (
    SELECT
        symptom.checkin_id,
        LIST(symptom.code ORDER BY symptom.id) AS codes,
        STRING_AGG(COALESCE(sign.words, symptom.code), '; ' ORDER BY symptom.id) AS symptoms
    FROM live_symptom AS symptom
    LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
    WHERE symptom.checkin_id IS NOT NULL
    GROUP BY symptom.checkin_id
)

SELECT
    checkin.id AS checkin_id,
    checkin.day,
    CAST(checkin.sleep_hours AS DOUBLE) AS sleep_hours,
    CAST(checkin.hydration_glasses AS DOUBLE) AS hydration_glasses,
    CAST(checkin.foam_rolling_min AS DOUBLE) AS foam_rolling_min,
    CAST(checkin.stretching_min AS DOUBLE) AS stretching_min,
    CAST(checkin.active_recovery_min AS DOUBLE) AS active_recovery_min,
    CAST(checkin.desk_hours AS DOUBLE) AS desk_hours,
    checkin.posture_breaks,
    checkin.notes,
    COALESCE(noted.codes, []) AS codes,
    noted.symptoms,
    checkin.batch_id,
    COUNT(*) OVER () AS found
FROM live_checkin AS checkin
LEFT JOIN noted ON checkin.id = noted.checkin_id
WHERE checkin.day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
ORDER BY checkin.day DESC, checkin.id DESC
LIMIT $page_size OFFSET $offset
