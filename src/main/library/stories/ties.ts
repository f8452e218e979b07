import type { RelationReason } from '@shared/contract/stories'
import { z } from 'zod'
import type { Sql } from '../archive/sql'

/** Why an article belongs to its story: its strongest tie to another member. */
export interface Tie {
  readonly otherId: number
  readonly weight: number
  readonly reasons: readonly RelationReason[]
}

interface TieRow {
  readonly articleId: number
  readonly otherId: number
  readonly weight: number
  readonly reasons: string
}

const reasons = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('link'), text: z.string() }),
    z.object({ kind: z.literal('names'), names: z.array(z.string()) }),
    z.object({ kind: z.literal('words'), words: z.array(z.string()) }),
    z.object({ kind: z.literal('same-text') }),
    z.object({ kind: z.literal('chosen') })
  ])
)

/** Edges between members, each as both its ends see it; the weakest first, so that the strongest wins in a map. */
const TIES = `
SELECT e.article_id AS articleId, e.other_id AS otherId, e.weight, e.reasons
FROM articles a JOIN story_edges e ON e.article_id = a.id JOIN articles o ON o.id = e.other_id AND o.story_id = a.story_id
WHERE a.story_id = ?1
UNION ALL SELECT e.other_id, e.article_id, e.weight, e.reasons
FROM articles a JOIN story_edges e ON e.article_id = a.id JOIN articles o ON o.id = e.other_id AND o.story_id = a.story_id
WHERE a.story_id = ?1
ORDER BY weight`
const CHOSEN = `
SELECT d.article_id AS articleId, d.other_id AS otherId FROM articles a
JOIN story_decisions d ON d.article_id = a.id AND d.verdict = 'together'
JOIN articles o ON o.id = d.other_id AND o.story_id = a.story_id WHERE a.story_id = ?`

/** The strongest tie of each member of a story; what the reader put together has that where nothing else ties it. */
export function strongestTies(sql: Sql, storyId: number): Map<number, Tie> {
  const rows = new Map(sql.all<TieRow>(TIES, storyId).map((row) => [row.articleId, row]))
  const ties = new Map([...rows].map(([id, row]): [number, Tie] => [id, { ...row, reasons: reasons.parse(JSON.parse(row.reasons)) }]))
  for (const { articleId, otherId } of sql.all<{ articleId: number; otherId: number }>(CHOSEN, storyId)) {
    const chosen = (other: number): Tie => ({ otherId: other, weight: 1, reasons: [{ kind: 'chosen' }] })
    if (!ties.has(articleId)) ties.set(articleId, chosen(otherId))
    if (!ties.has(otherId)) ties.set(otherId, chosen(articleId))
  }
  return ties
}
