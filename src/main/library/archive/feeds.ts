import { ReaderError } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import { allFeeds, feedsById, findFeedByUrl } from './feedRows'
import { removeFeed } from './removeFeed'
import { readSettings } from './settings'
import type { Store } from './store'
import type { Archive, NewFeed } from './types'

type FeedMethods = Pick<
  Archive,
  'feeds' | 'feed' | 'feedByUrl' | 'addFeed' | 'removeFeed' | 'renameFeed' | 'setFeedRules' | 'moveFeedAddress'
>

type FeedRules = Parameters<Archive['setFeedRules']>[1]

const INSERT = 'INSERT INTO feeds (kind, url, site_url, title, folder_id, added_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id'

/** The subscriptions. */
export function feedMethods(store: Store): FeedMethods {
  const feed = (id: FeedId) => feedOf(store, id)
  return {
    feed,
    feeds: () => allFeeds(store.sql),
    feedByUrl: (url) => findFeedByUrl(store.sql, url),
    addFeed: (newFeed) => store.write(() => feed(insertFeed(store, newFeed))),
    removeFeed: (id) => store.write(() => removeFeed(store, feed(id))),
    renameFeed: (id, title) => store.write(() => renameFeed(store, id, title)),
    setFeedRules: (id, rules) => store.write(() => setRules(store, feed(id), rules)),
    moveFeedAddress: (id, url) => store.write(() => moveFeed(store, feed(id), url))
  }
}

function feedOf(store: Store, id: FeedId): Feed {
  const [feed] = feedsById(store.sql, [id])
  if (feed === undefined) throw new ReaderError('not-found', 'This feed is no longer subscribed.')
  return feed
}

function insertFeed(store: Store, { kind, url, siteUrl, title, folderId }: NewFeed): FeedId {
  refuseTaken(store, url)
  const row = store.sql.get<{ id: FeedId }>(INSERT, kind, url, siteUrl, title, folderId, store.now())
  if (row === undefined) throw new Error('the feed was not inserted')
  store.note('feed', row.id)
  return row.id
}

function refuseTaken(store: Store, url: string): void {
  const taken = findFeedByUrl(store.sql, url)
  if (taken !== null) throw new ReaderError('already-subscribed', `“${taken.title}” is subscribed already.`)
}

function renameFeed(store: Store, id: FeedId, title: string): Feed {
  store.sql.run('UPDATE feeds SET custom_title = ? WHERE id = ?', title, id)
  store.note('feed', id)
  return feedOf(store, id)
}

const SET_RULES = 'UPDATE feeds SET keep_days = ?, save_media = ?, full_text = ?, pictures = ?, every_minutes = ?, notify = ? WHERE id = ?'
/** A new interval counts from the last check; one that was never made is due anyway. */
const SET_DUE = "UPDATE feeds SET due_at = checked_at + ? * 60000 WHERE id = ? AND state <> 'gone'"

function setRules(store: Store, feed: Feed, changed: FeedRules): Feed {
  const known = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  const { keepDays, saveMedia, fullText, pictures, everyMinutes, notify }: Feed = { ...feed, ...known }
  store.sql.run(SET_RULES, keepDays, Number(saveMedia), fullText, pictures, everyMinutes, Number(notify), feed.id)
  const minutes = everyMinutes ?? readSettings(store.sql).syncEveryMinutes
  if (everyMinutes !== feed.everyMinutes) store.sql.run(SET_DUE, minutes === 0 ? null : minutes, feed.id)
  store.note('feed', feed.id)
  return feedOf(store, feed.id)
}

/** A permanent redirect, confirmed: what was learned of the old address no longer counts. */
function moveFeed(store: Store, feed: Feed, url: string): void {
  if (feed.url !== url) refuseTaken(store, url)
  store.sql.run('UPDATE feeds SET url = ?, moved_to = NULL, moved_seen = 0 WHERE id = ?', url, feed.id)
  store.note('feed', feed.id)
}
