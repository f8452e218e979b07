/**
 * The first shape of the archive. Content rows are never updated; what the reader did lives in `statuses`.
 * Times are milliseconds since 1970. `sort_key` is the one order of articles (see `SortKey` of the contract).
 */
export const initial = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES folders(id) ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX folders_by_name ON folders (ifnull(parent_id, 0), name);

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('web', 'imports', 'sample')),
  url TEXT NOT NULL UNIQUE,
  site_url TEXT,
  title TEXT NOT NULL,
  custom_title TEXT,
  folder_id INTEGER REFERENCES folders(id) ON DELETE SET NULL,
  added_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'ok', 'failing', 'gone')),
  error_code TEXT,
  error_message TEXT,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  checked_at INTEGER,
  due_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  moved_to TEXT,
  moved_seen INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE fetches (
  id INTEGER PRIMARY KEY,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  status INTEGER,
  bytes INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  same INTEGER NOT NULL,
  error_code TEXT,
  error_message TEXT,
  next_at INTEGER,
  next_reason TEXT NOT NULL
) STRICT;
CREATE INDEX fetches_by_feed ON fetches (feed_id, id);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sort_key INTEGER NOT NULL UNIQUE,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  item_hash TEXT NOT NULL,
  url TEXT,
  content_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  topic TEXT,
  byline TEXT,
  excerpt TEXT NOT NULL,
  sections TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  site_name TEXT,
  comment_count INTEGER,
  word_count INTEGER NOT NULL,
  lead_image INTEGER,
  text_state TEXT NOT NULL CHECK (text_state IN ('full', 'feed', 'failed')),
  text_reason TEXT,
  images_total INTEGER NOT NULL,
  images_saved INTEGER NOT NULL,
  links_total INTEGER NOT NULL,
  links_saved INTEGER NOT NULL,
  story_id INTEGER REFERENCES stories(id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX articles_by_guid ON articles (feed_id, guid);
CREATE INDEX articles_by_feed ON articles (feed_id, sort_key);
CREATE INDEX articles_by_url ON articles (feed_id, url);
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE, sort_key);
/* What is not whole is rare: this index answers how much is ready offline without reading the rest. */
CREATE INDEX articles_incomplete ON articles (sort_key) WHERE text_state <> 'full' OR images_saved < images_total;
CREATE INDEX articles_by_story ON articles (story_id, sort_key) WHERE story_id IS NOT NULL;

/* One row a revision; the article points at the present one. html: deflate-raw. */
CREATE TABLE contents (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  saved_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  html BLOB NOT NULL
) STRICT;
CREATE INDEX contents_by_article ON contents (article_id, id);

CREATE TABLE statuses (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  feed_id INTEGER NOT NULL,
  sort_key INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0,
  is_starred INTEGER NOT NULL DEFAULT 0,
  read_at INTEGER,
  starred_at INTEGER
) STRICT;
CREATE INDEX statuses_unread ON statuses (sort_key) WHERE is_read = 0;
CREATE INDEX statuses_unread_by_feed ON statuses (feed_id, sort_key) WHERE is_read = 0;
CREATE INDEX statuses_starred ON statuses (sort_key) WHERE is_starred = 1;

CREATE TABLE article_sections (
  section TEXT NOT NULL,
  sort_key INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (section, sort_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_sections_by_article ON article_sections (article_id);

/* The files of the image store that are whole. */
CREATE TABLE images (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article_images (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  hash TEXT REFERENCES images(hash),
  reason TEXT,
  alt TEXT NOT NULL,
  caption TEXT,
  credit TEXT,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_images_by_hash ON article_images (hash);

/* Every canonical address an article is known by. */
CREATE TABLE addresses (
  canonical_url TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (canonical_url, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_by_article ON addresses (article_id);

CREATE TABLE links (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  canonical_url TEXT NOT NULL,
  text TEXT NOT NULL,
  is_related INTEGER NOT NULL,
  target_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_open ON links (canonical_url) WHERE target_id IS NULL;
CREATE INDEX links_by_target ON links (target_id) WHERE target_id IS NOT NULL;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  feed_count INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;

/* The heaviest terms of an article, packed by stories/termVectors. */
CREATE TABLE article_terms (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  vector BLOB NOT NULL
) STRICT;

/* Why two articles are of one story; article_id is the later saved. */
CREATE TABLE story_edges (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  weight REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_edges_by_other ON story_edges (other_id);

CREATE TABLE counters (key TEXT PRIMARY KEY, total INTEGER NOT NULL, unread INTEGER NOT NULL) STRICT, WITHOUT ROWID;

/* The change log: the latest change of each thing only. */
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;
`
