import type { OpmlImportResult } from '@shared/contract/feeds'
import type { ArticleId } from '@shared/contract/ids'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { say, sayWhy } from '../messages/say'
import { t } from '../messages/translate'

/** Imports subscriptions from files the reader picks, then fetches them; says what came of it. */
export async function importOpml(): Promise<void> {
  await telling(async () => {
    const files = await request('shell.pickFiles', { purpose: 'opml' })
    for (const { bytes } of files ?? []) {
      await takeIn(await request('feeds.importOpml', { bytes }))
    }
  })
}

/** Says what an import did, offers the lists that it links to, and fetches what is new. */
async function takeIn(result: OpmlImportResult): Promise<void> {
  const lists = result.links.filter(({ url }) => /\.opml(?:[?#]|$)/i.test(url))
  const [first] = lists
  const title =
    lists.length === 1 && first ? t('subscribe.importNamed', { name: first.title }) : t('subscribe.importLinked', { count: lists.length })
  showToast(describeImport(result), first ? { title, run: () => void importLinked(lists) } : null)
  if (result.added.length > 0) await request('sync.run', { feedIds: result.added.map(({ id }) => id) })
}

/** Imports lists on the web, each only when the reader asks for it. */
async function importLinked(lists: OpmlImportResult['links']): Promise<void> {
  for (const { url } of lists) await telling(async () => takeIn(await request('feeds.importOpmlFrom', { url })))
}

/** Writes all subscriptions to a file the reader names. */
export async function exportOpml(): Promise<void> {
  await telling(async () => {
    const { text } = await request('feeds.exportOpml', undefined)
    const { saved } = await request('shell.saveFile', { name: 'offprint-subscriptions.opml', text })
    if (saved) showToast(t('subscribe.exported'))
  })
}

/** Makes stories of saved pages and texts the reader picks; `open` is given the first. */
export async function importStory(open: (id: ArticleId) => void): Promise<void> {
  await telling(async () => {
    const files = await request('shell.pickFiles', { purpose: 'story' })
    const imported: ArticleId[] = []
    for (const { name, bytes, files: companions } of files ?? []) {
      const { articles } = await request('articles.importFile', { name, bytes, ...(companions && { files: [...companions] }) })
      imported.push(...articles.map(({ id }) => id))
    }
    const [first] = imported
    if (first === undefined) return
    showToast(t('subscribe.imported', { count: imported.length }))
    open(first)
  })
}

/** What an import did, in one line. */
export function describeImport({ added, existing, refused }: Omit<OpmlImportResult, 'links'>): string {
  const [first] = refused
  return t('subscribe.importDone', {
    added: added.length,
    had: existing.length,
    refused: refused.length,
    name: first?.title ?? '',
    reason: first === undefined ? '' : say(first.reason)
  })
}

async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    showToast(sayWhy(thrown))
  }
}
