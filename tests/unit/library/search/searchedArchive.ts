import type { ArticleId } from '@shared/contract/ids'
import { onTestFinished } from 'vitest'
import type { CapturedArticle } from '../../../../src/main/library/articles/types'
import { silentLog } from '../../../../src/main/library/log'
import { openSearch } from '../../../../src/main/library/search/search'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive, temporaryFolder } from '../archive/temporaryArchive'

/** A story's headline and text, and what else matters of it. */
export type Words = Partial<Omit<CapturedArticle, 'html'>> & { readonly body?: string }

/** An archive with one feed and its search index, in real files that go when the test ends. */
export function searchedArchive(directory = temporaryFolder()) {
  const archive = temporaryArchive(directory)
  const search = openSearch(archive, directory, silentLog, { quickPatienceMs: 10_000 })
  onTestFinished(() => search.close())
  const [feed = addFeed(archive)] = archive.feeds()

  function save({ body = '', ...words }: Words, replaces?: ArticleId): ArticleId {
    const html = trustedHtml(`<p>${body}</p>`)
    return archive.saveArticle(makeArticle({ feedId: feed.id, byline: null, html, ...words }), replaces).id
  }

  async function find(query: string): Promise<ArticleId[]> {
    await search.catchUp()
    return (await search.full(query, { limit: 200, offset: 0 })).results.map((result) => result.id)
  }

  return { archive, search, feed, directory, save, find }
}
