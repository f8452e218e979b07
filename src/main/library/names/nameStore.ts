import { fold } from '@shared/text/fold'
import type { Sql } from '../archive/sql'
import { type NamedSource, namesOf } from './namesOf'

const ADD = `
INSERT INTO names (key, text, kind) VALUES (?1, ?2, 'other') ON CONFLICT (key) DO UPDATE SET key = key RETURNING id`
const TELL = `
UPDATE names SET people = people + (?2 = 'person'), places = places + (?2 = 'place'), organizations = organizations + (?2 = 'organization')
WHERE id = ?1`
/** What most texts take it for; until one tells, it is of another kind. */
const DECIDE = `
UPDATE names SET kind = CASE max(people, places, organizations)
  WHEN 0 THEN 'other' WHEN people THEN 'person' WHEN places THEN 'place' ELSE 'organization' END
WHERE id = ?`
const HOLD = `
INSERT INTO article_names (name_id, article_id, count) VALUES (?, ?, ?) ON CONFLICT (name_id, article_id) DO UPDATE SET count = excluded.count`
const DROP_OTHERS = 'DELETE FROM article_names WHERE article_id = ? AND name_id NOT IN (SELECT value FROM json_each(?))'

/** Writes down the names in an article's headline and text, in place of those it had; inside a transaction. */
export function keepNames(sql: Sql, articleId: number, source: NamedSource): void {
  const ids = namesOf(source).map(({ text, kind, count }) => {
    const id = sql.get<{ id: number }>(ADD, fold(text), text)?.id
    if (id === undefined) throw new Error('the name was not inserted')
    if (kind !== 'other') sql.run(TELL, id, kind)
    if (kind !== 'other') sql.run(DECIDE, id)
    sql.run(HOLD, id, articleId, count)
    return id
  })
  sql.run(DROP_OTHERS, articleId, JSON.stringify(ids))
}
