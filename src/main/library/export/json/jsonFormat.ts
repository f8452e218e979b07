import { createReadStream } from 'node:fs'
import { imageHash } from '@shared/contract/ids'
import { imageExtension } from '@shared/contract/imageAddress'
import { mediaExtension } from '@shared/contract/mediaAddress'
import { z } from 'zod'
import packageJson from '../../../../../package.json' with { type: 'json' }
import type { ExportedStory } from '../../archive/transfer/exportStory'
import { openZip, type ZipWriter } from '../../files/zipWriter'
import type { ExportContext, StoryFormat } from '../types'
import { EXPORT_NAME, EXPORT_VERSION, type Line, STORIES_A_FILE, storiesFile } from './layout'

const hashed = z.object({ hash: imageHash })

/** Everything of the chosen stories, or of the whole library, to be imported again without loss: see docs/export-format.md. */
export const jsonFormat: StoryFormat = {
  limit: 1_000_000,
  isOldestFirst: true,
  open: async (output, context) => {
    const zip = openZip(output, context.now)
    const isWhole = context.choice.scope.kind === 'all'
    const { version } = packageJson
    const about = { format: EXPORT_NAME, version: EXPORT_VERSION, program: `Offprint ${version}`, exportedAt: context.now.toISOString() }
    await zip.add('export.json', JSON.stringify({ ...about, stories: context.heads.length, isWholeLibrary: isWhole }, null, 2))
    const numbers = await writeLibrary(zip, context, isWhole)
    return storyLines(zip, context, isWhole, numbers)
  }
}

/** The number that each row of this library has in the export. */
type Numbers = ReadonlyMap<number, number>

async function writeLibrary(zip: ZipWriter, { archive: { transfer }, heads }: ExportContext, isWhole: boolean): Promise<Numbers> {
  const needed = new Set<number>(heads.map(({ feedId }) => feedId))
  const folders = transfer.folders()
  const feeds = transfer.feeds().filter(({ id }) => isWhole || needed.has(id))
  const folderNumbers = numbered(folders)
  const feedNumbers = numbered(feeds)
  const lines: Line[] = [
    ...folders.map(({ id, above, row }) => ({
      type: 'folder',
      number: folderNumbers.get(id),
      above: numberOf(folderNumbers, above),
      ...row
    })),
    ...feeds.map(({ id, above, row }) => ({ type: 'feed', number: feedNumbers.get(id), folder: numberOf(folderNumbers, above), ...row })),
    ...(isWhole ? transfer.removedItems().map(({ of, row }) => ({ type: 'removedItem', feed: feedNumbers.get(of), ...row })) : []),
    ...(isWhole ? transfer.libraryRows().map(({ type, row }) => ({ type, ...row })) : [])
  ]
  await zip.add('library.jsonl', toText(lines))
  return feedNumbers
}

function numbered(rows: readonly { readonly id: number }[]): Numbers {
  return new Map(rows.map(({ id }, index) => [id, index + 1]))
}

const numberOf = (numbers: Numbers, id: number | null): number | null => (id === null ? null : (numbers.get(id) ?? null))
const toText = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

function storyLines(zip: ZipWriter, context: ExportContext, isWhole: boolean, feeds: Numbers) {
  const { archive } = context
  const stories = numbered(context.heads)
  const written = new Set<string>()
  let lines: Line[] = []
  let files = 0

  async function flush(): Promise<void> {
    if (lines.length === 0) return
    files += 1
    await zip.add(storiesFile(files), toText(lines))
    lines = []
  }

  return {
    async add({ id }: { readonly id: ExportContext['heads'][number]['id'] }) {
      const { feedId, story, parts, ...rest } = archive.transfer.story(id)
      await writeFiles(parts, context, zip, written)
      const number = stories.get(id)
      lines.push({ type: 'story', number, feed: feeds.get(feedId), ...story, ...rest, ...parts, tags: parts.tags.map((row) => row['tag']) })
      if (lines.length >= STORIES_A_FILE) await flush()
    },
    async finish() {
      await flush()
      await zip.add('after.jsonl', toText(isWhole || stories.size > 0 ? afterLines(context, isWhole, stories) : []))
      await zip.finish()
    }
  }
}

/** What refers to stories. */
function afterLines({ archive: { transfer } }: ExportContext, isWhole: boolean, stories: Numbers): readonly Line[] {
  const decisions = transfer.decisions().flatMap(({ one, other, verdict }) => {
    const [first, second] = [stories.get(one), stories.get(other)]
    if (first === undefined || second === undefined) return []
    return [{ type: 'decision', one: Math.min(first, second), other: Math.max(first, second), verdict }]
  })
  const queued = isWhole ? transfer.queuedPages() : []
  return [
    ...decisions.sort((a, b) => a.one - b.one || a.other - b.other),
    ...queued.map(({ from, row }) => ({ type: 'queuedPage', from: numberOf(stories, from), ...row }))
  ]
}

/** Pictures and recordings, each once, before the stories that show them. */
async function writeFiles(parts: ExportedStory['parts'], context: ExportContext, zip: ZipWriter, written: Set<string>): Promise<void> {
  const { archive, imagePath, mediaPath, pictures } = context
  for (const row of parts.pictures) {
    const picture = hashed.safeParse(row)
    if (!picture.success || written.has(picture.data.hash)) continue
    const image = archive.image(picture.data.hash)
    if (image === null) continue
    written.add(image.hash)
    await addFile(zip, `pictures/${image.hash}.${imageExtension(image.mime)}`, imagePath(image.hash, image.mime), pictures.leaveOut)
  }
  for (const row of parts.media) {
    const parsed = hashed.safeParse(row)
    const medium = parsed.success ? archive.medium(parsed.data.hash) : null
    if (medium === null || written.has(medium.hash)) continue
    written.add(medium.hash)
    await addFile(zip, `media/${medium.hash}.${mediaExtension(medium.mime)}`, mediaPath(medium), pictures.leaveOut)
  }
}

async function addFile(zip: ZipWriter, name: string, path: string, onMissing: () => void): Promise<void> {
  const stream = createReadStream(path)
  try {
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject))
  } catch {
    return onMissing()
  }
  await zip.addPieces(name, stream)
}
