-- What becomes of each row of one file: new, duplicate (the same content is known), removed (known,
-- and removed by hand since) or conflict (known with other content; known_id is its row in the
-- journal, null when it came with an earlier file of this import).
--
-- Rows of one key are told apart by counting: the second copy of a content is known when two copies
-- are; what is left over is paired in order.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO verdict
WITH staged AS (
    SELECT
        shape,
        line,
        day,
        start,
        source_key,
        source_hash
    FROM identity
    WHERE file = $file
),

told AS (
    SELECT
        staged.*,
        ROW_NUMBER() OVER (
            PARTITION BY staged.shape, staged.source_key, staged.source_hash ORDER BY staged.line
        ) AS copy
    FROM staged
    SEMI JOIN known ON staged.shape = known.shape AND staged.source_key = known.source_key
),

there AS (
    SELECT
        known.*,
        ROW_NUMBER() OVER (
            PARTITION BY known.shape, known.source_key, known.source_hash
            ORDER BY known.removed, known.id NULLS LAST, known.file, known.line
        ) AS copy
    FROM known
    SEMI JOIN staged ON known.shape = staged.shape AND known.source_key = staged.source_key
),

same AS (
    SELECT
        told.*,
        there.copy IS NOT NULL AS is_known,
        there.removed,
        there.id AS known_id
    FROM told
    LEFT JOIN there
        ON
            told.shape = there.shape
            AND told.source_key = there.source_key
            AND told.source_hash = there.source_hash
            AND told.copy = there.copy
),

left_here AS (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY shape, source_key ORDER BY line) AS place
    FROM same
    WHERE NOT is_known
),

left_there AS (
    SELECT
        there.*,
        ROW_NUMBER() OVER (
            PARTITION BY there.shape, there.source_key
            ORDER BY there.removed, there.id NULLS LAST, there.file, there.line
        ) AS place
    FROM there
    ANTI JOIN told
        ON
            there.shape = told.shape
            AND there.source_key = told.source_key
            AND there.source_hash = told.source_hash
            AND there.copy = told.copy
)

SELECT
    staged.shape,
    $file AS file,
    staged.line,
    staged.day,
    staged.start,
    'new' AS verdict,
    NULL AS known_id,
    staged.source_hash
FROM staged
ANTI JOIN known ON staged.shape = known.shape AND staged.source_key = known.source_key
UNION ALL
SELECT
    shape,
    $file AS file,
    line,
    day,
    start,
    CASE WHEN removed THEN 'removed' ELSE 'duplicate' END AS verdict,
    known_id,
    source_hash
FROM same
WHERE is_known
UNION ALL
SELECT
    left_here.shape,
    $file AS file,
    left_here.line,
    left_here.day,
    left_here.start,
    CASE
        WHEN left_there.place IS NULL THEN 'new'
        WHEN left_there.removed THEN 'removed'
        ELSE 'conflict'
    END AS verdict,
    left_there.id AS known_id,
    left_here.source_hash
FROM left_here
LEFT JOIN left_there
    ON
        left_here.shape = left_there.shape
        AND left_here.source_key = left_there.source_key
        AND left_here.place = left_there.place;
