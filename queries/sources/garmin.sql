-- Garmin: a duration of nought is one that the watch did not have.
UPDATE given SET duration_s = NULL
WHERE duration_s = 0;
