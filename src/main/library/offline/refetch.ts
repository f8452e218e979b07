import { ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import { captureItem } from '../sync/captureItem'
import type { SyncParts } from '../sync/parts'
import { allowedForStory } from './allowedForStory'
import { storedItem } from './storedItem'

/**
 * Fetches a story's page again, down the same line as a sync: other words make a revision, a text that was not whole is completed.
 * A page that gives no article changes nothing. Answers the bytes on the wire.
 * @throws ReaderError `not-found`, `bad-request` (no address), `extraction-failed` with the reason, `cancelled`, `offline`, `disk-full`.
 */
export async function refetch(parts: SyncParts, id: ArticleId, signal: AbortSignal): Promise<number> {
  const { archive, now = Date.now } = parts
  const origin = archive.origin(id)
  if (origin.url === null) throw new ReaderError('bad-request', 'No address is known for this story.')
  const planned = storedItem(archive.article(id), origin)
  const context = { feedId: origin.feedId, allow: allowedForStory(archive, id), signal, arrivedAt: now() }
  const { article, bytes } = await captureItem(planned, parts, context)
  if (article.text !== 'full') throw new ReaderError('extraction-failed', article.textReason ?? 'The page holds no article.')
  archive.saveArticle({ ...article, itemHash: planned.itemHash }, id)
  return bytes
}
