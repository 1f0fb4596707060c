-- Whoop: the day that a cycle is about, and no clock times, since answers are of the whole day.
UPDATE given SET day = CAST(day + start + INTERVAL 12 HOUR AS DATE)
WHERE start IS NOT NULL;
UPDATE given SET start = NULL;
