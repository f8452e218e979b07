import { expect, test } from 'vitest'
import { listedIds } from '../../../../src/main/library/offline/listedIds'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

test('a whole list in its order: of a scope, of its unread stories, of a search as it ranks', async () => {
  const archive = temporaryArchive()
  const [one, other] = [addFeed(archive), addFeed(archive)]
  const mine = Array.from({ length: 3 }, () => archive.saveArticle(makeArticle({ feedId: one.id })).id)
  const theirs = archive.saveArticle(makeArticle({ feedId: other.id })).id
  archive.setRead(mine.slice(1, 2), true)
  const parts = { archive, search: { matches: async () => [theirs, ...mine] } }
  const list = (unreadOnly: boolean) => listedIds(parts, { scope: { kind: 'feed', feedId: one.id }, unreadOnly })
  expect(await list(false)).toEqual(mine.toReversed())
  expect(await list(true)).toEqual([mine[2], mine[0]])
  expect(await listedIds(parts, { scope: { kind: 'search', query: 'boats' }, unreadOnly: false })).toEqual([theirs, ...mine])
})
