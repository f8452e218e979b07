import type { Feed, Folder, OpmlImportResult } from '@shared/contract/feeds'
import { inShownOrder } from '@shared/text/siblingOrder'
import type { Archive } from '../archive/types'
import { statusError } from './httpStatus'
import { keepFileOrder } from './keepFileOrder'
import { readOpml } from './readOpml'
import type { SubscribeParts } from './subscribe'
import { writeOpml } from './writeOpml'

/**
 * Subscribes to every feed of an OPML file, in its folders. Nothing is fetched: what can't be reached is kept
 * and shown with its error at the next sync.
 * @throws ReaderError `not-an-opml`
 */
export function subscribeOpml(archive: Archive, bytes: Uint8Array): OpmlImportResult {
  const { feeds, refused, links } = readOpml(bytes)
  const added: Feed[] = []
  const existing: string[] = []
  archive.transaction(() => {
    const before = { feeds: archive.feeds(), folders: archive.folders() }
    for (const { url, siteUrl, title, path } of feeds) {
      if (archive.feedByUrl(url) !== null) existing.push(url)
      else added.push(archive.addFeed({ kind: 'web', url, siteUrl, title, folderId: archive.ensureFolder(path) }))
    }
    keepFileOrder(archive, added, before)
  })
  return { added, existing, refused, links }
}

/**
 * Subscribes to every feed of a list on the web. One list is fetched, however many it links to, so that lists which
 * link to each other end.
 * @throws ReaderError `not-an-opml`, `bad-address`, `http-status`, `gone`, and all of `Source.get`.
 */
export async function subscribeOpmlFrom({ archive, source }: SubscribeParts, url: string): Promise<OpmlImportResult> {
  const response = await source.get(url, { use: 'feed', headers: { accept: 'text/x-opml, application/xml, text/xml, */*;q=0.5' } })
  if (response.status < 200 || response.status > 299) throw statusError(response.url, response.status)
  const result = subscribeOpml(archive, response.body)
  const own = new Set([url, response.url])
  return { ...result, links: result.links.filter((link) => !own.has(link.url)) }
}

/** The subscriptions as an OPML file, in the order they are shown in; the sample edition and imported files are no subscriptions. */
export function opmlOf(feeds: readonly Feed[], folders: readonly Folder[]): string {
  return writeOpml(
    inShownOrder(
      feeds.filter(({ kind }) => kind === 'web'),
      ({ title }) => title
    ),
    inShownOrder(folders, ({ name }) => name)
  )
}
