import { type ArticleId, articleId } from '@shared/contract/ids'
import type { RelatedAnswer, RelatedArticle, RelationKind, Story } from '@shared/contract/stories'
import type { Sql } from '../archive/sql'
import { storiesById } from '../archive/stories'
import { idList } from '../archive/touched'
import type { Archive } from '../archive/types'
import { type Candidate, compareArticles } from './compareArticles'
import type { Evidence } from './evidence'
import { groupBy } from './groupBy'
import { closeness } from './judge'
import { linksOf } from './links'
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
const ANY_AGE = { from: 0, to: Number.MAX_SAFE_INTEGER }
/** What a link is worth when likeness decides who is compared. */
const LINK_WORTH = 0.3

/** An article that may be shown, before its words are compared. */
interface Outline {
  readonly id: number
  readonly kind: RelationKind
  readonly cosine: number
  readonly link: Evidence['link']
}

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
    related: describe(archive, relations),
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

/** Chooses by numbers in memory who is shown, and compares only those word by word. */
function findRelations(store: VectorStore, index: TermIndex, subject: DescribedArticle, story: Story | null, limit: number): Relation[] {
  const { sql } = store
  const outlines = outlineRelations(sql, index, subject, story, limit)
  const chosen = chooseRelations(withoutCopies(sql, outlines), limit)
  const relations = chosen.flatMap((outline): Relation[] => {
    const candidate = compareArticles(store, index, subject, outline)
    return candidate === null ? [] : [{ ...candidate, kind: outline.kind, score: closeness(candidate.evidence) }]
  })
  return relations.sort((a, b) => rank[a.kind] - rank[b.kind] || b.score - a.score || a.id - b.id)
}

function outlineRelations(sql: Sql, index: TermIndex, subject: DescribedArticle, story: Story | null, limit: number): Outline[] {
  const { id: own, vector } = subject
  const links = linksOf(sql, own)
  const members = new Set(story === null ? [] : nearestMembers(sql, story.id, subject))
  const nearest = new Map(index.nearest(vector.terms, ANY_AGE, limit * 2 + 1).map(({ id, cosine }) => [id, cosine]))
  const ids = new Set([...members, ...links.keys(), ...nearest.keys()])
  ids.delete(own)
  return [...ids]
    .map((id): Outline => {
      const link = links.get(id) ?? null
      const kind = members.has(id) ? 'story' : link === null ? 'similar' : 'linked'
      return { id, kind, link, cosine: nearest.get(id) ?? index.cosineOf(id, vector.terms) }
    })
    .filter(({ kind, cosine }) => kind !== 'similar' || cosine >= LEAST_COSINE)
    .sort((a, b) => rank[a.kind] - rank[b.kind] || worth(b) - worth(a) || a.id - b.id)
}

function worth({ cosine, link }: Outline): number {
  return cosine + (link === null ? 0 : LINK_WORTH)
}

const COPIES = 'SELECT id, duplicate_of AS original FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND duplicate_of IS NOT NULL'

/** Of copies of one text, the first alone. */
function withoutCopies(sql: Sql, outlines: readonly Outline[]): Outline[] {
  const copies = sql.all<{ id: number; original: number }>(COPIES, idList(outlines.map(({ id }) => id)))
  const originals = new Map(copies.map(({ id, original }) => [id, original]))
  return [...groupBy(outlines, ({ id }) => originals.get(id) ?? id).values()].flatMap(([first]) => first ?? [])
}

function nearestMembers(sql: Sql, storyId: number, { id, publishedAt }: DescribedArticle): number[] {
  const select = 'SELECT id FROM articles WHERE story_id = ? AND id <> ? ORDER BY abs(published_at - ?) LIMIT ?'
  return sql.all<{ id: number }>(select, storyId, id, publishedAt, MOST_MEMBERS).map((row) => row.id)
}

/** The closer ones first, with room left for similar ones. */
function chooseRelations(outlines: readonly Outline[], limit: number): Outline[] {
  const similar = outlines.filter(({ kind }) => kind === 'similar')
  const closer = outlines.filter(({ kind }) => kind !== 'similar')
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
