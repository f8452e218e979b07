import type { ArticleId } from '@shared/contract/ids'
import type { FoldEntry } from './folds'

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

interface Folding {
  readonly entry: (id: ArticleId) => FoldEntry
  readonly rules: FoldRules
  readonly copies: Groups
  readonly stories: Groups
}

/** Folds a list, newest first: copies under the row that stands for them, then stories under their newest member in it. */
export function foldRows(ids: readonly ArticleId[], entry: (id: ArticleId) => FoldEntry, rules: FoldRules): FoldedRows {
  const copies = groupCopies(ids, entry, rules)
  const below = parentsOf(copies)
  const stories = rules.stories
    ? groupStories(
        ids.filter((id) => !below.has(id)),
        entry
      )
    : new Map()
  for (const [id, parent] of parentsOf(stories)) below.set(id, parent)
  const folding = { entry, rules, copies, stories }
  const depths = new Map<ArticleId, number>()
  const shown = below.size === 0 ? ids : ids.filter((id) => !below.has(id)).flatMap((id) => rowsFrom(id, 0, folding, depths))
  return {
    ids: shown,
    rowOf: (id) => visibleRow(id, below, depths),
    parentOf: (id) => below.get(id) ?? id,
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
function groupCopies(ids: readonly ArticleId[], entry: Folding['entry'], rules: FoldRules): Groups {
  const folded = ids.filter((id) => {
    const { standing, feed } = entry(id)
    return standing !== 0 && rules.copiesOf(feed)
  })
  if (folded.length === 0) return new Map()
  // One that is folded itself stands for none: while changes come in, two may each say that the other stands for it.
  const away = new Set(folded)
  const here = new Map<number, ArticleId>(ids.filter((id) => !away.has(id)).map((id) => [id, id]))
  const groups = new Map<ArticleId, ArticleId[]>()
  for (const id of folded) {
    const { standing } = entry(id)
    const leader = here.get(standing) ?? id
    here.set(standing, leader)
    if (leader !== id) pushTo(groups, leader, id)
  }
  return groups
}

function groupStories(ids: readonly ArticleId[], entry: Folding['entry']): Groups {
  const leaders = new Map<number, ArticleId>()
  const groups = new Map<ArticleId, ArticleId[]>()
  for (const id of ids) {
    const { story } = entry(id)
    if (story === 0) continue
    const leader = leaders.get(story)
    if (leader === undefined) leaders.set(story, id)
    else pushTo(groups, leader, id)
  }
  return groups
}

function pushTo(groups: Map<ArticleId, ArticleId[]>, leader: ArticleId, id: ArticleId): void {
  const group = groups.get(leader)
  if (group) group.push(id)
  else groups.set(leader, [id])
}

function parentsOf(groups: Groups): Map<ArticleId, ArticleId> {
  return new Map([...groups].flatMap(([leader, members]) => members.map((id) => [id, leader] as const)))
}

/** A row and, when its fold is open, what it stands for. */
function rowsFrom(id: ArticleId, depth: number, folding: Folding, depths: Map<ArticleId, number>): ArticleId[] {
  if (depth > 0) depths.set(id, depth)
  const key = keyOf(id, folding)
  if (key === null || !folding.rules.open.has(key)) return [id]
  const below = [...(folding.copies.get(id) ?? []), ...(folding.stories.get(id) ?? [])]
  return [id, ...below.flatMap((each) => rowsFrom(each, depth + 1, folding, depths))]
}

function keyOf(id: ArticleId, { entry, copies, stories }: Folding): string | null {
  const { story, standing } = entry(id)
  if (stories.has(id)) return `story ${story}`
  return copies.has(id) ? `copies ${standing === 0 ? id : standing}` : null
}

function foldOf(id: ArticleId, folding: Folding): RowFold | null {
  const key = keyOf(id, folding)
  if (key === null) return null
  const { entry, rules } = folding
  const copies = folding.copies.get(id) ?? []
  const members = folding.stories.get(id) ?? []
  return {
    key,
    more: members.length,
    sources: new Set([id, ...members].map((each) => entry(each).feed)).size,
    unread: members.filter((each) => entry(each).isUnread).length,
    copies: [...new Set(copies.map((each) => entry(each).feed))],
    isOpen: rules.open.has(key)
  }
}

function visibleRow(id: ArticleId, below: ReadonlyMap<ArticleId, ArticleId>, depths: ReadonlyMap<ArticleId, number>): ArticleId {
  const parent = below.get(id)
  return parent === undefined || depths.has(id) ? id : visibleRow(parent, below, depths)
}
