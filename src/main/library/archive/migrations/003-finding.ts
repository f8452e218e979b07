/**
 * What finding again and following stories need: the reader's own marks, copies of one text, names, chapters of long-running
 * stories, what the reader decided about stories, and queries that are kept.
 */
export const finding = `
ALTER TABLE statuses ADD COLUMN queued_at INTEGER;
CREATE INDEX statuses_queued ON statuses (sort_key) WHERE queued_at IS NOT NULL;

/* The reader's labels. */
CREATE TABLE article_tags (
  tag TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (tag, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tags_by_article ON article_tags (article_id);

/* The article whose row stands for a copy, and how many copies a row stands for. */
ALTER TABLE articles ADD COLUMN duplicate_of INTEGER REFERENCES articles(id) ON DELETE SET NULL;
ALTER TABLE articles ADD COLUMN duplicates INTEGER NOT NULL DEFAULT 0;
CREATE INDEX articles_duplicates ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;
ALTER TABLE folders ADD COLUMN fold_duplicates INTEGER;

/* A sample of the runs of words in each text, by which copies find each other; samples: a JSON array of their hashes. */
CREATE TABLE article_prints (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  content_id INTEGER NOT NULL,
  samples TEXT NOT NULL
) STRICT;
CREATE TABLE text_samples (hash INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (hash, article_id)) STRICT, WITHOUT ROWID;
CREATE TRIGGER article_prints_removed AFTER DELETE ON article_prints BEGIN
  DELETE FROM text_samples WHERE article_id = old.article_id AND hash IN (SELECT value FROM json_each(old.samples));
END;

/* People, places and organisations; key: the folded text. People, places, organizations: how many texts took it for one. */
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('organization', 'other', 'person', 'place')),
  articles INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  places INTEGER NOT NULL DEFAULT 0,
  organizations INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE article_names (
  name_id INTEGER NOT NULL REFERENCES names(id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  count INTEGER NOT NULL,
  PRIMARY KEY (name_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_names_by_article ON article_names (article_id);
/* Rows go with their article, too, so that only a trigger sees all that come and go. */
CREATE TRIGGER article_names_added AFTER INSERT ON article_names BEGIN
  UPDATE names SET articles = articles + 1 WHERE id = new.name_id;
END;
CREATE TRIGGER article_names_removed AFTER DELETE ON article_names BEGIN
  UPDATE names SET articles = articles - 1 WHERE id = old.name_id;
  DELETE FROM names WHERE id = old.name_id AND articles = 0;
END;

ALTER TABLE stories ADD COLUMN saga_id INTEGER;
ALTER TABLE stories ADD COLUMN chapter INTEGER NOT NULL DEFAULT 1;
ALTER TABLE stories ADD COLUMN seen_at INTEGER;
CREATE INDEX stories_by_saga ON stories (saga_id) WHERE saga_id IS NOT NULL;

/* What the reader decided of two articles; the smaller id first. It outlives the stories they were in. */
CREATE TABLE story_decisions (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('apart', 'together')),
  PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_decisions_by_other ON story_decisions (other_id);

/* Queries that are kept; unread: how many unread stories answer. */
CREATE TABLE smart_feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  query TEXT NOT NULL,
  notify INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recent_searches (query TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`
