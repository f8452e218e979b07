import type { Change, ChangeBatch, ChangeKind } from '@shared/contract/changes'
import { articleId, feedId, folderId, smartFeedId, storyId } from '@shared/contract/ids'
import { annotationsByArticle } from './annotations/annotationRows'
import { countersByKey } from './counters'
import { feedsById } from './feedRows'
import { foldersById } from './folders'
import { headsById, statusesById } from './heads'
import { smartFeedsById } from './smartFeeds'
import type { Sql } from './sql'
import type { Store } from './store'
import { storiesById } from './stories'

/** A row of the log: which thing changed. */
interface Entry {
  readonly seq: number
  readonly kind: ChangeKind
  readonly key: string
}

const SINCE = 'SELECT seq, kind, key FROM changes WHERE seq > ? ORDER BY seq LIMIT ?'

/** For each kind of thing: the present states behind its entries, null for what is deleted. */
const readers: { readonly [K in ChangeKind]: (sql: Sql, entries: readonly Entry[]) => readonly Change[] } = {
  annotation: (sql, entries) => {
    const values = annotationsByArticle(sql, numbers(entries))
    return entries.map(({ seq, key }) => ({
      seq,
      kind: 'annotation',
      id: articleId.parse(Number(key)),
      value: values.get(Number(key)) ?? null
    }))
  },
  article: (sql, entries) => {
    const values = byKey(headsById(sql, numbers(entries)), (head) => head.id)
    return entries.map(({ seq, key }) => ({ seq, kind: 'article', id: articleId.parse(Number(key)), value: values.get(key) ?? null }))
  },
  counter: (sql, entries) => {
    const keys = entries.map((entry) => entry.key)
    const values = byKey(countersByKey(sql, keys), (counter) => counter.key)
    return entries.map(({ seq, key }) => ({ seq, kind: 'counter', id: key, value: values.get(key) ?? null }))
  },
  feed: (sql, entries) => {
    const values = byKey(feedsById(sql, numbers(entries)), (feed) => feed.id)
    return entries.map(({ seq, key }) => ({ seq, kind: 'feed', id: feedId.parse(Number(key)), value: values.get(key) ?? null }))
  },
  folder: (sql, entries) => {
    const values = byKey(foldersById(sql, numbers(entries)), (folder) => folder.id)
    return entries.map(({ seq, key }) => ({ seq, kind: 'folder', id: folderId.parse(Number(key)), value: values.get(key) ?? null }))
  },
  smartFeed: (sql, entries) => {
    const values = byKey(smartFeedsById(sql, numbers(entries)), (feed) => feed.id)
    return entries.map(({ seq, key }) => ({ seq, kind: 'smartFeed', id: smartFeedId.parse(Number(key)), value: values.get(key) ?? null }))
  },
  status: (sql, entries) => {
    const values = byKey(statusesById(sql, numbers(entries)), (status) => status.articleId)
    return entries.map(({ seq, key }) => ({ seq, kind: 'status', id: articleId.parse(Number(key)), value: values.get(key) ?? null }))
  },
  story: (sql, entries) => {
    const values = byKey(storiesById(sql, numbers(entries)), (story) => story.id)
    return entries.map(({ seq, key }) => ({ seq, kind: 'story', id: storyId.parse(Number(key)), value: values.get(key) ?? null }))
  }
}

/** At most `limit` changes after a cursor, with the present values; a follower that starts anywhere ends at the truth. */
export function changesSince(store: Store, cursor: number, limit: number): ChangeBatch {
  const entries = store.sql.all<Entry>(SINCE, cursor, limit + 1)
  const page = entries.slice(0, limit)
  const kinds = [...new Set(page.map((entry) => entry.kind))]
  const ofKind = (kind: ChangeKind) => page.filter((entry) => entry.kind === kind)
  const changes = kinds.flatMap((kind) => readers[kind](store.sql, ofKind(kind)))
  changes.sort((a, b) => a.seq - b.seq)
  return { changes, cursor: page.at(-1)?.seq ?? cursor, more: entries.length > limit }
}

function numbers(entries: readonly Entry[]): readonly number[] {
  return entries.map((entry) => Number(entry.key))
}

function byKey<Value>(values: readonly Value[], key: (value: Value) => number | string): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [String(key(value)), value]))
}
