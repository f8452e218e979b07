import { ReaderError } from '@shared/contract/errors'
import { IDBFactory } from 'fake-indexeddb'
import { expect, onTestFinished, test, vi } from 'vitest'
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

test('shows what it kept before the library answers', async () => {
  const archive = testArchive()
  save(archive)
  const db = testReplica()
  const first = testWindow(archive, archiveClient(archive), db)
  await until(async () => expect(await db.articles.count()).toBe(1))
  first.close()
  const away = archiveClient(archive)
  away.failNext(new ReaderError('library-unavailable', 'starting'))
  const second = testWindow(archive, away, db)
  await until(() => expect(second.feeds.get()?.feeds.map(({ title }) => title)).toEqual(['The Harbour Post']))
  expect(second.state()).toMatchObject({ horizon: 0 })
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

test('tries again what failed, once the library was restarted', async () => {
  const archive = testArchive()
  const id = save(archive)
  const client = archiveClient(archive)
  const replica = testWindow(archive, client)
  await until(() => expect(replica.state()?.horizon).toBe(0))
  client.failNext(new ReaderError('library-unavailable', 'away'))
  await replica.articles.load(id)
  client.say('restarting')
  client.say('ready')
  await until(() => expect(replica.articles.peek(id).status).toBe('loading'))
  expect(client.asked.filter((name) => name === 'replica.start')).toHaveLength(2)
})

/** An IndexedDB whose files can't be read until the database is deleted. */
class DamagedFiles extends IDBFactory {
  #isDamaged = true
  override open(name: string, version?: number) {
    if (this.#isDamaged) throw new DOMException('the files are damaged', 'DataError')
    return super.open(name, version)
  }
  override deleteDatabase(name: string) {
    this.#isDamaged = false
    return super.deleteDatabase(name)
  }
}

test('makes a damaged replica anew', async () => {
  const db = testReplica(new DamagedFiles())
  const archive = testArchive()
  const id = save(archive)
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  onTestFinished(() => warned.mockRestore())
  testWindow(archive, archiveClient(archive), db)
  await until(async () => expect(await scopeIds(db, everything)).toEqual([id]))
  expect(warned).toHaveBeenCalledWith('the replica is damaged and made anew', expect.anything())
})
