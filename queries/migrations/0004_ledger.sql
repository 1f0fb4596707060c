-- The ledger of suggestions: each one as it was shown, beside the answers, which the change log keeps.

CREATE TABLE shown_suggestion (
    id BIGINT NOT NULL,
    as_of DATE NOT NULL,
    shown_at TIMESTAMP,
    rules_version VARCHAR,
    decision VARCHAR NOT NULL,
    inputs VARCHAR
);
COMMENT ON TABLE shown_suggestion IS 'A suggestion as a page first showed it; written once, never changed';
COMMENT ON COLUMN shown_suggestion.as_of IS 'the day it was made for';
COMMENT ON COLUMN shown_suggestion.shown_at IS 'local clock time; null before the ledger';
COMMENT ON COLUMN shown_suggestion.rules_version IS 'null before the ledger';
COMMENT ON COLUMN shown_suggestion.decision IS 'the whole decision as JSON';
COMMENT ON COLUMN shown_suggestion.inputs IS 'the log it was made from, as JSON; null before the ledger';

INSERT INTO shown_suggestion
SELECT
    ROW_NUMBER() OVER (ORDER BY MIN(id)) AS id,
    as_of,
    NULL AS shown_at,
    NULL AS rules_version,
    decision,
    NULL AS inputs
FROM suggestion
GROUP BY as_of, decision;

ALTER TABLE suggestion ADD COLUMN days INTEGER;
ALTER TABLE suggestion ADD COLUMN minutes_per_session DECIMAL(5, 1);
ALTER TABLE suggestion ADD COLUMN not_now VARCHAR;
ALTER TABLE suggestion ADD COLUMN note VARCHAR DEFAULT '';
COMMENT ON TABLE suggestion IS 'The answer to a suggestion; what was shown stands in shown_suggestion';
COMMENT ON COLUMN suggestion.variable IS 'the step up or variation accepted; null when nothing goes up';
COMMENT ON COLUMN suggestion.days IS 'days a week accepted instead; null when not edited';
COMMENT ON COLUMN suggestion.minutes_per_session IS 'accepted instead; null when not edited';
COMMENT ON COLUMN suggestion.not_now IS 'too_much, no_time, unwell or other; null without a reason';
COMMENT ON COLUMN suggestion.note IS 'the reason in the words of the person';
