-- Sessions that count, one a row, as people read them and as they can be imported.
--
-- params:
-- columns:
--   session_id         VARCHAR       names the session: as its file did, else by when it was written
--   day                DATE          local calendar day
--   start              TIME          local clock time
--   duration_min       DECIMAL(6,2)  minutes
--   kind               VARCHAR       mobility, strength, aerobic, flexibility, balance or recovery
--   warm_up            VARCHAR       yes or no
--   effort             DECIMAL(3,1)  0 to 10, how hard it felt
--   comfort_before     DECIMAL(3,1)  0 to 10, 10 fully comfortable
--   comfort_during     DECIMAL(3,1)  0 to 10, the least comfortable moment
--   comfort_after      DECIMAL(3,1)  0 to 10, 10 fully comfortable
--   soreness_next_day  DECIMAL(3,1)  0 to 10, 10 worst, asked the next morning
--   form               DECIMAL(3,1)  1 to 5, 5 slow and controlled throughout
--   exercises          VARCHAR       what was done, in plain notation
--   symptoms           VARCHAR       codes of the signs noted with it, separated by semicolons
--   notes              VARCHAR       free text
--   title              VARCHAR       the name its source gave it
WITH noted AS (
    SELECT
        session_id,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE session_id IS NOT NULL
    GROUP BY session_id
),

done AS (
    SELECT
        entry.session_id,
        STRING_AGG(spelled.piece, '; ' ORDER BY entry.position, entry.id) AS exercises
    FROM live_entry AS entry
    INNER JOIN spelled
        ON
            entry.exercise = spelled.exercise
            AND entry.unit = spelled.unit
            AND entry.amounts = spelled.amounts
            AND entry.side IS NOT DISTINCT FROM spelled.side
    GROUP BY entry.session_id
)

SELECT
    session_name.name AS session_id,
    session.day,
    session.start,
    session.duration_min,
    CASE WHEN NOT session.kind_assumed THEN session.kind END AS kind,
    CASE session.warm_up WHEN TRUE THEN 'yes' WHEN FALSE THEN 'no' END AS warm_up,
    session.effort,
    session.comfort_before,
    session.comfort_during,
    session.comfort_after,
    session.soreness_next_day,
    session.form,
    done.exercises,
    noted.symptoms,
    NULLIF(session.notes, '') AS notes,
    NULLIF(session.title, '') AS title
FROM live_session AS session
INNER JOIN session_name ON session.id = session_name.session_id
LEFT JOIN done ON session.id = done.session_id
LEFT JOIN noted ON session.id = noted.session_id
ORDER BY session.day, session.start NULLS LAST, session.id
