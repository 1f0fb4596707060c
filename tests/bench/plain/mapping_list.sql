SELECT header, name, said
FROM mapping
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY header ORDER BY id DESC) = 1
ORDER BY header
