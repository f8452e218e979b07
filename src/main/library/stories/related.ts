import { type ArticleId, articleId } from '@shared/contract/ids'
import type { RelatedAnswer, RelatedArticle, RelationKind, Story } from '@shared/contract/stories'
import type { Sql } from '../archive/sql'
import { storiesById } from '../archive/stories'
import type { Archive } from '../archive/types'
import { type Candidate, compareWith, gatherEvidence } from './gatherEvidence'
import { closeness } from './judge'
import { reasonsOf } from './reasons'
import { storyOf } from './storyRows'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

/** Less likeness than this is chance. */
const LEAST_COSINE = 0.1
/** Members of a story that are compared for the panel, the nearest in time. */
const MOST_MEMBERS = 40
/** This share of the panel is left to similar stories when there are any. */
const SIMILAR_SHARE = 1 / 3
const FOREVER_DAYS = 100_000

interface Relation extends Candidate {
  readonly kind: RelationKind
  readonly score: number
}

const rank: Readonly<Record<RelationKind, number>> = { story: 0, linked: 1, similar: 2 }

/** The related panel of an article: its story's other members, what is linked, then similar ones of any age, each with why. */
export function relatedTo(archive: Archive, store: VectorStore, index: TermIndex, id: ArticleId, limit: number): RelatedAnswer {
  const subject = store.read(id)
  const story = storyAround(store.sql, id)
  const relations = subject === null ? [] : findRelations(store, index, subject, story, limit)
  return {
    story,
    related: describe(archive, chooseRelations(relations, limit)),
    earlier: story === null ? null : neighbour(store.sql, id, 'earlier'),
    later: story === null ? null : neighbour(store.sql, id, 'later')
  }
}

/** An article's story, if that has another member. */
function storyAround(sql: Sql, id: number): Story | null {
  const storyId = storyOf(sql, id)
  const [story] = storyId === null ? [] : storiesById(sql, [storyId])
  return story !== undefined && story.articleCount > 1 ? story : null
}

function findRelations(store: VectorStore, index: TermIndex, subject: DescribedArticle, story: Story | null, limit: number): Relation[] {
  const found = gatherEvidence(store, index, subject, FOREVER_DAYS, limit * 2)
  const members = story === null ? [] : nearestMembers(store.sql, story.id, subject)
  const known = new Set(found.map((candidate) => candidate.id))
  const others = members.filter((id) => !known.has(id)).flatMap((id) => compareWith(store, index, subject, id, null) ?? [])
  const isMember = new Set(members)
  return [...found, ...others].flatMap((candidate) => judge(candidate, isMember.has(candidate.id)) ?? [])
}

function judge(candidate: Candidate, isMember: boolean): Relation | null {
  const { link, cosine } = candidate.evidence
  const kind = isMember ? 'story' : link === null ? 'similar' : 'linked'
  return kind === 'similar' && cosine < LEAST_COSINE ? null : { ...candidate, kind, score: closeness(candidate.evidence) }
}

function nearestMembers(sql: Sql, storyId: number, { id, publishedAt }: DescribedArticle): number[] {
  const select = 'SELECT id FROM articles WHERE story_id = ? AND id <> ? ORDER BY abs(published_at - ?) LIMIT ?'
  return sql.all<{ id: number }>(select, storyId, id, publishedAt, MOST_MEMBERS).map((row) => row.id)
}

function chooseRelations(relations: readonly Relation[], limit: number): Relation[] {
  const sorted = [...relations].sort((a, b) => rank[a.kind] - rank[b.kind] || b.score - a.score || a.id - b.id)
  const similar = sorted.filter((relation) => relation.kind === 'similar')
  const closer = sorted.filter((relation) => relation.kind !== 'similar')
  const kept = Math.min(similar.length, Math.floor(limit * SIMILAR_SHARE))
  return [...closer.slice(0, limit - kept), ...similar].slice(0, limit)
}

function describe(archive: Archive, relations: readonly Relation[]): RelatedArticle[] {
  const ids = relations.map((relation) => articleId.parse(relation.id))
  const { articles, statuses } = archive.heads(ids)
  const statusById = new Map(statuses.map((status) => [status.articleId, status]))
  const headById = new Map(articles.map((head) => [head.id, head]))
  return relations.flatMap(({ kind, score, evidence }, index) => {
    const [id = articleId.parse(0)] = ids.slice(index, index + 1)
    const [head, status] = [headById.get(id), statusById.get(id)]
    if (head === undefined || status === undefined) return []
    return [{ id, title: head.title, kind, score, why: reasonsOf(evidence), head, status }]
  })
}

/** The other articles of a story and of all its chapters. */
const WALKED = `
FROM articles a JOIN stories s ON s.id = a.story_id
JOIN stories c ON c.id = s.id OR c.saga_id = s.saga_id JOIN articles o ON o.story_id = c.id`
const NEIGHBOURS = {
  earlier: `SELECT o.id ${WALKED} AND o.sort_key < a.sort_key WHERE a.id = ? ORDER BY o.sort_key DESC LIMIT 1`,
  later: `SELECT o.id ${WALKED} AND o.sort_key > a.sort_key WHERE a.id = ? ORDER BY o.sort_key LIMIT 1`
} as const

function neighbour(sql: Sql, id: number, side: keyof typeof NEIGHBOURS): ArticleId | null {
  const row = sql.get<{ id: number }>(NEIGHBOURS[side], id)
  return row === undefined ? null : articleId.parse(row.id)
}
