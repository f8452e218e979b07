import type { Sql } from '../archive/sql'
import type { Evidence } from './evidence'

/** A link between two stories, whichever of them carries it. */
export interface StoryLink {
  readonly otherId: number
  readonly text: string
  readonly isRelated: number
}

/** Lines of their own that point to a story come last, so that they win in a map. */
const SELECT = `
SELECT target_id AS otherId, text, is_related AS isRelated FROM links WHERE article_id = ?1 AND target_id IS NOT NULL
UNION ALL SELECT article_id, text, is_related FROM links WHERE target_id = ?1
ORDER BY isRelated`

/** The saved stories a story links to or that link to it, with the words of the link. */
export function linksOf(sql: Sql, id: number): Map<number, NonNullable<Evidence['link']>> {
  const rows = sql.all<StoryLink>(SELECT, id).filter((row) => row.otherId !== id)
  return new Map(rows.map((row) => [row.otherId, { text: row.text, isRelated: row.isRelated === 1 }]))
}
