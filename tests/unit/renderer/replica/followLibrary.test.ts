import { ReaderError } from '@shared/contract/errors'
import { expect, test } from 'vitest'
import { flaggedIds, scopeIds } from '../../../../src/renderer/replica/listIds'
import { archiveClient, save, testArchive, testReplica, testWindow, until } from '../windowParts'

const everything = { kind: 'all' } as const

test('fills a new replica with small pages first, then follows what is saved and read', async () => {
  const archive = testArchive()
  const ids = Array.from({ length: 130 }, () => save(archive)).reverse()
  const replica = testWindow(archive)
  await until(async () => expect(await scopeIds(replica.db, everything)).toEqual(ids))
  const added = save(archive)
  archive.setRead([ids[5] ?? added], true)
  await until(async () => expect(await flaggedIds(replica.db, 'isRead', 1)).toEqual([ids[5]]))
  expect(await scopeIds(replica.db, everything)).toEqual([added, ...ids])
})

test('takes in what is saved while it fills', async () => {
  const archive = testArchive()
  for (let count = 0; count < 250; count++) save(archive)
  const replica = testWindow(archive)
  let saved = 0
  replica.onApplied(() => {
    if (saved++ < 3) save(archive)
  })
  await until(async () => expect(await replica.db.articles.count()).toBe(253))
})

test('goes on when the library comes back', async () => {
  const archive = testArchive()
  const client = archiveClient(archive)
  client.failNext(new ReaderError('library-unavailable', 'away'))
  const replica = testWindow(archive, client)
  await until(() => expect(client.asked).toEqual(['replica.start']))
  expect(replica.state()).toBeNull()
  const id = save(archive)
  await until(async () => expect(await scopeIds(replica.db, everything)).toEqual([id]))
})

test('throws away the replica of another library', async () => {
  const [one, other] = [testArchive(), testArchive()]
  save(one, { title: 'Of the first library' })
  const id = save(other, { title: 'Of the second library' })
  const db = testReplica()
  const first = testWindow(one, archiveClient(one), db)
  await until(async () => expect(await db.articles.count()).toBe(1))
  first.close()
  testWindow(other, archiveClient(other), db)
  await until(async () => expect((await db.articles.get(id))?.head.title).toBe('Of the second library'))
  expect(await db.articles.count()).toBe(1)
})

test('asks for nothing while nothing happens', async () => {
  const archive = testArchive()
  save(archive)
  const client = archiveClient(archive)
  const replica = testWindow(archive, client)
  await until(() => expect(replica.state()?.horizon).toBe(0))
  expect(client.asked).toEqual(['replica.start', 'changes.since', 'articles.page'])
})
