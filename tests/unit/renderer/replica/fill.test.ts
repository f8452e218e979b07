import { sortKey } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { applyPage, isFilled, startReplica } from '../../../../src/renderer/replica/fill'
import type { ReplicaDatabase, ReplicaState } from '../../../../src/renderer/replica/schema'
import { save, type TestArchive, testArchive, testReplica } from '../windowParts'

async function fill(archive: TestArchive, db: ReplicaDatabase, limit: number, start = archive.replicaStart()): Promise<ReplicaState> {
  let state = await startReplica(db, start)
  while (!isFilled(state)) {
    const before = state.horizon === Number.MAX_SAFE_INTEGER ? null : state.horizon
    const next = await applyPage(db, archive.page({ scope: { kind: 'all' }, unreadOnly: false, before, limit }))
    if (next) state = next
  }
  return state
}

const keys = (db: ReplicaDatabase) => db.articles.orderBy('order').primaryKeys()

test('fills page by page, newest first, knowing at each step how far back it reaches', async () => {
  const archive = testArchive()
  const db = testReplica()
  const ids = Array.from({ length: 5 }, () => save(archive)).reverse()
  await startReplica(db, archive.replicaStart())
  const first = archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 2 })
  const state = await applyPage(db, first)
  expect(await keys(db)).toEqual(ids.slice(0, 2))
  expect(state?.horizon).toBe(first.articles[1]?.sortKey)
  const filled = await fill(archive, db, 2)
  expect(await keys(db)).toEqual(ids)
  expect(filled.horizon).toBe(0)
})

test('stops at the horizon that the library asks for', async () => {
  const archive = testArchive()
  const db = testReplica()
  const ids = Array.from({ length: 6 }, () => save(archive)).reverse()
  const horizon = archive.heads(ids.slice(3, 4)).articles[0]?.sortKey ?? sortKey.parse(0)
  await fill(archive, db, 4, { ...archive.replicaStart(), horizon })
  expect(await keys(db)).toEqual(ids.slice(0, 4))
})

test('lets go of what the horizon has passed', async () => {
  const archive = testArchive()
  const db = testReplica()
  const ids = Array.from({ length: 4 }, () => save(archive)).reverse()
  await fill(archive, db, 10)
  const horizon = archive.heads(ids.slice(1, 2)).articles[0]?.sortKey ?? sortKey.parse(0)
  const state = await startReplica(db, { ...archive.replicaStart(), horizon })
  expect(await keys(db)).toEqual(ids.slice(0, 2))
  expect(state.horizon).toBe(horizon)
})

test('is filled at once by an empty library', async () => {
  const state = await fill(testArchive(), testReplica(), 10)
  expect(isFilled(state)).toBe(true)
})

test.each([
  ['another library', (archive: TestArchive) => ({ ...archive.replicaStart(), libraryId: 'another' })],
  ['a library that came back from a backup', (archive: TestArchive) => ({ ...archive.replicaStart(), cursor: 0 })]
])('begins anew with %s', async (_, startOf) => {
  const archive = testArchive()
  const db = testReplica()
  save(archive)
  await fill(archive, db, 10)
  const state = await startReplica(db, { ...startOf(archive), feeds: [] })
  expect(await keys(db)).toEqual([])
  expect(await db.feeds.count()).toBe(0)
  expect(isFilled(state)).toBe(false)
})

test('takes up the same library where it was', async () => {
  const archive = testArchive()
  const db = testReplica()
  const id = save(archive)
  const before = await fill(archive, db, 10)
  save(archive)
  const after = await startReplica(db, archive.replicaStart())
  expect(after.cursor).toBe(before.cursor)
  expect(await keys(db)).toEqual([id])
})
