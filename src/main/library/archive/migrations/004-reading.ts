/**
 * What reading takes: where each story was left, when it was opened, what was marked and noted in it; what the reader decided of
 * each feed; the order of feeds and folders by hand; and rules that new stories are filtered by.
 */
export const reading = `
ALTER TABLE statuses ADD COLUMN opened_at INTEGER;
CREATE INDEX statuses_opened ON statuses (opened_at) WHERE opened_at IS NOT NULL;

/* Where a story was left: the block of its text at the top of the page, how far into it (0 to 1), how much of the story is behind (0 to 1). */
CREATE TABLE reading_positions (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  into_block REAL NOT NULL,
  progress REAL NOT NULL,
  at INTEGER NOT NULL
) STRICT;

/* Passages the reader marked, and notes. quote null: a note on the whole story. Where it stands: the selectors of W3C Web Annotation
   (TextPositionSelector in UTF-16 units of the plain text, TextQuoteSelector), so that it is found again in a changed text. */
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  quote TEXT,
  prefix TEXT NOT NULL DEFAULT '',
  suffix TEXT NOT NULL DEFAULT '',
  start_at INTEGER NOT NULL DEFAULT 0,
  color TEXT NOT NULL DEFAULT 'yellow' CHECK (color IN ('blue', 'green', 'pink', 'yellow')),
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX annotations_by_article ON annotations (article_id);
CREATE INDEX annotations_by_time ON annotations (created_at);

/* full_text: 'page' fetches each story's page, 'feed' keeps what the feed carries. pictures: which are kept. every_minutes null: as all. */
ALTER TABLE feeds ADD COLUMN full_text TEXT NOT NULL DEFAULT 'page' CHECK (full_text IN ('feed', 'page'));
ALTER TABLE feeds ADD COLUMN pictures TEXT NOT NULL DEFAULT 'all' CHECK (pictures IN ('all', 'lead', 'none'));
ALTER TABLE feeds ADD COLUMN every_minutes INTEGER;
ALTER TABLE feeds ADD COLUMN notify INTEGER NOT NULL DEFAULT 0;
/* Place among its siblings; null: by name, after those that have one. */
ALTER TABLE feeds ADD COLUMN position INTEGER;
ALTER TABLE folders ADD COLUMN position INTEGER;

/* Rules that new stories are filtered by. actions: JSON. matched: how many stories that came in answered. */
CREATE TABLE filter_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  query TEXT NOT NULL,
  actions TEXT NOT NULL,
  is_on INTEGER NOT NULL DEFAULT 1,
  position INTEGER NOT NULL,
  matched INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL
) STRICT;
`
