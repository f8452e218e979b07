import type { Feed, Folder, OpmlImportResult } from '@shared/contract/feeds'
import type { Archive } from '../archive/types'
import { readOpml } from './readOpml'
import { writeOpml } from './writeOpml'

/**
 * Subscribes to every feed of an OPML file, in its folders. Nothing is fetched: what can't be reached is kept
 * and shown with its error at the next sync.
 * @throws ReaderError `not-an-opml`
 */
export function subscribeOpml(archive: Archive, bytes: Uint8Array): OpmlImportResult {
  const { feeds, refused } = readOpml(bytes)
  const added: Feed[] = []
  const existing: string[] = []
  archive.transaction(() => {
    for (const { url, siteUrl, title, path } of feeds) {
      if (archive.feedByUrl(url) !== null) existing.push(url)
      else added.push(archive.addFeed({ kind: 'web', url, siteUrl, title, folderId: archive.ensureFolder(path) }))
    }
  })
  return { added, existing, refused }
}

/** The subscriptions as an OPML file; the sample edition and imported files are no subscriptions. */
export function opmlOf(feeds: readonly Feed[], folders: readonly Folder[]): string {
  return writeOpml(
    feeds.filter(({ kind }) => kind === 'web'),
    folders
  )
}
