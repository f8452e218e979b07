/**
 * What a promise that is always true needs: pictures that can be asked for again, thumbnails, media, pages that wait for the
 * network, earlier texts, rules for how long, and what was removed by them until it can no longer be brought back.
 */
export const offline = `
ALTER TABLE articles ADD COLUMN revised_at INTEGER;
ALTER TABLE articles ADD COLUMN comments_url TEXT;
ALTER TABLE articles ADD COLUMN media_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN media_saved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feeds ADD COLUMN keep_days INTEGER;
ALTER TABLE feeds ADD COLUMN save_media INTEGER NOT NULL DEFAULT 0;
ALTER TABLE folders ADD COLUMN keep_days INTEGER;

/* A missing picture's other addresses, as JSON; how often it was tried in vain; whether trying again may help. */
ALTER TABLE article_images ADD COLUMN candidates TEXT;
ALTER TABLE article_images ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article_images ADD COLUMN is_passing INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_images_missing ON article_images (article_id) WHERE hash IS NULL;

ALTER TABLE images ADD COLUMN thumbnail_mime TEXT;
ALTER TABLE images ADD COLUMN thumbnail_width INTEGER;
ALTER TABLE images ADD COLUMN thumbnail_height INTEGER;

/* The media files that are whole, named like pictures by the SHA-256 of their bytes. */
CREATE TABLE media (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article_media (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('audio', 'video', 'document')),
  mime TEXT,
  title TEXT,
  bytes INTEGER,
  seconds REAL,
  poster INTEGER,
  hash TEXT REFERENCES media(hash),
  reason TEXT,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_media_by_hash ON article_media (hash) WHERE hash IS NOT NULL;

/* Pages to be saved once the network is there. */
CREATE TABLE queued_pages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL,
  canonical_url TEXT NOT NULL UNIQUE,
  title TEXT,
  added_at INTEGER NOT NULL,
  from_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  reason TEXT
) STRICT;

/* What was taken out together, until it can no longer be brought back. */
CREATE TABLE removals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  undo_until INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;

/* The rows of a removed article from every table, as deflated JSON. */
CREATE TABLE removed_articles (
  article_id INTEGER PRIMARY KEY,
  removal_id INTEGER NOT NULL REFERENCES removals(id) ON DELETE CASCADE,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  snapshot BLOB NOT NULL
) STRICT;
CREATE INDEX removed_articles_by_removal ON removed_articles (removal_id);
CREATE INDEX removed_articles_by_feed ON removed_articles (feed_id);

/* Files that a removed article would need again. */
CREATE TABLE removed_files (
  article_id INTEGER NOT NULL REFERENCES removed_articles(article_id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (article_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_files_by_hash ON removed_files (hash);

/* Items that a feed may still carry and that are not to come back by that. */
CREATE TABLE removed_items (
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  item_hash TEXT NOT NULL,
  url TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_items_by_url ON removed_items (feed_id, url);
`
