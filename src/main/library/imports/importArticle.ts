import { createHash } from 'node:crypto'
import type { ArticleId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import { captureImages } from '../images/captureImages'
import type { ImageStore } from '../images/imageStore'
import type { Source } from '../network/source'

interface ImportParts {
  readonly archive: Archive
  readonly store: ImageStore
  readonly source: Source
}

/** The feed that holds imported files; made with the first one. */
const IMPORTS = { kind: 'imports', url: 'offprint:imports', siteUrl: null, title: 'Imported', folderId: null } as const

/** Makes a story of a saved page or text. The same file again is the same story. @throws ReaderError `unreadable-file`. */
export async function importArticle(
  { archive, store, source }: ImportParts,
  file: { name: string; bytes: Uint8Array }
): Promise<ArticleId> {
  const guid = createHash('sha256').update(file.bytes).digest('hex')
  const imports = archive.feedByUrl(IMPORTS.url)
  const known = imports === null ? null : archive.findItem(imports.id, guid, null)
  if (known !== null) return known.id

  // Loaded when it is needed: reading pages takes a large part of the program that a start can do without.
  const { importStory } = await import('./importFile')
  const { pictures, leadPicture, more: _more, ...story } = importStory({ ...file, findByTitle: (title) => archive.addressByTitle(title) })
  const { images, leadImage } = await captureImages({ pictures, leadPicture }, { source, store })
  const publishedAt = Math.min(story.publishedAt ?? Date.now(), Date.now())
  const feed = archive.feedByUrl(IMPORTS.url) ?? archive.addFeed(IMPORTS)
  return archive.saveArticle({
    ...story,
    feedId: feed.id,
    guid,
    itemHash: guid,
    url: story.addresses.find((address) => address.startsWith('https:')) ?? null,
    publishedAt,
    images,
    leadImage
  }).id
}
