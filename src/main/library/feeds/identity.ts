import { createHash } from 'node:crypto'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { htmlToText } from './plainText'
import type { ParsedFeed, ParsedItem } from './types'

/** An item with the name it goes by in its feed. */
export interface IdentifiedItem {
  readonly item: ParsedItem
  /** The feed's own id where it can be one, else the canonical address, else a hash. Unique in its feed. */
  readonly guid: string
  /** Canonical address that finds the story when its id has changed; null where several items share it. */
  readonly matchUrl: string | null
  /** SHA-256 of what the reader sees of the item: title and words. No dates, ids or markup: they change at each fetch. */
  readonly itemHash: string
}

/**
 * Tells the items of a feed apart, whatever its ids are worth: an id that several items with different addresses
 * share is none, an address that several items share does not name a story. True duplicates are dropped.
 */
export function identifyItems(feed: ParsedFeed): readonly IdentifiedItem[] {
  const facts = feed.items.map((item) => ({ item, address: item.url === null ? null : canonicalUrl(item.url), itemHash: hashItem(item) }))
  const addressesOfGuid = group(
    facts,
    ({ item }) => item.guid,
    ({ address, itemHash }) => address ?? itemHash
  )
  const hashesOfAddress = group(
    facts,
    ({ address }) => address,
    ({ item, itemHash }) => item.guid ?? itemHash
  )
  const site = feed.siteUrl === null ? null : canonicalUrl(feed.siteUrl)
  const identified = facts.map(({ item, address, itemHash }) => {
    const namesStory = address !== null && address !== site && hashesOfAddress.get(address)?.size === 1
    const isOwn = item.guid !== null && addressesOfGuid.get(item.guid)?.size === 1
    const guid = isOwn ? (item.guid ?? '') : ((namesStory ? address : null) ?? sha256(`${address ?? ''}\n${item.title ?? itemHash}`))
    return { item, guid, matchUrl: namesStory ? address : null, itemHash }
  })
  return dropDuplicates(tellApart(identified))
}

/** Items without id and address that share a title are told apart by their words. */
function tellApart(items: readonly IdentifiedItem[]): IdentifiedItem[] {
  const hashes = group(
    items,
    ({ guid }) => guid,
    ({ itemHash }) => itemHash
  )
  const isShared = ({ guid, matchUrl, item }: IdentifiedItem) =>
    matchUrl === null && guid !== item.guid && (hashes.get(guid)?.size ?? 0) > 1
  return items.map((identified) => (isShared(identified) ? { ...identified, guid: identified.itemHash } : identified))
}

/** The first of those with one name stays: feeds put the newest first. */
function dropDuplicates(items: readonly IdentifiedItem[]): IdentifiedItem[] {
  const seen = new Set<string>()
  return items.filter(({ guid }) => !seen.has(guid) && seen.add(guid))
}

function hashItem({ title, html, summary }: ParsedItem): string {
  return sha256([title ?? '', htmlToText(html ?? ''), htmlToText(summary ?? '')].join('\n'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The distinct values that go with each key; items without the key are left out. */
function group<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
  valueFrom: (item: T) => string
): ReadonlyMap<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, (groups.get(key) ?? new Set()).add(valueFrom(item)))
  }
  return groups
}
