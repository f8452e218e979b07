import type { ReplicaStart } from '@shared/contract/changes'
import type { ArticleId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { expect, onTestFinished, test } from 'vitest'
import type { LibraryClient } from '../../../../src/renderer/library/request'
import type { Replica } from '../../../../src/renderer/replica/replica'
import { type ListView, type Timeline, TimelineStore } from '../../../../src/renderer/replica/timelineStore'
import { archiveClient, save, type TestArchive, testArchive, testWindow, until } from '../windowParts'

const all: Scope = { kind: 'all' }

function openList(replica: Replica, scope: Scope, view: Partial<ListView> = {}): TimelineStore {
  const store = new TimelineStore(replica, { scope, unreadOnly: false, foldStories: false, foldDuplicates: false, ...view })
  onTestFinished(store.subscribe(() => undefined))
  return store
}

const idsOf = (list: Timeline) => Array.from({ length: list.count }, (_, index) => list.idAt(index))
const saveSome = (archive: TestArchive, count: number) => Array.from({ length: count }, () => save(archive)).reverse()

/** Makes one story of some articles. */
function tellStory(archive: TestArchive, ids: readonly ArticleId[]): void {
  archive.transaction(() => {
    archive.database.exec(`INSERT INTO stories (id, title, article_count, feed_count, first_at, last_at) VALUES (1, 'Told', 2, 1, 0, 0)`)
    for (const id of ids) {
      archive.database.prepare('UPDATE articles SET story_id = 1 WHERE id = ?').run(id)
      archive.noteChange('article', id)
    }
  })
}

/** A library whose replica is to hold only the newest `count` articles. */
function shortSighted(archive: TestArchive, ids: readonly ArticleId[], count: number): LibraryClient {
  const client = archiveClient(archive)
  const horizon = archive.heads(ids.slice(count - 1, count)).articles[0]?.sortKey
  const request: LibraryClient['request'] = async (name, args) => {
    const answer = await client.request(name, args)
    return name === 'replica.start' ? ({ ...(answer as ReplicaStart), horizon } as typeof answer) : answer
  }
  return { ...client, request }
}

test('is loading until the library has answered, then lists', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 3)
  const list = openList(testWindow(archive), all)
  expect(list.get().status).toBe('loading')
  await until(() => expect(idsOf(list.get())).toEqual(ids))
  expect(list.get().status).toBe('ready')
  expect(ids.map((id) => list.get().indexOf(id))).toEqual([0, 1, 2])
})

test('shows what is saved, and that an article was read', async () => {
  const archive = testArchive()
  const [id] = saveSome(archive, 1)
  const replica = testWindow(archive)
  const list = openList(replica, all)
  await until(() => expect(list.get().count).toBe(1))
  expect((await list.get().rows(0, 1))[0]?.status.isRead).toBe(false)
  archive.setRead([id as ArticleId], true)
  await until(() => expect(list.get().itemAt(0)?.status.isRead).toBe(true))
  const added = save(archive)
  await until(() => expect(idsOf(list.get())).toEqual([added, id]))
})

test.each([
  ['only unread ones', all, true],
  ['the scope of unread ones', { kind: 'unread' } as Scope, false]
])('keeps what was read while listing %s, until it is read again', async (_, scope, unreadOnly) => {
  const archive = testArchive()
  const ids = saveSome(archive, 3)
  const list = openList(testWindow(archive), scope, { unreadOnly })
  await until(() => expect(idsOf(list.get())).toEqual(ids))
  archive.setRead(ids.slice(1, 2), true)
  const added = save(archive)
  await until(() => expect(idsOf(list.get())).toEqual([added, ...ids]))
  list.get().refresh()
  await until(() => expect(idsOf(list.get())).toEqual([added, ids[0], ids[2]]))
})

test('stays the same list while its stories are read', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 3)
  const replica = testWindow(archive)
  const list = openList(replica, all)
  await until(() => expect(idsOf(list.get())).toEqual(ids))
  const shown = list.get()
  await shown.rows(0, 3)
  archive.setRead(ids, true)
  await until(() => expect(ids.every((_, index) => shown.itemAt(index)?.status.isRead)).toBe(true))
  await until(() => expect(replica.feeds.get()?.counters.get('all')?.unread).toBe(0))
  expect(list.get()).toBe(shown)
})

test('takes up a story that is marked unread, or starred, in a list of those', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 2)
  archive.setRead(ids, true)
  const replica = testWindow(archive)
  const [unread, starred] = [openList(replica, all, { unreadOnly: true }), openList(replica, { kind: 'starred' })]
  await until(() => expect([unread, starred].map((list) => list.get().status)).toEqual(['ready', 'ready']))
  archive.setRead(ids.slice(1), false)
  archive.setStarred(ids.slice(0, 1), true)
  await until(() => expect([unread, starred].map((list) => idsOf(list.get()))).toEqual([[ids[1]], [ids[0]]]))
})

test('counts what is unread in a folded story', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 2)
  tellStory(archive, ids)
  const list = openList(testWindow(archive), all, { foldStories: true })
  await until(() => expect(list.get().foldOf(ids[0] as ArticleId)?.unread).toBe(1))
  archive.setRead(ids, true)
  await until(() => expect(list.get().foldOf(ids[0] as ArticleId)?.unread).toBe(0))
})

test('follows a feed into another folder', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 2)
  const folderId = archive.transaction(() => archive.ensureFolder(['Elsewhere']))
  const list = openList(testWindow(archive), { kind: 'folder', folderId: folderId as never })
  await until(() => expect(list.get().status).toBe('ready'))
  expect(list.get().count).toBe(0)
  archive.transaction(() => {
    archive.database.prepare('UPDATE feeds SET folder_id = ?').run(folderId)
    archive.noteChange('feed', archive.feeds()[0]?.id as never)
  })
  await until(() => expect(idsOf(list.get())).toEqual(ids))
})

test('goes on past the horizon with pages of the library', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 330)
  const list = openList(testWindow(archive, shortSighted(archive, ids, 50)), all)
  await until(() => expect(list.get().count).toBe(50))
  await until(() => {
    list.get().reach(list.get().count)
    expect(list.get().hasMore).toBe(false)
  })
  expect(idsOf(list.get())).toEqual(ids)
  const rows = await list.get().rows(320, 330)
  expect(rows.map((row) => row.id)).toEqual(ids.slice(320))
})

test('knows that an article past the horizon was starred', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 10)
  const list = openList(testWindow(archive, shortSighted(archive, ids, 5)), all)
  await until(() => {
    list.get().reach(5)
    expect(list.get().count).toBe(10)
  })
  await list.get().rows(0, 10)
  archive.setStarred(ids.slice(8, 9), true)
  await until(() => expect(list.get().itemAt(8)?.status.isStarred).toBe(true))
})

test('folds by story and unfolds in place, also as an article joins a story later', async () => {
  const archive = testArchive()
  const ids = saveSome(archive, 4)
  const list = openList(testWindow(archive), all, { foldStories: true })
  await until(() => expect(idsOf(list.get())).toEqual(ids))
  const [first, second, third, fourth] = ids as [ArticleId, ArticleId, ArticleId, ArticleId]
  tellStory(archive, [second, fourth])
  await until(() => expect(idsOf(list.get())).toEqual([first, second, third]))
  const fold = list.get().foldOf(second)
  expect(fold).toMatchObject({ more: 1, unread: 1, sources: 1 })
  if (fold) list.get().setOpen(fold, true)
  expect(idsOf(list.get())).toEqual([first, second, fourth, third])
})
