import type { ArticleId, FeedId } from '@shared/contract/ids'
import { sortKey } from '@shared/contract/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../src/renderer/replica/applyChanges'
import { applyPage, startReplica } from '../../../../src/renderer/replica/fill'
import { statusOf } from '../../../../src/renderer/replica/rows'
import type { ReplicaDatabase } from '../../../../src/renderer/replica/schema'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed } from '../../library/archive/temporaryArchive'
import { save, type TestArchive, testArchive, testReplica } from '../windowParts'

const everything = { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1000 } as const

/** What happens in a library; the number chooses what it happens to. */
type Step = readonly [kind: 'save' | 'revise' | 'read' | 'unread' | 'star' | 'add feed' | 'remove feed', which: number]
const step = fc.tuple(
  fc.constantFrom<Step[0]>('save', 'save', 'save', 'revise', 'read', 'unread', 'star', 'add feed', 'remove feed'),
  fc.nat(30)
)
const steps = fc.array(step, { maxLength: 20 })

function take(archive: TestArchive, [kind, which]: Step): void {
  const { articles } = archive.page(everything)
  const feeds = archive.feeds().map((feed) => feed.id)
  const head = articles[which % Math.max(1, articles.length)]
  const feedId = feeds[which % feeds.length] ?? archive.feedId
  if (kind === 'save') save(archive, { feedId, sections: [`Section ${which % 3}`] })
  if (kind === 'add feed') addFeed(archive)
  if (kind === 'remove feed' && feedId !== archive.feedId) archive.removeFeed(feedId)
  if (head) changeArticle(archive, kind, head.id, head.feedId)
}

function changeArticle(archive: TestArchive, kind: Step[0], id: ArticleId, feedId: FeedId): void {
  if (kind === 'revise') archive.saveArticle(makeArticle({ feedId }), id)
  if (kind === 'read' || kind === 'unread') archive.setRead([id], kind === 'read')
  if (kind === 'star') archive.setStarred([id], true)
}

async function begin(archive: TestArchive, db: ReplicaDatabase): Promise<void> {
  await startReplica(db, archive.replicaStart())
  await applyPage(db, archive.page(everything))
}

/** Takes in the log to its end, by batches of these sizes, each `times` times. */
async function catchUp(archive: TestArchive, db: ReplicaDatabase, sizes: readonly number[], times = 1): Promise<void> {
  for (let index = 0, more = true; more; index++) {
    const cursor = (await db.meta.get('state'))?.cursor ?? 0
    const batch = archive.changesSince(cursor, sizes[index % sizes.length] ?? 1)
    for (let time = 0; time < times; time++) await applyChanges(db, batch)
    more = batch.more
  }
}

async function contents(db: ReplicaDatabase) {
  const rows = await db.articles.orderBy('order').toArray()
  return {
    articles: rows.map((row) => row.head),
    statuses: rows.map(statusOf),
    feeds: await db.feeds.toArray(),
    folders: await db.folders.toArray(),
    counters: await db.counters.orderBy('key').toArray(),
    orphans: await db.orphans.count()
  }
}

function truth(archive: TestArchive) {
  const { articles, statuses } = archive.page(everything)
  const byId = new Map(statuses.map((status) => [status.articleId, status]))
  const { feeds, folders, counters } = archive.replicaStart()
  const byNumber = (a: { id: number }, b: { id: number }) => a.id - b.id
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
  return {
    articles,
    statuses: articles.map(({ id }) => byId.get(id)),
    feeds: [...feeds].sort(byNumber),
    folders: [...folders].sort(byNumber),
    counters: [...counters].sort(byKey),
    orphans: 0
  }
}

test('holds what the archive holds, whatever happened and however the log was cut into batches', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), async (before, after, sizes) => {
      const archive = testArchive()
      const db = testReplica()
      for (const each of before) take(archive, each)
      await begin(archive, db)
      for (const [index, each] of after.entries()) {
        take(archive, each)
        if (index % 4 === 0) await catchUp(archive, db, sizes)
      }
      await catchUp(archive, db, sizes)
      expect(await contents(db)).toEqual(truth(archive))
    }),
    { numRuns: 40 }
  )
})

test('is the same when every batch comes twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const archive = testArchive()
      const [once, twice] = [testReplica(), testReplica()]
      for (const db of [once, twice]) await begin(archive, db)
      for (const each of taken) take(archive, each)
      await catchUp(archive, once, [1000])
      await catchUp(archive, twice, [2], 2)
      expect(await contents(twice)).toEqual(await contents(once))
    }),
    { numRuns: 20 }
  )
})

test('does not go back when an older batch comes late', async () => {
  const archive = testArchive()
  const db = testReplica()
  const id = save(archive)
  await begin(archive, db)
  archive.setRead([id], true)
  const late = archive.changesSince(0, 1000)
  archive.setRead([id], false)
  await catchUp(archive, db, [1000])
  await applyChanges(db, late)
  expect((await db.articles.get(id))?.isRead).toBe(0)
})

test('leaves out what is older than the horizon', async () => {
  const archive = testArchive()
  const db = testReplica()
  const horizon = sortKey.parse((Date.UTC(2024, 0, 1) / 1000) * 2 ** 20)
  await startReplica(db, { ...archive.replicaStart(), horizon })
  await applyPage(db, archive.page(everything))
  const older = save(archive, { publishedAt: Date.UTC(2023, 11, 31) })
  const newer = save(archive, { publishedAt: Date.UTC(2024, 0, 2) })
  archive.setStarred([older, newer], true)
  await catchUp(archive, db, [1])
  expect(await db.articles.toCollection().primaryKeys()).toEqual([newer])
  expect(await db.orphans.count()).toBe(0)
})

test('keeps a status that comes before its article', async () => {
  const archive = testArchive()
  const db = testReplica()
  await begin(archive, db)
  const id = save(archive)
  archive.setStarred([id], true)
  archive.noteChange('article', id)
  await catchUp(archive, db, [1])
  expect((await db.articles.get(id))?.isStarred).toBe(1)
})

test('knows new words from a new place in a story', async () => {
  const archive = testArchive()
  const db = testReplica()
  const id = save(archive)
  await begin(archive, db)
  const seq = (await db.articles.get(id))?.seq
  archive.noteChange('article', id)
  await catchUp(archive, db, [1000])
  expect((await db.articles.get(id))?.seq).toBe(seq)
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'Quite another headline' }), id)
  await catchUp(archive, db, [1000])
  expect((await db.articles.get(id))?.seq).toBeGreaterThan(seq ?? 0)
})
