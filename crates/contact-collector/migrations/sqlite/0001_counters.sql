-- One row a counter, without its hour. An empty text is "the page said nothing".
CREATE TABLE counters (
    id INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    button TEXT NOT NULL,
    channel TEXT NOT NULL,
    event TEXT NOT NULL,
    path TEXT NOT NULL,
    campaign TEXT NOT NULL,
    variant TEXT NOT NULL,
    lang TEXT NOT NULL,
    device TEXT NOT NULL,
    UNIQUE (site, button, channel, event, path, campaign, variant, lang, device)
);

-- hour: hours since 1970-01-01T00:00Z.
CREATE TABLE counts (
    counter BIGINT NOT NULL REFERENCES counters (id),
    hour BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (counter, hour)
) WITHOUT ROWID;

CREATE INDEX counts_by_hour ON counts (hour);

-- What is to be known of the whole database, such as that it was made up for a demonstration.
CREATE TABLE marks (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
