-- The log holds one entry a batch, packed; a row of counts holds all kinds; folds go on row by row: docs/decisions/0015-folded-counts.md.
-- log_of_change and log_of_days are functions of this program. What was folded goes back into the log and is folded at the start.
CREATE TABLE new_changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, changes BLOB NOT NULL);
INSERT INTO new_changes (changes)
    SELECT log_of_days(kind, period, agency, service, cells) FROM counts WHERE grain = 3 AND length(cells) > 0 ORDER BY kind, period, agency, service;
INSERT INTO new_changes (changes)
    SELECT log_of_change(kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4) FROM count_changes ORDER BY seq;
DROP TABLE count_changes;
DROP TABLE counts;
ALTER TABLE new_changes RENAME TO count_changes;

-- totals: the cells summed over channels and outcomes. Most queries need no more, and it lies before what spills over to other pages.
CREATE TABLE counts (
    grain INTEGER NOT NULL,
    period INTEGER NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    totals BLOB NOT NULL,
    cells BLOB NOT NULL,
    PRIMARY KEY (grain, period, agency, service)
) WITHOUT ROWID;

-- Per grain: all entries up to done are in its rows, and those up to upto in the rows up to (period, agency, service).
CREATE TABLE count_folds (grain INTEGER PRIMARY KEY, done INTEGER NOT NULL, upto INTEGER NOT NULL, period INTEGER, agency TEXT, service TEXT);
INSERT INTO count_folds (grain, done, upto) VALUES (0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0), (5, 0, 0), (6, 0, 0);

-- A recount that was under way begins anew. reading_*: up to where it is reading just now; disturbed: something in there changed meanwhile.
DROP TABLE IF EXISTS recount_changes;
DROP TABLE IF EXISTS recounts;
DROP TABLE recount;
CREATE TABLE recount (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    phase INTEGER NOT NULL,
    rating BLOB NOT NULL,
    receipt TEXT NOT NULL,
    reading_rating BLOB,
    reading_receipt TEXT,
    disturbed INTEGER NOT NULL,
    ratings INTEGER NOT NULL,
    receipts INTEGER NOT NULL,
    current_end INTEGER,
    next_end INTEGER
);
