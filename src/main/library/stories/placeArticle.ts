import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { chapterAt, divideLongStory } from './chapters'
import { type Candidate, compareArticles } from './compareArticles'
import { compareGroups } from './compareGroups'
import { areApart, chosenWith } from './decisions'
import type { Evidence } from './evidence'
import { readSurroundings, type StoredGroup, uniteGroups } from './groups'
import { closeness, isSameText, STORY_DAYS } from './judge'
import { linksOf } from './links'
import { reasonsOf } from './reasons'
import { sharedText } from './signature'
import { askedOdds, type GroupEvidence, oddsOfOneStory } from './storyModel'
import { addStory, gather, sagaMembersOf, storiesOf, storyOf } from './storyRows'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

const DAY_MS = 86_400_000
/** Articles looked at around a new one, and the most groups they are compared in. */
const NEIGHBOURS = 30
const GROUPS = 10
/** Ties of an article that are kept with their reasons. */
const TIES = 4
/** Neighbours at least so alike are looked at for a common text. */
const COPY_COSINE = 0.5
/** A text printed twice is one story whatever else is so. */
const CERTAIN = Number.POSITIVE_INFINITY

const INSERT_EDGE = 'INSERT OR REPLACE INTO story_edges (article_id, other_id, weight, reasons) VALUES (?, ?, ?, ?)'

/** Answers by how much two groups are more likely one story than is asked, as log-odds; above 0 they are joined. */
export type JudgeGroups = (one: StoredGroup, other: StoredGroup, evidence: GroupEvidence) => number

const byModel: JudgeGroups = (one, other, evidence) => oddsOfOneStory(evidence) - askedOdds(one.ids.length, other.ids.length)

/** Puts an article into the story it tells, or makes one with those that tell the same; inside a transaction. */
export function placeArticle(
  archive: Archive,
  store: VectorStore,
  index: TermIndex,
  subject: DescribedArticle,
  judge: JudgeGroups = byModel
): void {
  const { sql } = store
  const neighbours = findNeighbours(store, index, subject)
  const around = readSurroundings(
    sql,
    index,
    subject,
    neighbours.map(({ id }) => id),
    GROUPS
  )
  const { own } = around
  if (own === null) return
  const copies = new Set(neighbours.flatMap(({ id, isCopy }) => (isCopy ? [id] : [])))
  const joined = joinGroups(sql, index, own, around.others, (one, other) =>
    other.ids.some((id) => copies.has(id)) ? CERTAIN : judge(one, other, compareGroups(one, other, around.linksBetween(one, other)))
  )
  const chosen = own.storyId ?? chosenStory(sql, subject.id)
  if (joined.length === 0 && chosen === null) return
  const target = chosen ?? targetOf(sql, subject, joined)
  gather(archive, sql, target, [subject.id, ...joined.flatMap((group) => newMembers(sql, group, target))])
  writeTies(store, index, subject, neighbours)
  divideLongStory(archive, sql, target)
}

/** An article near the subject, with the link between them. */
interface Neighbour {
  readonly id: number
  readonly cosine: number
  readonly link: Evidence['link']
  readonly isCopy: boolean
}

/** The articles the subject shares a link with, of any age, and those most like it within the window of a story. */
function findNeighbours(store: VectorStore, index: TermIndex, { id, publishedAt, vector }: DescribedArticle): Neighbour[] {
  const window = { from: publishedAt - STORY_DAYS * DAY_MS, to: publishedAt + STORY_DAYS * DAY_MS }
  const nearest = index.nearest(vector.terms, window, NEIGHBOURS + 1).filter((neighbour) => neighbour.id !== id)
  const links = linksOf(store.sql, id)
  const likely = nearest.map((neighbour) => ({
    id: neighbour.id,
    cosine: neighbour.cosine,
    link: links.get(neighbour.id) ?? null,
    isCopy: neighbour.cosine >= COPY_COSINE && isCopy(store, vector.signature, neighbour.id)
  }))
  const known = new Set(likely.map((neighbour) => neighbour.id))
  const linked = [...links]
    .filter(([other]) => !known.has(other))
    .map(([other, link]) => ({ id: other, link, cosine: index.cosineOf(other, vector.terms), isCopy: false }))
  return [...likely, ...linked]
}

