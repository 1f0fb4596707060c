-- What the columns of tables mean that were imported before, by the names in their headers.
--
-- params:
-- columns:
--   header  VARCHAR  a digest of the names in the header
--   name    VARCHAR  how the person calls such tables
--   said    VARCHAR  the mapping as it was confirmed last, JSON
SELECT
    header,
    name,
    said
FROM live_mapping
QUALIFY ROW_NUMBER() OVER (PARTITION BY header ORDER BY id DESC) = 1
ORDER BY header
