import type { ArticleId } from '@shared/contract/ids'
import type { Folds } from './folds'

/** Which rows of a list stand for others. */
export interface FoldRules {
  /** Whether a running story is one row. */
  readonly stories: boolean
  /** Whether copies that come from a feed are folded away. */
  readonly copiesOf: (feed: number) => boolean
  /** The folds that the reader has opened, by `RowFold.key`. */
  readonly open: ReadonlySet<string>
}

/** What a row stands for. */
export interface RowFold {
  /** Names the fold, the same whichever of its articles stands for it. */
  readonly key: string
  /** Other articles of its story in this list, copies not counted. */
  readonly more: number
  /** Feeds that tell the story. */
  readonly sources: number
  /** How many of the folded articles are unread. */
  readonly unread: number
  /** The feeds of the copies, by id. */
  readonly copies: readonly number[]
  readonly isOpen: boolean
}

/** A list as it is shown. */
export interface FoldedRows {
  readonly ids: readonly ArticleId[]
  /** The row an article is shown in: its own, or the one that stands for it. */
  rowOf(id: ArticleId): ArticleId
  /** The row that stands for an article when no fold is open; itself for one that stands for itself. */
  parentOf(id: ArticleId): ArticleId
  /** How deep in opened folds a row stands; 0 for most. */
  depthOf(id: ArticleId): number
  /** Null for a row that stands for itself only. */
  foldOf(id: ArticleId): RowFold | null
}

type Groups = ReadonlyMap<ArticleId, readonly ArticleId[]>
type Parents = Map<ArticleId, ArticleId>

interface Folding {
  readonly folds: Folds
  readonly rules: FoldRules
  readonly copies: Groups
  readonly stories: Groups
  /** The row that stands for each folded article. */
  readonly parents: Parents
}

/** Folds a list, newest first: copies under the row that stands for them, then stories under their newest member in it. */
export function foldRows(ids: readonly ArticleId[], folds: Folds, rules: FoldRules): FoldedRows {
  const parents: Parents = new Map()
  const copies = groupCopies(ids, folds, rules, parents)
  const stories: Groups = rules.stories ? groupStories(ids, folds, parents) : new Map()
  const folding = { folds, rules, copies, stories, parents }
  const depths = new Map<ArticleId, number>()
  return {
    ids: parents.size === 0 ? ids : shownRows(ids, folding, depths),
    rowOf: (id) => visibleRow(id, parents, depths),
    parentOf: (id) => parents.get(id) ?? id,
    depthOf: (id) => depths.get(id) ?? 0,
    foldOf: remembered((id) => foldOf(id, folding))
  }
}

/** The same object for the same row, so that rows are drawn again only when the list changes. */
function remembered<Value>(read: (id: ArticleId) => Value): (id: ArticleId) => Value {
  const known = new Map<ArticleId, Value>()
  return (id) => {
    const value = known.get(id) ?? read(id)
    known.set(id, value)
    return value
  }
}

/** Copies by the row that stands for them: the standing article, or in a list without it the newest copy. */
function groupCopies(ids: readonly ArticleId[], folds: Folds, { copiesOf }: FoldRules, parents: Parents): Groups {
  const folded = ids.filter((id) => folds.standing(id) !== 0 && copiesOf(folds.feed(id)))
  const groups = new Map<ArticleId, ArticleId[]>()
  const leaders = standingIn(ids, folded, folds)
  for (const id of folded) {
    const standing = folds.standing(id)
    const leader = leaders.get(standing) ?? id
    leaders.set(standing, leader)
    if (leader !== id) putUnder(leader, id, groups, parents)
  }
  return groups
}

/** Those of a list that stand for some of the folded. One that is folded itself stands for none: while changes come in, two may each say that the other stands for it. */
function standingIn(ids: readonly ArticleId[], folded: readonly ArticleId[], folds: Folds): Map<number, ArticleId> {
  const leaders = new Map<number, ArticleId>()
  if (folded.length === 0) return leaders
  const away = new Set(folded)
  const wanted = new Set(folded.map((id) => folds.standing(id)))
  for (const id of ids) if (wanted.has(id) && !away.has(id)) leaders.set(id, id)
  return leaders
}

function groupStories(ids: readonly ArticleId[], folds: Folds, parents: Parents): Groups {
  const leaders = new Map<number, ArticleId>()
  const groups = new Map<ArticleId, ArticleId[]>()
  for (const id of ids) {
    const story = folds.story(id)
    if (story === 0 || parents.has(id)) continue
    const leader = leaders.get(story)
    if (leader === undefined) leaders.set(story, id)
    else putUnder(leader, id, groups, parents)
  }
  return groups
}

function putUnder(leader: ArticleId, id: ArticleId, groups: Map<ArticleId, ArticleId[]>, parents: Parents): void {
  const group = groups.get(leader)
  if (group) group.push(id)
  else groups.set(leader, [id])
  parents.set(id, leader)
}

/** The rows in order, opened folds below the rows that stand for them. */
function shownRows(ids: readonly ArticleId[], folding: Folding, depths: Map<ArticleId, number>): readonly ArticleId[] {
  const shown: ArticleId[] = []
  const show = (id: ArticleId, depth: number): void => {
    shown.push(id)
    if (depth > 0) depths.set(id, depth)
    if (!isOpen(id, folding)) return
    for (const copy of folding.copies.get(id) ?? []) show(copy, depth + 1)
    for (const member of folding.stories.get(id) ?? []) show(member, depth + 1)
  }
  for (const id of ids) if (!folding.parents.has(id)) show(id, 0)
  return shown
}

function isOpen(id: ArticleId, folding: Folding): boolean {
  const { open } = folding.rules
  if (open.size === 0) return false
  const key = keyOf(id, folding)
  return key !== null && open.has(key)
}

function keyOf(id: ArticleId, { folds, copies, stories }: Folding): string | null {
  if (stories.has(id)) return `story ${folds.story(id)}`
  return copies.has(id) ? `copies ${folds.standing(id) || id}` : null
}

function foldOf(id: ArticleId, folding: Folding): RowFold | null {
  const key = keyOf(id, folding)
  if (key === null) return null
  const { folds, rules } = folding
  const copies = folding.copies.get(id) ?? []
  const members = folding.stories.get(id) ?? []
  return {
    key,
    more: members.length,
    sources: new Set([id, ...members].map(folds.feed)).size,
    unread: members.filter(folds.isUnread).length,
    copies: [...new Set(copies.map(folds.feed))],
    isOpen: rules.open.has(key)
  }
}

function visibleRow(id: ArticleId, parents: ReadonlyMap<ArticleId, ArticleId>, depths: ReadonlyMap<ArticleId, number>): ArticleId {
  const parent = parents.get(id)
  return parent === undefined || depths.has(id) ? id : visibleRow(parent, parents, depths)
}
