/** What arranging takes: which folders the reader made, and which stories wait for which rules. */
export const arranging = `
/* 1 once the reader made, named or moved a folder: it stays when it is empty. Others go with their last feed. */
ALTER TABLE folders ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;

/* Stories that came in while a rule was on, and that it has not judged yet. */
CREATE TABLE awaiting_rules (
  rule_id INTEGER NOT NULL REFERENCES filter_rules(id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (rule_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX awaiting_rules_by_article ON awaiting_rules (article_id);
`
