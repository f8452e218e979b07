import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { type Candidate, gatherEvidence } from './gatherEvidence'
import { groupBy } from './groupBy'
import { closeness, isContinued, isSameStory, isSameText, STORY_DAYS } from './judge'
import { reasonsOf } from './reasons'
import { addStory, countAround, gather, membersOf, storyOf } from './storyRows'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

const CANDIDATES = 24
/** Of so many members of a story, an article must be near to a third; it joins two stories into one when near to half. */
const ASKED_MEMBERS = 8
const JOIN_SHARE = 1 / 3
const MERGE_SHARE = 1 / 2

const INSERT_EDGE = 'INSERT OR REPLACE INTO story_edges (article_id, other_id, weight, reasons) VALUES (?, ?, ?, ?)'

/** The subject's neighbours that are in one story already (or, each alone, in none). */
interface Group {
  readonly storyId: number | null
  readonly edges: readonly Candidate[]
  /** Share of the story's members that the subject is near to, 0 to 1. */
  readonly share: number
  readonly weight: number
}

/** Puts an article into the story it tells, or makes one with those that tell the same; inside a transaction. */
export function placeArticle(archive: Archive, store: VectorStore, index: TermIndex, subject: DescribedArticle): void {
  const { sql } = store
  const edges = gatherEvidence(store, index, subject, STORY_DAYS, CANDIDATES).filter(({ evidence }) => isSameStory(evidence))
  const groups = groupByStory(sql, subject, edges)
    .filter(({ share }) => share >= JOIN_SHARE)
    .sort((a, b) => b.weight - a.weight)
  if (groups.length === 0) return
  for (const edge of groups.flatMap((group) => group.edges)) writeEdge(sql, subject.id, edge)
  const target = storyOf(sql, subject.id) ?? groups.find((group) => group.storyId !== null)?.storyId ?? addStory(sql)
  const joining = groups.filter((group) => group.storyId !== target && (group.storyId === null || group.share >= MERGE_SHARE))
  gather(archive, sql, target, [subject.id, ...joining.flatMap((group) => wholeGroup(sql, group))])
}

function groupByStory(sql: Sql, subject: DescribedArticle, edges: readonly Candidate[]): Group[] {
  return [...groupBy(edges, (edge) => storyOf(sql, edge.id))].flatMap(([storyId, ofStory]) => {
    if (storyId === null) return ofStory.map((edge) => describeGroup([edge], null, 1))
    return [describeGroup(ofStory, storyId, countAround(sql, storyId, subject.publishedAt))]
  })
}

function describeGroup(edges: readonly Candidate[], storyId: number | null, members: number): Group {
  // What is printed twice, continued, or points to a member in a line of its own needs no majority.
  const isSure = edges.some(({ evidence }) => isSameText(evidence) || isContinued(evidence) || evidence.link?.isRelated === true)
  const share = isSure ? 1 : Math.min(1, edges.length / Math.max(1, Math.min(ASKED_MEMBERS, members)))
  return { storyId, edges, share, weight: edges.reduce((sum, { evidence }) => sum + closeness(evidence), 0) }
}

function wholeGroup(sql: Sql, { storyId, edges }: Group): number[] {
  return storyId === null ? edges.map((edge) => edge.id) : membersOf(sql, storyId)
}

function writeEdge(sql: Sql, id: number, { id: otherId, evidence }: Candidate): void {
  sql.run('DELETE FROM story_edges WHERE article_id = ? AND other_id = ?', otherId, id)
  sql.run(INSERT_EDGE, id, otherId, closeness(evidence), JSON.stringify(reasonsOf(evidence)))
}
