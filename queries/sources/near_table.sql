-- Sessions of the journal, as near_known.sql gives them, beside the staged ones.
CREATE OR REPLACE TEMP TABLE journal_session (
    id BIGINT NOT NULL,
    day DATE NOT NULL,
    start TIME,
    duration_s DECIMAL(12, 3),
    kind VARCHAR,
    source_key VARCHAR
);
