import { createHash } from 'node:crypto'
import type { CompanionFile } from '@shared/contract/companionFiles'
import type { ArticleId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import type { CapturedImage, ExtractedStory } from '../articles/types'
import { captureImages } from '../images/captureImages'
import { dropBlankPictures } from '../images/dropBlankPictures'
import type { ImageStore } from '../images/imageStore'
import type { Thumbnailer } from '../images/thumbnails/thumbnailer'
import type { Source } from '../network/source'
import type { Extractor } from '../workers/extractionPool'
import { bundleSource, isInFile } from './bundle/bundleSource'
import { companionUrl } from './bundle/heldParts'
import type { HeldPicture, ImportedStory, ImportFile } from './types'

interface ImportParts {
  readonly archive: Archive
  readonly store: ImageStore
  readonly source: Source
  readonly extractor: Extractor
  readonly thumbnails?: Thumbnailer
}

/** The feed that holds imported files; made with the first one. */
const IMPORTS = { kind: 'imports', url: 'offprint:imports', siteUrl: null, title: 'Imported', folderId: null } as const

/**
 * Makes a story of a file. The same file again is the same story; another copy of the same page is a revision of it.
 * @throws ReaderError `unreadable-file`, `too-large`, `disk-full`.
 */
export async function importArticle(parts: ImportParts, file: ImportFile): Promise<ArticleId> {
  const { archive, store, source, thumbnails } = parts
  const guid = createHash('sha256').update(file.bytes).digest('hex')
  const itemHash = fingerprint(guid, file.files ?? [])
  const same = knownImport(archive, guid, null)
  if (same?.itemHash === itemHash) return same.id

  const imported = await readFile(parts, file)
  const { pictures, leadPicture, more: _more, ...story } = imported.story
  const held = withCompanions(imported.held, file.files ?? [])
  const captured = await captureImages({ pictures, leadPicture }, { source: bundleSource(held, source), store, thumbnails })
  const { images, ...whole } = dropBlankPictures(story, captured)
  const feed = archive.feedByUrl(IMPORTS.url) ?? archive.addFeed(IMPORTS)
  const article = {
    ...story,
    ...whole,
    feedId: feed.id,
    guid,
    itemHash,
    url: imported.url ?? webAddress(story),
    publishedAt: Math.min(story.publishedAt ?? imported.savedAt ?? Date.now(), Date.now()),
    images: images.map(labeled(held))
  }
  return archive.saveArticle(article, knownImport(archive, guid, webAddress(story))?.id).id
}

/** Headlines that the file names are looked up once it is known which they are, and the story made again with those found. */
async function readFile({ archive, extractor }: ImportParts, { name, bytes, files = [] }: ImportFile): Promise<ImportedStory> {
  const task = { name, bytes, paths: files.map(({ path }) => path), known: new Map<string, string>() }
  const imported = await extractor.importFile(task)
  for (const title of imported.titles) {
    const url = archive.addressByTitle(title)?.url
    if (url !== undefined) task.known.set(title, url)
  }
  return task.known.size === 0 ? imported : extractor.importFile(task)
}

function knownImport(archive: Archive, guid: string, address: string | null) {
  const imports = archive.feedByUrl(IMPORTS.url)
  return imports === null ? null : archive.findItem(imports.id, guid, address)
}

/** The canonical web address of a story; two texts with the same headline have none, and stay two. */
function webAddress({ addresses }: Pick<ExtractedStory, 'addresses'>): string | null {
  return addresses.find((address) => /^https?:/.test(address)) ?? null
}

/** With other files beside it, a page may have pictures that it had not. */
function fingerprint(guid: string, files: readonly CompanionFile[]): string {
  if (files.length === 0) return guid
  const hash = createHash('sha256').update(guid)
  for (const { path, bytes } of files) hash.update(`\n${path}\n`).update(bytes)
  return hash.digest('hex')
}

function withCompanions(held: readonly HeldPicture[], files: readonly CompanionFile[]): readonly HeldPicture[] {
  return [...held, ...files.map(({ path, bytes }) => ({ url: companionUrl(path), label: path, bytes }))]
}

/** What lay in the file is named as the file names it: no network has it, and no later try would find it. */
function labeled(held: readonly HeldPicture[]): (image: CapturedImage) => CapturedImage {
  const labels = new Map(held.map(({ url, label }) => [url, label]))
  return (image) => {
    const url = labels.get(image.url) ?? image.url
    return image.hash === null
      ? { ...image, url, candidates: image.candidates.filter((candidate) => !isInFile(candidate.url)) }
      : { ...image, url }
  }
}
