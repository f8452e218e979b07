import { ReaderError } from '@shared/contract/errors'
import type { ExportChoice, ExportEstimate, ExportResult } from '@shared/contract/export'
import type { Settings } from '@shared/contract/settings'
import type { Archive } from '../archive/types'
import { type OutputFile, writeOutput } from '../files/outputFile'
import type { ImageStore } from '../images/imageStore'
import type { Thumbnailer } from '../images/thumbnails/thumbnailer'
import type { MediaStore } from '../media/mediaStore'
import type { Search } from '../search/search'
import { type TransferRun, throwIfStopped } from '../transfers/transfers'
import { collectHeads, exportIds, tooManyWords } from './collectHeads'
import { exportWords } from './exportWords'
import { formatOf, formats } from './formats'
import { notesOf } from './notes'
import { openPictureShelf } from './pictureShelf'
import type { ExportContext, StoryFormat } from './types'

export interface ExportParts {
  readonly archive: Archive
  readonly search: Pick<Search, 'matches'>
  readonly store: ImageStore
  readonly media: Pick<MediaStore, 'pathOf'>
  readonly thumbnails: Pick<Thumbnailer, 'convert'>
}

const NOTHING = 'There are no stories here.'

/** How many stories a choice has, and whether they fit. */
export async function estimateExport(parts: ExportParts, choice: ExportChoice): Promise<ExportEstimate> {
  let stories = 0
  for await (const ids of exportIds(parts, choice.scope)) stories += ids.length
  const { limit } = formats[choice.format]
  return { stories, problem: stories === 0 ? NOTHING : stories > limit ? tooManyWords(limit) : null }
}

/** Writes the chosen stories to a file, which is there whole or not at all. @throws ReaderError `cancelled`, `disk-full`, `too-large`. */
export async function exportStories(parts: ExportParts, choice: ExportChoice, path: string, run: TransferRun): Promise<ExportResult> {
  const heads = await collectHeads(parts, choice.scope, formats[choice.format].limit)
  if (heads.length === 0) throw new ReaderError('not-found', NOTHING)
  const ordered = formats[choice.format].isOldestFirst ? heads.toSorted((one, other) => one.sortKey - other.sortKey) : heads
  const context = await contextOf(parts, choice, ordered, parts.archive.settings())
  const bytes = await writeOutput(path, async (output) => {
    await writeAll(parts, formatOf(choice.format, heads.length, path), output, context, run)
    return output.bytes
  })
  const { written, leftOut } = context.pictures
  return { stories: heads.length, pictures: written, picturesLeftOut: leftOut, bytes }
}

async function contextOf(
  { archive, store, media, thumbnails }: ExportParts,
  choice: ExportChoice,
  heads: ExportContext['heads'],
  settings: Settings
): Promise<ExportContext> {
  return {
    archive,
    choice,
    heads,
    pictures: openPictureShelf({ store, thumbnails }, choice.pictures),
    words: await exportWords(settings),
    notesOf: ({ id }) => (choice.annotations ? notesOf(archive, id) : []),
    now: new Date(),
    imagePath: store.pathOf,
    mediaPath: media.pathOf
  }
}

/** A story at a time, with room for other requests between; one that was removed meanwhile is passed over. */
async function writeAll(
  { archive }: ExportParts,
  format: StoryFormat,
  output: OutputFile,
  context: ExportContext,
  { signal, step }: TransferRun
): Promise<void> {
  const writer = await format.open(output, context)
  const total = context.heads.length
  for (const [index, { id }] of context.heads.entries()) {
    throwIfStopped({ signal })
    step({ kind: 'export', done: index, total, bytes: output.bytes })
    await writer.add(archive.article(id))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await writer.finish()
  step({ kind: 'export', done: total, total, bytes: output.bytes })
}
