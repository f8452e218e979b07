import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { Change, ChangeBatch } from '@shared/contract/changes'
import type { ArticleId } from '@shared/contract/ids'
import type { Table } from 'dexie'
import { writeFolds } from './folds'
import { type Flags, flagsOf, sameWords, takeFlags, toRow, UNTOUCHED, withFlags } from './rows'
import type { ArticleRow, ReplicaDatabase, ReplicaState } from './schema'

type ArticleChange = Extract<Change, { kind: 'article' }>

/** What a batch says of one article: `undefined` means nothing, null that it is gone. */
interface ArticleNews {
  article?: { readonly value: ArticleHead | null; readonly seq: number }
  status?: ArticleStatus | null
}

/**
 * Applies a batch and moves the cursor, in one transaction: after a crash the replica is at one cursor or the other.
 * Entries at or before the cursor are skipped, so a batch may come twice; articles older than the horizon stay out.
 * Returns the new state, or null when there is no replica yet.
 */
export function applyChanges(db: ReplicaDatabase, batch: ChangeBatch): Promise<ReplicaState | null> {
  return db.dexie.transaction('rw', db.dexie.tables, async () => {
    const state = await db.meta.get('state')
    if (state === undefined) return null
    const fresh = batch.changes.filter((change) => change.seq > state.cursor)
    await applyArticles(db, state, fresh)
    await applyPlain(db, fresh)
    if (!batch.more) await db.orphans.clear()
    const next = { ...state, cursor: Math.max(state.cursor, batch.cursor) }
    await db.meta.put(next)
    return next
  })
}

function newsByArticle(changes: readonly Change[]): ReadonlyMap<ArticleId, ArticleNews> {
  const news = new Map<ArticleId, ArticleNews>()
  for (const change of changes) {
    if (change.kind !== 'article' && change.kind !== 'status') continue
    const entry = news.get(change.id) ?? {}
    news.set(change.id, entry)
    if (change.kind === 'article') entry.article = change
    else entry.status = change.value
  }
  return news
}

async function applyArticles(db: ReplicaDatabase, state: ReplicaState, changes: readonly Change[]): Promise<void> {
  const news = newsByArticle(changes)
  const ids = [...news.keys()]
  const [rows, orphans] = await Promise.all([db.articles.bulkGet(ids), db.orphans.bulkGet(ids)])
  const puts: ArticleRow[] = []
  const gone: ArticleId[] = []
  const early: ({ readonly id: ArticleId } & Flags)[] = []
  for (const [index, [id, { article, status }]] of [...news].entries()) {
    const flags = status === undefined ? (rows[index] ?? orphans[index] ?? UNTOUCHED) : flagsOf(status)
    const row = nextRow(rows[index], article, flags, state)
    if (row) puts.push(row)
    else if (article) gone.push(id)
    else if (status) early.push({ id, ...takeFlags(flags) })
  }
  await Promise.all([db.articles.bulkPut(puts), db.articles.bulkDelete(gone), db.orphans.bulkPut(early), writeFolds(db, puts)])
}

function nextRow(row: ArticleRow | undefined, article: ArticleNews['article'], flags: Flags, state: ReplicaState): ArticleRow | null {
  if (article === undefined) return row ? withFlags(row, flags) : null
  const head = article.value
  if (head === null || head.sortKey < state.horizon) return null
  return toRow(head, flags, row && sameWords(row.head, head) ? row.seq : article.seq)
}

/** Everything that is stored as it comes. A feed that goes takes its articles along. */
async function applyPlain(db: ReplicaDatabase, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'feed') {
      await putOrDelete(db.feeds, change.id, change.value)
      if (change.value === null) await deleteFeedArticles(db, change.id)
    }
    if (change.kind === 'folder') await putOrDelete(db.folders, change.id, change.value)
    if (change.kind === 'counter') await putOrDelete(db.counters, change.id, change.value)
    if (change.kind === 'smartFeed') await putOrDelete(db.smartFeeds, change.id, change.value)
    if (change.kind === 'story') await putOrDelete(db.stories, change.id, change.value)
  }
}

async function putOrDelete<Row, Key>(table: Table<Row, Key>, key: Key, row: Row | null): Promise<void> {
  if (row === null) await table.delete(key)
  else await table.put(row)
}

function deleteFeedArticles(db: ReplicaDatabase, feedId: NonNullable<ArticleChange['value']>['feedId']): Promise<number> {
  return db.articles.where('[feedId+order]').between([feedId, Number.NEGATIVE_INFINITY], [feedId, Number.POSITIVE_INFINITY]).delete()
}
