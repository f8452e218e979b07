import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { chapterAt, divideLongStory } from './chapters'
import { areApart, chosenWith } from './decisions'
import { type Candidate, gatherEvidence } from './gatherEvidence'
import { groupBy } from './groupBy'
import { closeness, isContinued, isSameStory, isSameText, STORY_DAYS } from './judge'
import { reasonsOf } from './reasons'
import { addStory, countAround, gather, membersOf, sagaMembersOf, storiesOf, storyOf } from './storyRows'
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
  for (const edge of groups.flatMap((group) => group.edges)) writeEdge(sql, subject.id, edge)
  join(archive, sql, subject, groups)
}

/** Brings the subject and its groups together, as far as the reader's decisions let them. */
function join(archive: Archive, sql: Sql, subject: DescribedArticle, groups: readonly Group[]): void {
  const allowed = groups.filter((group) => !areApart(sql, [subject.id], saga(sql, group)))
  const own = storyOf(sql, subject.id) ?? chosenStory(sql, subject.id)
  if (own === null && allowed.length === 0) return
  const target = own ?? targetOf(sql, subject, allowed)
  const together = new Set([...sagaMembersOf(sql, target), subject.id])
  const joining = [subject.id]
  for (const group of allowed) {
    const known = saga(sql, group)
    if (!isJoining(group) || known.some((id) => together.has(id)) || areApart(sql, [...together], known)) continue
    for (const id of known) together.add(id)
    joining.push(...(group.storyId === null ? known : membersOf(sql, group.storyId)))
  }
  gather(archive, sql, target, joining)
  divideLongStory(archive, sql, target)
}

/** A lone article joins whoever is near to it, a story only when the subject is near to much of it. */
function isJoining({ storyId, share }: Group): boolean {
  return storyId === null || share >= MERGE_SHARE
}

/** The story of the nearest group that is one, at the chapter of the subject's time; a new one when none is. */
function targetOf(sql: Sql, subject: DescribedArticle, groups: readonly Group[]): number {
  const nearest = groups.find((group) => group.storyId !== null)?.storyId ?? null
  return nearest === null ? addStory(sql) : chapterAt(sql, nearest, subject.publishedAt)
}

/** The story of an article that the reader put together with this one. */
function chosenStory(sql: Sql, id: number): number | null {
  const stories = [...storiesOf(sql, chosenWith(sql, id)).values()].flatMap((story) => story ?? [])
  return stories.find((story) => !areApart(sql, [id], sagaMembersOf(sql, story))) ?? null
}

/** A group's articles, with all chapters of its story. */
function saga(sql: Sql, { storyId, edges }: Group): number[] {
  return storyId === null ? edges.map((edge) => edge.id) : sagaMembersOf(sql, storyId)
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

function writeEdge(sql: Sql, id: number, { id: otherId, evidence }: Candidate): void {
  sql.run('DELETE FROM story_edges WHERE article_id = ? AND other_id = ?', otherId, id)
  sql.run(INSERT_EDGE, id, otherId, closeness(evidence), JSON.stringify(reasonsOf(evidence)))
}
