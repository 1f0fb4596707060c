-- Forget what was read of a file that is not to be imported yet.
--
-- params:
--   file  INTEGER  the file's number in the import
DELETE FROM verdict
WHERE file = $file;
DELETE FROM identity
WHERE file = $file;
DELETE FROM staged_symptom
WHERE file = $file;
DELETE FROM staged_entry
WHERE file = $file;
DELETE FROM loose_entry
WHERE file = $file;
DELETE FROM staged_session
WHERE file = $file;
DELETE FROM staged_checkin
WHERE file = $file;
DELETE FROM staged_measure
WHERE file = $file;
