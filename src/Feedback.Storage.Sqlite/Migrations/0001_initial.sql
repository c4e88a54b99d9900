-- Times are Unix milliseconds; days are yyyymmdd and months yyyymm in Viet Nam. Enumerations are their ordinals.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE access_keys (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE catalogue (kind TEXT NOT NULL, code TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, code)) WITHOUT ROWID;

CREATE TABLE models (version TEXT PRIMARY KEY, body TEXT NOT NULL, content BLOB NOT NULL);

CREATE TABLE receipts (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

-- The id is a UUID v7 made at received_at, so its byte order is the list order (received_at, id).
CREATE TABLE ratings (
    id BLOB PRIMARY KEY,
    dedupe TEXT,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    stratum INTEGER NOT NULL,
    scale INTEGER NOT NULL,
    low INTEGER NOT NULL,
    commented INTEGER NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX ratings_dedupe ON ratings (dedupe) WHERE dedupe IS NOT NULL;
CREATE INDEX ratings_agency ON ratings (agency, id);

-- A series is what the counters of one kind of rating have in common. Coarse series have service ''.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    channel INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    scale INTEGER NOT NULL,
    stratum INTEGER NOT NULL,
    UNIQUE (agency, service, channel, outcome, scale, stratum)
);

-- Day first: new ratings touch few pages (limits.md: 6-12 us a rating against 32-51 agency first).
CREATE TABLE rating_days (
    day INTEGER NOT NULL,
    series INTEGER NOT NULL,
    factor INTEGER NOT NULL,
    c0 INTEGER NOT NULL, c1 INTEGER NOT NULL, c2 INTEGER NOT NULL, c3 INTEGER NOT NULL, c4 INTEGER NOT NULL,
    PRIMARY KEY (day, series, factor)
) WITHOUT ROWID;

-- Without service and by month: small enough to lead with the series, so that one agency's year is a few seeks.
CREATE TABLE rating_months (
    series INTEGER NOT NULL,
    month INTEGER NOT NULL,
    factor INTEGER NOT NULL,
    c0 INTEGER NOT NULL, c1 INTEGER NOT NULL, c2 INTEGER NOT NULL, c3 INTEGER NOT NULL, c4 INTEGER NOT NULL,
    PRIMARY KEY (series, month, factor)
) WITHOUT ROWID;

CREATE TABLE receipt_days (
    day INTEGER NOT NULL,
    series INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, series)
) WITHOUT ROWID;

CREATE TABLE complaint_days (day INTEGER PRIMARY KEY, last INTEGER NOT NULL);

CREATE TABLE complaints (
    code TEXT PRIMARY KEY,
    received_at INTEGER NOT NULL,
    desk TEXT NOT NULL,
    status INTEGER NOT NULL,
    field TEXT,
    triage INTEGER NOT NULL,
    restricted INTEGER NOT NULL,
    pending_at INTEGER,
    dedupe TEXT,
    version INTEGER NOT NULL,
    search TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX complaints_dedupe ON complaints (dedupe) WHERE dedupe IS NOT NULL;
CREATE INDEX complaints_pending ON complaints (pending_at) WHERE pending_at IS NOT NULL;
CREATE INDEX complaints_order ON complaints (received_at, code);
CREATE INDEX complaints_desk ON complaints (desk, received_at, code);
