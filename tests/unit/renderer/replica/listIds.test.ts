import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { expect, test } from 'vitest'
import { listIds } from '../../../../src/renderer/replica/listIds'
import { addFeed } from '../../library/archive/temporaryArchive'
import { save, type TestArchive, testArchive, testWindow, until } from '../windowParts'

const sections = [['World'], ['World', 'Europe'], ['World|Europe'], [], ['Sport', 'World', 'Sport']]

/** Some sixty articles over nested folders, sections and states; every third read, every fifth starred. */
function saveMany(archive: TestArchive): void {
  const [outer, inner] = [archive.ensureFolder(['News']), archive.ensureFolder(['News', 'Local'])]
  const feeds = [null, outer, inner].map((folderId) => addFeed(archive, { folderId }).id)
  const ids = Array.from({ length: 60 }, (_, count) =>
    save(archive, { feedId: feeds[count % 3] as FeedId, sections: sections[count % 5] ?? [] })
  )
  archive.setRead(
    ids.filter((_, count) => count % 3 === 0),
    true
  )
  archive.setStarred(
    ids.filter((_, count) => count % 5 === 0),
    true
  )
}

function scopesOf(archive: TestArchive): Scope[] {
  const kinds = (['all', 'unread', 'starred'] as const).map((kind) => ({ kind }))
  const folders = archive.folders().map(({ id }) => ({ kind: 'folder', folderId: id }) as const)
  const feeds = archive.feeds().map(({ id }) => ({ kind: 'feed', feedId: id }) as const)
  const names = ['World', 'Europe', 'World|Europe', 'Sport', 'Worl', 'Nowhere'].map((name) => ({ kind: 'section', name }) as const)
  return [...kinds, ...folders, ...feeds, ...names]
}

test('lists every scope as the archive does', async () => {
  const archive = testArchive()
  saveMany(archive)
  const replica = testWindow(archive)
  await until(() => expect(replica.state()?.horizon).toBe(0))
  const none: ReadonlySet<ArticleId> = new Set()
  for (const scope of scopesOf(archive)) {
    for (const unreadOnly of [false, true]) {
      const expected = archive.page({ scope, unreadOnly, before: null, limit: 1000 }).articles.map((head) => head.id)
      expect({ scope, unreadOnly, ids: await listIds(replica.db, { scope, unreadOnly, keep: none }) }).toEqual({
        scope,
        unreadOnly,
        ids: expected
      })
    }
  }
})