function isCopy(store: VectorStore, signature: Uint32Array, id: number): boolean {
  const other = store.read(id)
  return other !== null && isSameText({ sharedText: sharedText(signature, other.vector.signature) })
}

/**
 * Unites a group with the one that most likely tells the same event, then looks again, until none is likely enough or the reader
 * keeps them apart; answers the groups that joined.
 */
function joinGroups(
  sql: Sql,
  index: TermIndex,
  own: StoredGroup,
  others: readonly StoredGroup[],
  likely: (one: StoredGroup, other: StoredGroup) => number
): StoredGroup[] {
  const joined: StoredGroup[] = []
  let [united, waiting] = [own, others]
  while (waiting.length > 0) {
    const judged = waiting.map((group) => ({ group, beyond: likely(united, group) }))
    const [best] = judged.filter(({ beyond }) => beyond > 0).sort((a, b) => b.beyond - a.beyond)
    if (best === undefined) break
    waiting = waiting.filter((group) => group !== best.group)
    if (areApart(sql, articlesOf(sql, [own, ...joined]), articlesOf(sql, [best.group]))) continue
    joined.push(best.group)
    united = uniteGroups(index, united, best.group)
  }
  return joined
}

/** All articles of groups, with all chapters of their stories. */
function articlesOf(sql: Sql, groups: readonly StoredGroup[]): number[] {
  return groups.flatMap(({ storyId, ids }) => (storyId === null ? ids : sagaMembersOf(sql, storyId)))
}

/** What a group brings into a story: all it has, unless it is a chapter of the same one. */
function newMembers(sql: Sql, group: StoredGroup, target: number): number[] {
  const articles = articlesOf(sql, [group])
  const own = new Set(sagaMembersOf(sql, target))
  return articles.some((id) => own.has(id)) ? [] : articles
}

/** The largest story among those that joined, at the chapter of the subject's time; a new one when none is. */
function targetOf(sql: Sql, subject: DescribedArticle, joined: readonly StoredGroup[]): number {
  const [largest] = joined.filter(({ storyId }) => storyId !== null).sort((a, b) => b.ids.length - a.ids.length)
  return largest?.storyId === undefined || largest.storyId === null ? addStory(sql) : chapterAt(sql, largest.storyId, subject.publishedAt)
}

/** The story of an article that the reader put together with this one. */
function chosenStory(sql: Sql, id: number): number | null {
  const stories = [...storiesOf(sql, chosenWith(sql, id)).values()].flatMap((story) => story ?? [])
  return stories.find((story) => !areApart(sql, [id], sagaMembersOf(sql, story))) ?? null
}

/** Keeps why the subject belongs: its ties to the nearest neighbours that are of its story now, linked ones first. */
function writeTies(store: VectorStore, index: TermIndex, subject: DescribedArticle, neighbours: readonly Neighbour[]): void {
  const { sql } = store
  const members = new Set(sagaMembersOf(sql, storyOf(sql, subject.id) ?? 0))
  const [linked, likely] = [neighbours.filter(({ link }) => link !== null), neighbours.filter(({ link }) => link === null)]
  const tied = [...linked, ...likely].filter(({ id }) => members.has(id)).slice(0, TIES)
  for (const neighbour of tied) {
    const tie = compareArticles(store, index, subject, neighbour)
    if (tie !== null) writeEdge(sql, subject.id, tie)
  }
}

function writeEdge(sql: Sql, id: number, { id: otherId, evidence }: Candidate): void {
  sql.run('DELETE FROM story_edges WHERE article_id = ? AND other_id = ?', otherId, id)
  sql.run(INSERT_EDGE, id, otherId, closeness(evidence), JSON.stringify(reasonsOf(evidence)))
}
