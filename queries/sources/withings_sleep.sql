-- Withings: a night is its light, deep and REM sleep together.
UPDATE given SET asleep_s = COALESCE(light_s, 0) + COALESCE(deep_s, 0) + COALESCE(rem_s, 0);
