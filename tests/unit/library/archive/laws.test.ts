import type { Change, Counter } from '@shared/contract/changes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { createLife, ids, step } from './randomLife'
import { temporaryFolder } from './temporaryArchive'

const life = fc.array(step, { minLength: 10, maxLength: 60 })

/** Lets every random life happen to a fresh archive of its own. */
function holds(law: (archive: Archive, afterEachStep: (check: () => void) => void) => void): void {
  const folder = temporaryFolder()
  let runs = 0
  fc.assert(
    fc.property(life, (steps) => {
      runs += 1
      const archive = openArchive(`${folder}/${runs}`, { now: () => Date.UTC(2025, 0, 1) })
      archive.database.exec('PRAGMA synchronous = OFF')
      const { live } = createLife(archive)
      try {
        law(archive, (check) => {
          for (const now of steps) {
            live(now)
            check()
          }
        })
      } finally {
        archive.close()
      }
    }),
    { numRuns: 25 }
  )
}

test('every maintained count equals a count of the rows', () => {
  holds((archive, afterEachStep) =>
    afterEachStep(() => {
      expect(plain(archive.replicaStart().counters)).toEqual(countedCounters(archive))
      expect(archive.feeds().map(({ id, total, unread }) => ({ id, total, unread }))).toEqual(countedFeeds(archive))
      expect(heads(archive).map((head) => head.capture.links)).toEqual(countedLinks(archive))
    })
  )
})

test('copies are in groups of one row each that counts them, and the library finds all its counts right', () => {
  holds((archive, afterEachStep) =>
    afterEachStep(() => {
      const all = heads(archive)
      const byId = new Map(all.map((head) => [head.id, head]))
      for (const head of all) {
        const standing = head.duplicateOf === null ? head : byId.get(head.duplicateOf)
        expect(standing).toMatchObject({ duplicateOf: null })
        expect(head.duplicates).toBe(all.filter((other) => other.duplicateOf === head.id).length)
      }
      expect(archive.wrongCounts()).toBe(0)
    })
  )
})

test('a follower of the changes ends at the truth, whenever it asks and wherever it starts', () => {
  holds((archive, afterEachStep) => {
    const always = createFollower(archive)
    const seldom = createFollower(archive)
    let steps = 0
    afterEachStep(() => {
      steps += 1
      always.catchUp(3)
      if (steps % 7 === 0) seldom.catchUp(1000)
    })
    const fresh = createFollower(archive)
    for (const follower of [always, seldom, fresh]) {
      follower.catchUp(50)
      expect(follower.state()).toEqual(truth(archive))
    }
  })
})

test('the pages of a folder hold the stories of all feeds below it, newest first, none twice', () => {
  holds((archive, afterEachStep) =>
    afterEachStep(() => {
      const folder = archive.folders().find((one) => one.parentId === null)
      if (folder === undefined) return
      const scope = { kind: 'folder', folderId: folder.id } as const
      const whole = archive.page({ scope, unreadOnly: true, before: null, limit: 1000 }).articles
      const inFolder = new Set(archive.feeds().flatMap((feed) => (feed.folderId === null ? [] : [feed.id])))
      const expected = archive.page({ scope: { kind: 'unread' }, unreadOnly: false, before: null, limit: 1000 }).articles
      expect(whole).toEqual(expected.filter((head) => inFolder.has(head.feedId)))
      expect(inPagesOf(archive, scope, 2)).toEqual(whole.map((head) => head.id))
    })
  )
})

function inPagesOf(archive: Archive, scope: Parameters<Archive['page']>[0]['scope'], limit: number): readonly number[] {
  const found: number[] = []
  let before: Parameters<Archive['page']>[0]['before'] = null
  for (let more = true; more; ) {
    const page = archive.page({ scope, unreadOnly: true, before, limit })
    found.push(...page.articles.map((head) => head.id))
    before = page.articles.at(-1)?.sortKey ?? null
    more = page.more
  }
  return found
}

function heads(archive: Archive) {
  return archive.heads(ids(archive)).articles
}

function countedCounters(archive: Archive): readonly Counter[] {
  const { articles, statuses } = archive.heads(ids(archive))
  const counted = new Map<string, { total: number; unread: number }>()
  const add = (key: string, isUnread: boolean) => {
    const { total, unread } = counted.get(key) ?? { total: 0, unread: 0 }
    counted.set(key, { total: total + 1, unread: unread + Number(isUnread) })
  }
  articles.forEach((head, index) => {
    const status = statuses[index]
    if (status?.articleId !== head.id) throw new Error('a story without its status')
    const marks = [
      ...(status.isStarred ? ['starred'] : []),
      ...(status.isQueued ? ['queued'] : []),
      ...(archive.annotationsOf(head.id).length > 0 ? ['annotated'] : []),
      ...status.tags.map((tag) => `tag:${tag}`)
    ]
    const keys = ['all', ...marks, ...head.sections.map((section) => `section:${section}`)]
    for (const key of keys) add(key, !status.isRead)
  })
  return [...counted].map(([key, count]) => ({ key, ...count })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function countedFeeds(archive: Archive) {
  const { articles, statuses } = archive.heads(ids(archive))
  const isUnread = new Map(statuses.map((status) => [status.articleId, !status.isRead]))
  return archive.feeds().map(({ id }) => {
    const own = articles.filter((head) => head.feedId === id)
    return { id, total: own.length, unread: own.filter((head) => isUnread.get(head.id)).length }
  })
}

function countedLinks(archive: Archive) {
  return ids(archive).map((id) => {
    const own = selfLinks(archive, id)
    const links = archive.article(id).links.filter((link) => !own.has(link.url))
    const addresses = (all: typeof links) => new Set(all.map((link) => link.url)).size
    return { saved: addresses(links.filter((link) => link.articleId !== null)), total: addresses(links) }
  })
}

function selfLinks(archive: Archive, id: number): ReadonlySet<string> {
  const rows: { url: string }[] = archive.database.prepare('SELECT canonical_url AS url FROM addresses WHERE article_id = ?').all(id)
  return new Set(rows.map((row) => row.url))
}

function truth(archive: Archive): Record<string, unknown> {
  const { articles, statuses } = archive.heads(ids(archive))
  const { feeds, folders, counters } = archive.replicaStart()
  const things = [
    ...articles.map((value) => [`article ${value.id}`, value]),
    ...statuses.map((value) => [`status ${value.articleId}`, value]),
    ...articles.flatMap(({ id }) => (archive.annotationsOf(id).length === 0 ? [] : [[`annotation ${id}`, archive.annotationsOf(id)]])),
    ...feeds.map((value) => [`feed ${value.id}`, value]),
    ...folders.map((value) => [`folder ${value.id}`, value]),
    ...counters.map((value) => [`counter ${value.key}`, value])
  ]
  return plain(Object.fromEntries(things))
}

function createFollower(archive: Archive) {
  const things = new Map<string, Change['value']>()
  let cursor = 0
  return {
    catchUp(limit: number) {
      for (let more = true; more; ) {
        const batch = archive.changesSince(cursor, limit)
        for (const { kind, id, value } of batch.changes) {
          if (value === null) things.delete(`${kind} ${id}`)
          else things.set(`${kind} ${id}`, value)
        }
        cursor = batch.cursor
        more = batch.more
      }
    },
    state: () => plain(Object.fromEntries(things))
  }
}

/** As it looks after crossing a port. */
function plain<T>(value: T): T {
  return structuredClone(value)
}
