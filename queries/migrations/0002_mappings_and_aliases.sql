-- What the person has said once about files and names, so that it need not be said again. Each import
-- adds what it confirmed, the latest counts, and taking an import back brings the one before again.

CREATE TABLE mapping (
    id BIGINT NOT NULL,
    header VARCHAR NOT NULL CHECK (header <> ''),
    name VARCHAR NOT NULL,
    said VARCHAR NOT NULL,
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE mapping IS 'What the columns of a plain table mean, as an import confirmed it';
COMMENT ON COLUMN mapping.header IS 'a digest of the names in the header, whatever their order';
COMMENT ON COLUMN mapping.said IS 'JSON in the form of a mapping file';

CREATE TABLE alias (
    id BIGINT NOT NULL,
    name VARCHAR NOT NULL CHECK (name <> ''),
    exercise VARCHAR NOT NULL CHECK (exercise <> ''),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE alias IS 'Further names of exercises that the person has confirmed';
COMMENT ON COLUMN alias.exercise IS 'catalogue id, or the id of an own exercise';
