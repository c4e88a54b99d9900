ALTER TABLE complaints ADD COLUMN place TEXT;
UPDATE complaints SET place = json_extract(body, '$.filed.place');
CREATE INDEX complaints_topic ON complaints (place, field, received_at) WHERE place IS NOT NULL AND field IS NOT NULL;

CREATE TABLE complaint_bands (
    band INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (band, received_at, code)
) WITHOUT ROWID;

-- text_bands is a function of this program.
INSERT OR IGNORE INTO complaint_bands (band, received_at, code)
    SELECT bands.value, complaints.received_at, complaints.code
    FROM complaints, json_each(text_bands(json_extract(complaints.body, '$.filed.text'))) AS bands;
