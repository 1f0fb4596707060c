-- The symptoms of arriving sessions and check-ins, as the journal's table has them.
--
-- params:
--   first  BIGINT  first free id of a symptom
SELECT
    $first + ROW_NUMBER() OVER (ORDER BY arrival.shape, arrival.id, symptom.position) - 1 AS id,
    COALESCE(session.day, checkin.day) AS day,
    symptom.code,
    CASE WHEN symptom.shape = 'session' THEN arrival.id END AS session_id,
    CASE WHEN symptom.shape = 'checkin' THEN arrival.id END AS checkin_id
FROM staged_symptom AS symptom
INNER JOIN arrival
    ON symptom.shape = arrival.shape AND symptom.file = arrival.file AND symptom.line = arrival.line
LEFT JOIN staged_session AS session
    ON symptom.shape = 'session' AND symptom.file = session.file AND symptom.line = session.line
LEFT JOIN staged_checkin AS checkin
    ON symptom.shape = 'checkin' AND symptom.file = checkin.file AND symptom.line = checkin.line
