-- What the person chose once for the whole journal, and what they answered before the first suggestion.

CREATE TABLE setting (
    id BIGINT NOT NULL,
    key VARCHAR NOT NULL CHECK (key <> ''),
    value VARCHAR NOT NULL,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE setting IS 'A choice that holds for the whole journal; the latest row of a key counts';
COMMENT ON COLUMN setting.value IS 'as text; empty when the person cleared it';

CREATE TABLE screening (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    skipped BOOLEAN NOT NULL,
    fragile_bones VARCHAR CHECK (fragile_bones IN ('yes', 'no', 'unsure')),
    steroids VARCHAR CHECK (steroids IN ('yes', 'no', 'unsure')),
    broken_bone VARCHAR CHECK (broken_bone IN ('yes', 'no', 'unsure')),
    condition VARCHAR CHECK (condition IN ('yes', 'no', 'unsure')),
    advised_day DATE,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE screening IS 'The check before the first suggestion, as answered or skipped on a day';
COMMENT ON COLUMN screening.fragile_bones IS 'told that the bones are fragile; null when skipped';
COMMENT ON COLUMN screening.steroids IS 'steroid tablets for three months or longer';
COMMENT ON COLUMN screening.broken_bone IS 'a bone broken by a small fall or knock, as an adult';
COMMENT ON COLUMN screening.condition IS 'a condition that a professional should know of before exercise';
COMMENT ON COLUMN screening.advised_day IS 'when a professional said that the person may exercise with it';

ALTER TABLE catalogue_exercise ADD COLUMN ask_first BOOLEAN DEFAULT FALSE;
COMMENT ON COLUMN catalogue_exercise.ask_first IS 'roller or end of a movement: guidance first for some';
