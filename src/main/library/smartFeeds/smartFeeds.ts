import { setImmediate } from 'node:timers/promises'
import type { Events } from '@shared/contract/events'
import type { SmartFeedId } from '@shared/contract/ids'
import type { SmartFeed } from '@shared/contract/search'
import { openSql } from '../archive/sql'
import type { Archive } from '../archive/types'
import type { Follower } from '../followers'
import type { Log } from '../log'
import type { Search } from '../search/search'
import { makeTurns } from '../search/turns'
import { type IdSet, makeIdSet } from './idSet'
import { lastArticle, newsAmong, readAmong, statusChanges } from './newArticles'

type News = Events['smartFeed.news']

/** Keeps the counts of smart feeds as stories come and are read, and tells of new ones. */
export interface SmartFeeds extends Follower {
  /** Keeps a query; answers it with its count. */
  add(feed: Pick<SmartFeed, 'title' | 'query' | 'notify'>): Promise<SmartFeed>
  change(id: SmartFeedId, patch: Parameters<Archive['changeSmartFeed']>[1]): Promise<SmartFeed>
  /** After a sync: tells of what came in since the last time. */
  tellNews(): Promise<void>
  close(): void
}

export interface SmartFeedParts {
  readonly archive: Archive
  readonly search: Pick<Search, 'unread'>
  readonly log: Log
  readonly onNews: (news: News) => void
  readonly now?: () => number
  /** Least time between two countings in milliseconds, and how many times as long as the last one took. */
  readonly rest?: { readonly least: number; readonly share: number }
}

/** What is known of a smart feed: its unread stories, and the last story it told of, or need not tell of. */
interface Kept {
  readonly query: string
  readonly unread: IdSet
  told: number
}

/** Counting takes a fifth of one core at most, whatever happens in the library. */
const REST = { least: 250, share: 4 }
/** Queries that ask for the last hours or days answer otherwise as time goes by. */
const OFTEN_ENOUGH_MS = 600_000

/** Opens the smart feeds over an archive; the counts are right after the first `catchUp`. */
export function openSmartFeeds({ archive, search, log, onNews, now = Date.now, rest = REST }: SmartFeedParts): SmartFeeds {
  const sql = openSql(archive.database, () => undefined)
  const turns = makeTurns()
  const kept = new Map<SmartFeedId, Kept>()
  let cursor = archive.lastChange()
  let isDirty = true
  let isClosed = false
  let restUntil = 0
  let timer: NodeJS.Timeout | null = null
  const clock = setInterval(() => recountSoon(), OFTEN_ENOUGH_MS).unref()

  /** Counts one smart feed anew. */
  async function count({ id, query }: SmartFeed): Promise<void> {
    const unread = makeIdSet(await search.unread(query))
    if (isClosed) return
    const told = kept.get(id)?.query === query ? kept.get(id)?.told : undefined
    kept.set(id, { query, unread, told: told ?? lastArticle(sql) })
    archive.setSmartFeedUnread(id, unread.size)
  }

  async function recount(): Promise<void> {
    isDirty = false
    const started = performance.now()
    const feeds = archive.smartFeeds()
    for (const id of kept.keys()) if (!feeds.some((feed) => feed.id === id)) kept.delete(id)
    // Others get their turn between two, so that twenty hold up nobody.
    for (const feed of feeds) {
      await setImmediate()
      if (isClosed) return
      await count(feed)
    }
    const ended = performance.now()
    restUntil = ended + Math.max(rest.least, (ended - started) * rest.share)
  }

  /** Counts when the rest after the last counting is over. */
  function recountSoon(): void {
    isDirty = true
    timer ??= setTimeout(() => {
      timer = null
      turns.join(recountDirty).catch((cause: unknown) => log.error('the smart feeds could not be counted', cause))
    }, restUntil - performance.now()).unref()
  }

  async function recountDirty(): Promise<void> {
    if (isDirty && !isClosed) await recount()
  }

  /** What was read leaves the counts at once; all else needs a look at the index. */
  function takeIn(): void {
    const changes = statusChanges(sql, cursor)
    cursor = changes.cursor
    const read = readAmong(sql, changes.statuses)
    if (changes.isMore || read.length < changes.statuses.length) isDirty = true
    const changed = [...kept].filter(([, { unread }]) => read.filter((article) => unread.remove(article)).length > 0)
    if (changed.length > 0) tellCounts(changed)
  }

  function tellCounts(changed: readonly (readonly [SmartFeedId, Kept])[]): void {
    archive.transaction(() => {
      for (const [id, { unread }] of changed) archive.setSmartFeedUnread(id, unread.size)
    }, 'relaxed')
  }

  async function follow(): Promise<void> {
    if (isClosed) return
    takeIn()
    const feeds = archive.smartFeeds()
    isDirty ||= feeds.some(({ id, query }) => kept.get(id)?.query !== query)
    if (feeds.length === 0 || !isDirty) return
    if (performance.now() < restUntil) recountSoon()
    else await recount()
  }

  async function countNow(feed: SmartFeed): Promise<SmartFeed> {
    await turns.add(() => count(feed))
    return archive.smartFeeds().find(({ id }) => id === feed.id) ?? feed
  }

  async function tell(): Promise<void> {
    await recountDirty()
    const newest = lastArticle(sql)
    for (const { id, title, notify } of isClosed ? [] : archive.smartFeeds()) {
      const known = kept.get(id)
      if (known === undefined) continue
      const since = known.told
      known.told = newest
      const news = notify ? newsAmong(sql, known.unread.after(since), now()) : 0
      if (news > 0) onNews({ id, title, count: news })
    }
  }

  return {
    catchUp: () => turns.join(follow),
    add: (feed) => countNow(archive.addSmartFeed(feed)),
    change: (id, patch) => countNow(archive.changeSmartFeed(id, patch)),
    tellNews: () => turns.add(tell),
    close: () => {
      isClosed = true
      clearInterval(clock)
      if (timer !== null) clearTimeout(timer)
    }
  }
}
