CREATE TABLE model_activations (number INTEGER PRIMARY KEY, body TEXT NOT NULL);
INSERT INTO model_activations (number, body)
    SELECT 1, json_object('number', 1, 'version', value, 'by', 'train-model', 'reason', 'first', 'at', '2026-11-23T00:00:00+00:00')
    FROM settings WHERE name = 'active-model';
DELETE FROM settings WHERE name = 'active-model';

ALTER TABLE complaints ADD COLUMN corrected_at INTEGER;
CREATE INDEX complaints_corrected ON complaints (corrected_at, code) WHERE corrected_at IS NOT NULL;
