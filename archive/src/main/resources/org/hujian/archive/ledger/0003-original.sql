-- Documents as they came: their layout is 0, and their body is the bytes themselves.

INSERT INTO shape VALUES (0, '');

-- Where a wording points in the space of meanings; unknown for what an older program kept.
ALTER TABLE version ADD COLUMN meaning BLOB;

CREATE INDEX version_document ON version (document);
