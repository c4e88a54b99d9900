-- Counters as a log and what it is folded into: docs/decisions/0015-folded-counts.md.
-- kind tells scale, stratum, set aside or not, and factor (or receipts); day is yyyymmdd in Viet Nam; outcome is -1 when unknown.
CREATE TABLE count_changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    day INTEGER NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    channel INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    c0 INTEGER NOT NULL, c1 INTEGER NOT NULL, c2 INTEGER NOT NULL, c3 INTEGER NOT NULL, c4 INTEGER NOT NULL
);

-- Without row numbers: what is read together lies together. One row holds a year by months or a month by days (grain), of one agency, one service, both or neither ('').
CREATE TABLE counts (
    grain INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    period INTEGER NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    cells BLOB NOT NULL,
    PRIMARY KEY (grain, kind, period, agency, service)
) WITHOUT ROWID;

INSERT INTO count_changes (kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4)
    SELECT (s.scale * 4 + s.stratum) * 8 + t.factor, t.day, s.agency, s.service, s.channel, s.outcome, t.c0, t.c1, t.c2, t.c3, t.c4
    FROM rating_days t JOIN series s ON s.id = t.series;
INSERT INTO count_changes (kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4)
    SELECT 96, t.day, s.agency, s.service, s.channel, s.outcome, t.count, 0, 0, 0, 0
    FROM receipt_days t JOIN series s ON s.id = t.series;
DROP TABLE rating_days;
DROP TABLE rating_months;
DROP TABLE receipt_days;
DROP TABLE series;

-- Records of the office that are few and small: imported figures, publications, flags. The id orders them.
CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);

-- How far a recount has come: 0 counting ratings, 1 counting receipts, 2 comparing. It goes on after a restart.
CREATE TABLE recount (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    phase INTEGER NOT NULL,
    rating BLOB NOT NULL,
    receipt TEXT NOT NULL,
    ratings INTEGER NOT NULL,
    receipts INTEGER NOT NULL
);
