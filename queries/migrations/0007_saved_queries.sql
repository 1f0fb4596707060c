-- Questions of the person's own, kept under a name.

CREATE TABLE saved_query (
    id BIGINT NOT NULL,
    name VARCHAR NOT NULL CHECK (name <> ''),
    sql VARCHAR NOT NULL CHECK (sql <> ''),
    batch_id BIGINT,
    removed_by BIGINT
);
COMMENT ON TABLE saved_query IS 'A question of the person''s own, kept under a name';
COMMENT ON COLUMN saved_query.sql IS 'one SELECT, as it was written';
