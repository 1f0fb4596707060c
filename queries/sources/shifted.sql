-- Moments in UTC with the offset in another column: the local day and clock. Without an offset the moment
-- stays as it is written, and that is said.
--
-- params:
--   file  INTEGER  the file's number in the import

UPDATE given
SET
    began = began + TO_SECONDS(CASE WHEN began_local IS NULL THEN COALESCE(shift_s, 0) ELSE 0 END),
    ended = ended + TO_SECONDS(CASE WHEN began_local IS NULL THEN COALESCE(shift_s, 0) ELSE 0 END);

UPDATE given
SET
    day = CAST(began AS DATE),
    start = CAST(DATE_TRUNC('second', began) AS TIME),
    end_day = CAST(ended AS DATE),
    end_start = CAST(DATE_TRUNC('second', ended) AS TIME);

INSERT INTO conversion
SELECT
    $file AS file,
    CASE
        WHEN COUNT(began_local) > 0 THEN 'Times are local, as exports of this age had them.'
        ELSE 'Times in world time (UTC) were turned into local time by the difference beside them.'
    END AS message
FROM given
HAVING COUNT(*) > 0;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT('Times without such a difference stay in world time (UTC): {}.', COUNT(*)) AS message
FROM given
WHERE began_local IS NULL AND shift_s IS NULL
HAVING COUNT(*) > 0;
