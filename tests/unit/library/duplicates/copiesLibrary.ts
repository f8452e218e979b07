import type { ArticleId } from '@shared/contract/ids'
import type { CapturedArticle } from '../../../../src/main/library/articles/types'
import { openDuplicates } from '../../../../src/main/library/duplicates/duplicates'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

/** An archive with its copies kept together, and two feeds of two publishers. */
export function copiesLibrary() {
  const archive = temporaryArchive()
  const duplicates = openDuplicates(archive)
  const [feed, otherFeed] = [addFeed(archive), addFeed(archive)]

  /** Saves a text; its address is of its feed's host. */
  function save(text: string, more: Partial<CapturedArticle> = {}, replaces?: ArticleId): ArticleId {
    const html = trustedHtml(
      text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')
    )
    const feedId = more.feedId ?? feed.id
    const made = makeArticle({ feedId, html, wordCount: text.split(' ').length, ...more })
    const url = more.url ?? `https://site-${feedId}.example/${made.guid}`
    return archive.saveArticle({ ...made, url, addresses: more.addresses ?? [url] }, replaces).id
  }
  const head = (id: ArticleId) => {
    const [found] = archive.heads([id]).articles
    if (found === undefined) throw new Error('the article is gone')
    return found
  }
  const isRead = (id: ArticleId) => archive.heads([id]).statuses[0]?.isRead
  return { archive, duplicates, feed, otherFeed, save, head, isRead }
}
