-- What a home remembers. A statement ends with a semicolon at the end of a line.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- The layouts under which records were written, by fingerprint.
CREATE TABLE shape (
  fingerprint INTEGER PRIMARY KEY,
  description TEXT NOT NULL
) STRICT;

-- Documents as they came, by the hash of their content.
CREATE TABLE document (
  id    INTEGER PRIMARY KEY,
  hash  TEXT NOT NULL UNIQUE,
  shape INTEGER NOT NULL REFERENCES shape,
  body  BLOB NOT NULL
) STRICT;

-- Reports. What a list prints of the current wording stands here too.
CREATE TABLE article (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  written     INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  versions    INTEGER NOT NULL,
  rank        INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  source      TEXT NOT NULL,
  url         TEXT,
  outlet      TEXT,
  title       TEXT NOT NULL,
  published   TEXT,
  language    TEXT NOT NULL,
  found_event TEXT,
  found_story TEXT,
  event       TEXT,
  story       TEXT,
  copy_of     TEXT,
  why         TEXT
) STRICT;
CREATE INDEX article_written ON article (written);
CREATE INDEX article_rank ON article (rank DESC, key);
CREATE INDEX article_story ON article (story, rank, key);
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_waiting ON article (key) WHERE found_event IS NULL;

-- The wordings of a report; sum is the CRC-32C of the bytes before compression.
CREATE TABLE version (
  article  INTEGER NOT NULL REFERENCES article,
  number   INTEGER NOT NULL,
  hash     TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document,
  title    TEXT NOT NULL,
  at       INTEGER NOT NULL,
  shape    INTEGER NOT NULL REFERENCES shape,
  sum      INTEGER NOT NULL,
  linked   BLOB NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;

-- Where each document was read from.
CREATE TABLE reading (
  source   TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  article  INTEGER NOT NULL REFERENCES article,
  number   INTEGER NOT NULL,
  PRIMARY KEY (source, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_article ON reading (article, number);

-- Names as folded, and the key that all forms of the same one share. Type is the place in EntityType.
CREATE TABLE form (
  id   INTEGER PRIMARY KEY,
  type INTEGER NOT NULL,
  form TEXT NOT NULL,
  key  TEXT NOT NULL,
  UNIQUE (form, type)
) STRICT;
CREATE INDEX form_key ON form (key);

-- Who the current wording names, and who speaks in it.
CREATE TABLE entity (
  form    INTEGER NOT NULL REFERENCES form,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (form, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_article ON entity (article);

CREATE TABLE quotation (
  form    INTEGER NOT NULL REFERENCES form,
  article INTEGER NOT NULL REFERENCES article,
  place   INTEGER NOT NULL,
  PRIMARY KEY (form, article, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotation_article ON quotation (article);

-- A person's decisions; reports are the keys, separated by spaces.
CREATE TABLE correction (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  reports TEXT NOT NULL
) STRICT;

CREATE TABLE search (
  name  TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  name TEXT PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;
