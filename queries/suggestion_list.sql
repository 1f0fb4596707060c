-- The ledger: every suggestion as it was shown, newest first, with the person's answer.
--
-- params:
--   page_size         BIGINT     suggestions listed at most
--   offset            BIGINT     suggestions left out before them
-- columns:
--   suggestion_id     BIGINT     the suggestion
--   as_of             DATE       the day it was made for
--   shown_at          TIMESTAMP  local clock time; null before the ledger was kept
--   rules_version     VARCHAR    version of the rules; null before the ledger was kept
--   outcome           VARCHAR    what was suggested
--   rule              VARCHAR    the rule that decided
--   safety            VARCHAR    red, amber or green
--   days              INTEGER    days a week suggested; 0 for a pause
--   minutes           DOUBLE     minutes a session suggested; 0 for a pause
--   reason            VARCHAR    the reason as it was shown
--   decision          VARCHAR    the whole suggestion as JSON
--   answer            VARCHAR    accepted, edited or not_now; null without an answer
--   answered_days     INTEGER    days a week accepted instead; null unless edited
--   answered_minutes  DOUBLE     minutes a session accepted instead; null unless edited
--   not_now           VARCHAR    why not now: too_much, no_time, unwell or other; null without a reason
--   note              VARCHAR    the reason in own words; empty without any, null without an answer
--   change_id         BIGINT     the change in effect that gave the answer last; null without an answer
--   found             BIGINT     all suggestions of the ledger
WITH answering AS (
    SELECT
        change_row.row_id,
        MAX(change_row.change_id) AS change_id
    FROM change_row
    INNER JOIN change ON change_row.change_id = change.id
    LEFT JOIN reversal ON change.id = reversal.change_id
    WHERE
        change_row.table_name = 'suggestion'
        AND change.undoes IS NULL
        AND COALESCE(reversal.times, 0) % 2 = 0
    GROUP BY change_row.row_id
),

answered AS (
    SELECT
        as_of,
        decision,
        MAX(id) AS id
    FROM live_suggestion
    GROUP BY as_of, decision
)

SELECT
    shown.id AS suggestion_id,
    shown.as_of,
    shown.shown_at,
    shown.rules_version,
    shown.decision ->> '$.outcome' AS outcome,
    shown.decision ->> '$.rule' AS rule,
    shown.decision ->> '$.safety' AS safety,
    CAST(shown.decision ->> '$.days' AS INTEGER) AS days,
    CAST(shown.decision ->> '$.minutes_per_session' AS DOUBLE) AS minutes,
    shown.decision ->> '$.reason' AS reason,
    shown.decision,
    IF(given.days IS NULL, given.answer, 'edited') AS answer,
    given.days AS answered_days,
    CAST(given.minutes_per_session AS DOUBLE) AS answered_minutes,
    given.not_now,
    given.note,
    answering.change_id,
    (SELECT COUNT(*) FROM shown_suggestion) AS found
FROM shown_suggestion AS shown
LEFT JOIN answered ON shown.as_of = answered.as_of AND shown.decision = answered.decision
LEFT JOIN live_suggestion AS given ON answered.id = given.id
LEFT JOIN answering ON CAST(given.id AS VARCHAR) = answering.row_id
ORDER BY shown.as_of DESC, shown.id DESC
LIMIT $page_size OFFSET $offset
