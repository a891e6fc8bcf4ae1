-- Ids lead on, and decisions are taken back by further decisions.

CREATE INDEX article_event ON article (event) WHERE event IS NOT NULL;

-- Events and stories that are there no more, and the first of their reports.
CREATE TABLE former (
  id      TEXT PRIMARY KEY,
  story   INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article
) STRICT, WITHOUT ROWID;

-- What a decision is of: keys of reports, separated by spaces, or the number of the one taken back.
ALTER TABLE correction RENAME COLUMN reports TO of;
