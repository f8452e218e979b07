import { ReaderError } from '@shared/contract/errors'
import type { ImportResult } from '@shared/contract/export'
import type { ArticleId, FeedId, FolderId } from '@shared/contract/ids'
import { z } from 'zod'
import type { Archive } from '../../archive/types'
import { openZipReader, type ZipReader } from '../../files/zipReader'
import type { ImageStore } from '../../images/imageStore'
import type { MediaStore } from '../../media/mediaStore'
import { type TransferRun, throwIfStopped } from '../../transfers/transfers'
import { importFiles } from './importFiles'
import { incomingStory } from './incomingStory'
import { EXPORT_VERSION } from './layout'
import { afterLine, exportAbout, libraryLine, storyLine } from './lines'

export interface ImportParts {
  readonly archive: Archive
  readonly store: ImageStore
  readonly media: MediaStore
}

interface Numbers {
  readonly folders: Map<number, FolderId>
  readonly feeds: Map<number, FeedId>
  readonly stories: Map<number, ArticleId>
}
type Counts = { -readonly [K in keyof ImportResult]: ImportResult[K] }

/** Bytes of one file of lines: 50 stories. */
const MAX_LINES = 400_000_000

/** Whether a file is an export that `importJson` reads. */
export async function isJsonExport(path: string): Promise<boolean> {
  const zip = await openZipReader(path).catch(() => null)
  zip?.close()
  return zip?.names.includes('export.json') ?? false
}

/**
 * Takes an export in. What is here already stays and is not doubled: feeds are known by their address, stories by their id and
 * addresses within the feed. Ends between two files where it is stopped; what is in stays in.
 * @throws ReaderError `unreadable-file`, `cancelled`, `disk-full`
 */
export async function importJson(parts: ImportParts, path: string, run: TransferRun): Promise<ImportResult> {
  const zip = await openZipReader(path)
  try {
    return await guarded(() => importAll(parts, zip, run))
  } finally {
    zip.close()
  }
}

async function importAll(parts: ImportParts, zip: ZipReader, run: TransferRun): Promise<ImportResult> {
  const about = exportAbout.parse(JSON.parse((await zip.read('export.json', 100_000)).toString('utf8')))
  if (about.version > EXPORT_VERSION) throw new ReaderError('unreadable-file', 'This export was made by a newer version of Offprint.')
  const numbers: Numbers = { folders: new Map(), feeds: new Map(), stories: new Map() }
  const counts: Counts = { feeds: 0, stories: 0, merged: 0 }
  counts.feeds = importPlaces(parts.archive, await linesOf(zip, 'library.jsonl'), numbers)
  const files = zip.names.filter((name) => /^stories\/\d{6}\.jsonl$/.test(name)).sort()
  let done = 0
  for (const name of files) {
    throwIfStopped(run)
    done += await importStories(parts, zip, name, numbers, counts)
    run.step({ kind: 'import', done, total: about.stories, bytes: 0 })
  }
  importAfter(parts.archive, await linesOf(zip, 'after.jsonl'), numbers)
  return counts
}

async function linesOf(zip: ZipReader, name: string): Promise<readonly unknown[]> {
  const text = (await zip.read(name, MAX_LINES)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}

/** Folders, feeds and all that belongs to no story; answers how many feeds are new. */
function importPlaces(archive: Archive, lines: readonly unknown[], { folders, feeds }: Numbers): number {
  const { transfer } = archive
  return archive.transaction(() => {
    let added = 0
    for (const line of lines) {
      const { type, number, above, folder, feed, ...row } = libraryLine.parse(line)
      if (type === 'folder') folders.set(number ?? 0, transfer.addFolder(row, folders.get(above ?? 0) ?? null))
      else if (type === 'feed') {
        const { id, isNew } = transfer.addFeed(row, folders.get(folder ?? 0) ?? null)
        feeds.set(number ?? 0, id)
        added += Number(isNew)
      } else if (type === 'removedItem') transfer.addRemovedItem(row, known(feeds, feed ?? 0))
      else transfer.addLibraryRow(type, row)
    }
    return added
  })
}

/** One file of stories: their pictures and recordings first, then the rows, in one transaction. */
async function importStories(parts: ImportParts, zip: ZipReader, name: string, numbers: Numbers, counts: Counts): Promise<number> {
  const lines = z
    .array(storyLine)
    .max(1000)
    .parse(await linesOf(zip, name))
  const kept = await importFiles(parts, zip, lines)
  const { archive } = parts
  archive.transaction(() => {
    for (const line of lines) {
      const { id, kind } = archive.transfer.addStory(incomingStory(line, known(numbers.feeds, line.feed), kept))
      numbers.stories.set(line.number, id)
      if (kind === 'new') counts.stories += 1
      else counts.merged += 1
    }
  })
  return lines.length
}

function importAfter(archive: Archive, lines: readonly unknown[], { stories }: Numbers): void {
  const { transfer } = archive
  archive.transaction(() => {
    for (const line of lines) {
      const parsed = afterLine.parse(line)
      if (parsed.type === 'decision') {
        const [one, other] = [stories.get(parsed.one), stories.get(parsed.other)]
        if (one !== undefined && other !== undefined && one !== other) transfer.addDecision(one, other, parsed.verdict)
      } else {
        const { type: _, from, ...row } = parsed
        transfer.addQueuedPage(row, from === null ? null : (stories.get(from) ?? null))
      }
    }
  })
}

function known<Id>(ids: ReadonlyMap<number, Id>, number: number): Id {
  const id = ids.get(number)
  if (id === undefined) throw new ReaderError('unreadable-file', 'The export names a feed that it does not hold.')
  return id
}

/** What does not fit the format or the tables is the file's fault. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const isOfFile = thrown instanceof z.ZodError || thrown instanceof SyntaxError || isRefusedRow(thrown)
    if (!isOfFile) throw thrown
    throw new ReaderError('unreadable-file', 'The export does not fit its format, and was not taken in further.', { cause: thrown })
  }
}

/** SQLITE_CONSTRAINT: a value that a column does not take. */
function isRefusedRow(thrown: unknown): boolean {
  const failure = z.object({ errcode: z.int() }).safeParse(thrown)
  return failure.success && (failure.data.errcode & 0xff) === 19
}
