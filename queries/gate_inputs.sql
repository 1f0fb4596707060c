-- What the gate reads: symptoms, guidance and ratings of the four weeks to a day, as a part of a log.
--
-- The form is that of progression_inputs with only what a warning sign can depend on, so that every
-- page can ask it. Of a session it holds the comfort that makes a day severe.
--
-- params:
--   until  DATE     last day counted
-- columns:
--   log    VARCHAR  one JSON object; a list without rows is empty
WITH span AS (
    SELECT CAST($until AS DATE) - 28 AS first_day
),

session_log AS (
    SELECT
        LIST({
            'id': session.id,
            'day': session.day,
            'comfort_during': session.comfort_during,
            'comfort_after': session.comfort_after
        } ORDER BY session.day, session.id) AS rows
    FROM live_session AS session
    CROSS JOIN span
    WHERE
        session.kind IN ('mobility', 'flexibility')
        AND session.day BETWEEN span.first_day AND CAST($until AS DATE)
),

symptom_log AS (
    SELECT LIST({ 'day': symptom.day, 'code': symptom.code } ORDER BY symptom.day, symptom.code) AS rows
    FROM live_symptom AS symptom
    CROSS JOIN span
    WHERE symptom.day BETWEEN span.first_day AND CAST($until AS DATE)
),

guidance_log AS (
    SELECT LIST({ 'day': guidance.day } ORDER BY guidance.day) AS rows
    FROM live_guidance AS guidance
    CROSS JOIN span
    WHERE guidance.day BETWEEN span.first_day AND CAST($until AS DATE)
)

SELECT
    CAST(TO_JSON({
        'sessions': COALESCE(session_log.rows, []),
        'symptoms': COALESCE(symptom_log.rows, []),
        'guidance': COALESCE(guidance_log.rows, [])
    }) AS VARCHAR) AS log
FROM session_log
CROSS JOIN symptom_log
CROSS JOIN guidance_log
ORDER BY ALL
