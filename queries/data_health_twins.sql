-- What stands in the journal twice, or seems to: one row per later session or check-in of a pair.
--
-- Nothing is wrong for certain: these are rows to look at. docs/health.md says of each kind what it means
-- and what can be done; the queries whose names begin with data_health have the same columns.
--
-- params:
--   finding     VARCHAR  only this kind of finding; null for all kinds
--   page_size   BIGINT   findings of a kind on a page
--   offset      BIGINT   findings of a kind to pass over
-- columns:
--   finding     VARCHAR  session_twin and checkin_twin are the same in every value,
--                        session_likely_twin and checkin_twice are not
--   table_name  VARCHAR  the table of the row that it is about
--   row_id      BIGINT   the row
--   day         DATE     its day; null when it has none
--   session_id  BIGINT   the session that can be opened to change it; null without one
--   other_id    BIGINT   the earlier row of the pair
--   word        VARCHAR  null
--   value       DOUBLE   null
--   found       BIGINT   findings of the kind in all
--   first_day   DATE     the first day of those; null when none has a day
--   last_day    DATE     the last day of those
WITH shared AS (
    SELECT
        id,
        day,
        start,
        duration_min,
        batch_id,
        (
            start,
            kind,
            kind_assumed,
            warm_up,
            effort,
            comfort_before,
            comfort_during,
            comfort_after,
            soreness_next_day,
            form,
            title,
            notes
        ) AS told
    FROM live_session
    QUALIFY COUNT(*) OVER (PARTITION BY day, duration_min) > 1
),

pair AS (
    SELECT
        later.id,
        later.day,
        earlier.id AS other_id,
        later.told = earlier.told AS same_told,
        COALESCE(later.start = earlier.start, TRUE)
        AND COALESCE(later.batch_id, 0) <> COALESCE(earlier.batch_id, 0) AS may_be,
        later.duration_min IS NOT NULL AS lasted
    FROM shared AS later
    INNER JOIN shared AS earlier
        ON
            later.day = earlier.day
            AND later.duration_min IS NOT DISTINCT FROM earlier.duration_min
            AND later.id > earlier.id
),

close_pair AS (
    SELECT *
    FROM pair
    WHERE same_told OR may_be
),

done AS (
    SELECT
        session_id,
        LIST(exercise ORDER BY position, id) AS exercises,
        LIST((exercise, side, unit, amounts, comfort, note) ORDER BY position, id) AS entries
    FROM live_entry
    WHERE
        session_id IN (SELECT close_pair.id FROM close_pair)
        OR session_id IN (SELECT close_pair.other_id FROM close_pair)
    GROUP BY session_id
),

signed AS (
    SELECT
        session_id,
        checkin_id,
        LIST(code ORDER BY code) AS codes
    FROM live_symptom
    GROUP BY session_id, checkin_id
),

compared AS (
    -- Two sessions that name exercises are likely one only if they name the same.
    SELECT
        close_pair.id,
        close_pair.day,
        close_pair.other_id,
        close_pair.same_told
        AND COALESCE(mine.entries = theirs.entries, mine.session_id IS NULL AND theirs.session_id IS NULL)
        AND COALESCE(my_signs.codes, []) = COALESCE(their_signs.codes, []) AS same,
        close_pair.may_be AND COALESCE(mine.exercises = theirs.exercises, close_pair.lasted) AS likely
    FROM close_pair
    LEFT JOIN done AS mine ON close_pair.id = mine.session_id
    LEFT JOIN done AS theirs ON close_pair.other_id = theirs.session_id
    LEFT JOIN signed AS my_signs ON close_pair.id = my_signs.session_id
    LEFT JOIN signed AS their_signs ON close_pair.other_id = their_signs.session_id
),

checkin_told AS (
    SELECT
        checkin.id,
        checkin.day,
        MIN(checkin.id) OVER (PARTITION BY checkin.day) AS first_id,
        MIN(checkin.id) OVER (
            PARTITION BY
                checkin.day,
                checkin.sleep_hours,
                checkin.hydration_glasses,
                checkin.foam_rolling_min,
                checkin.stretching_min,
                checkin.active_recovery_min,
                checkin.desk_hours,
                checkin.posture_breaks,
                checkin.notes,
                signed.codes
        ) AS same_id
    FROM live_checkin AS checkin
    LEFT JOIN signed ON checkin.id = signed.checkin_id
    QUALIFY COUNT(*) OVER (PARTITION BY checkin.day) > 1
),

noticed AS (
    SELECT
        IF(BOOL_OR(same), 'session_twin', 'session_likely_twin') AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        COALESCE(MIN(other_id) FILTER (WHERE same), MIN(other_id)) AS other_id,
        CAST(NULL AS VARCHAR) AS word,
        CAST(NULL AS DOUBLE) AS value
    FROM compared
    WHERE same OR likely
    GROUP BY id, day
    UNION ALL
    SELECT
        IF(same_id < id, 'checkin_twin', 'checkin_twice') AS finding,
        'checkin' AS table_name,
        id AS row_id,
        day,
        NULL AS session_id,
        IF(same_id < id, same_id, first_id) AS other_id,
        NULL AS word,
        NULL AS value
    FROM checkin_told
    WHERE first_id < id
),

ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY finding ORDER BY day DESC NULLS LAST, table_name ASC, row_id ASC
        ) AS place,
        COUNT(*) OVER (PARTITION BY finding) AS found,
        MIN(day) OVER (PARTITION BY finding) AS first_day,
        MAX(day) OVER (PARTITION BY finding) AS last_day
    FROM noticed
    WHERE finding = COALESCE(CAST($finding AS VARCHAR), finding)
)

SELECT
    finding,
    table_name,
    row_id,
    day,
    session_id,
    other_id,
    word,
    value,
    found,
    first_day,
    last_day
FROM ranked
WHERE place > $offset AND place <= $offset + $page_size
ORDER BY finding, place
