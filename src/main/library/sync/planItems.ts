import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { Archive, StoredItem } from '../archive/types'
import type { IdentifiedItem } from '../feeds/identity'
import { compareHash } from './retryMark'

/** An item that has to go down the line: a new story, or a revision of the one at `replaces`. */
export interface PlannedItem extends IdentifiedItem {
  readonly replaces: ArticleId | null
  /** How often its page was tried in vain. */
  readonly tries: number
  /** Its own words have changed; false for a new one and for one whose page is only tried again. */
  readonly isChanged: boolean
  /** Place in the feed, 0 first: the order of stories without a date. */
  readonly place: number
}

export interface Plan {
  readonly items: readonly PlannedItem[]
  /** How many are stored as they are. */
  readonly same: number
}

/** Finds which items of a feed are new or changed. A story whose id has changed is known by its address. */
export function planItems(archive: Archive, feedId: FeedId, identified: readonly IdentifiedItem[]): Plan {
  const guids = new Set(identified.map(({ guid }) => guid))
  const stored = archive.storedItems(feedId, [...guids])
  const items = identified.flatMap((item, place) => plan(item, place, stored.get(item.guid) ?? findMoved(archive, feedId, item, guids)))
  return { items, same: identified.length - items.length }
}

/** The story at the item's address, unless the feed still carries that story under its own id. */
function findMoved(archive: Archive, feedId: FeedId, { guid, matchUrl }: IdentifiedItem, guids: ReadonlySet<string>): StoredItem | null {
  const found = matchUrl === null ? null : archive.findItem(feedId, guid, matchUrl)
  return found !== null && guids.has(found.guid) ? null : found
}

function plan(item: IdentifiedItem, place: number, stored: StoredItem | null): PlannedItem[] {
  if (stored === null) return [{ ...item, place, replaces: null, tries: 0, isChanged: false }]
  if (stored.isRemoved) return []
  const known = compareHash(stored.itemHash, item.itemHash)
  if (known.kind === 'same') return []
  const [tries, isChanged] = known.kind === 'retry' ? [known.tries, false] : [0, true]
  return [{ ...item, place, replaces: stored.id, tries, isChanged }]
}
