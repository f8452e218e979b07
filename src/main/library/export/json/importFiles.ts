import { imageHash } from '@shared/contract/ids'
import type { ZipReader } from '../../files/zipReader'
import { readPicture } from '../../images/readPicture'
import type { ImportParts } from './importJson'
import type { StoryLine } from './lines'

const MAX_PICTURE = 50_000_000
const MAX_MEDIUM = 1_000_000_000

/** Stores the pictures and recordings that these stories show; answers the names of those that are here then. */
export async function importFiles(
  { archive, store, media }: ImportParts,
  zip: ZipReader,
  lines: readonly StoryLine[]
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  const files = filesByHash(zip)
  for (const hash of hashesOf(lines.flatMap(({ pictures }) => pictures))) {
    if (archive.image(hash) !== null || (await keepPicture(hash))) kept.add(hash)
  }
  for (const hash of hashesOf(lines.flatMap((line) => line.media))) {
    if (archive.medium(hash) !== null || (await keepMedium(hash))) kept.add(hash)
  }
  return kept

  /** A picture is looked at as if it came from the network; one that is not what its name says is left out. */
  async function keepPicture(hash: Hash): Promise<boolean> {
    const name = files.get(`pictures/${hash}`)
    if (name === undefined || (zip.sizeOf(name) ?? 0) > MAX_PICTURE) return false
    const picture = readPicture(await zip.read(name, MAX_PICTURE))
    return 'bytes' in picture && (await store.put(picture)) === hash
  }

  async function keepMedium(hash: Hash): Promise<boolean> {
    const name = files.get(`media/${hash}`)
    const mime = lines.flatMap((line) => line.media).find((row) => row['hash'] === hash)?.['mime']
    if (name === undefined || typeof mime !== 'string' || (zip.sizeOf(name) ?? 0) > MAX_MEDIUM) return false
    const draft = await media.begin()
    try {
      for await (const piece of await zip.open(name)) {
        draft.add(piece)
        await draft.file.write(piece)
      }
    } catch (thrown) {
      await draft.discard()
      throw thrown
    }
    const stored = await draft.keep(mime)
    if (stored.hash !== hash) return false
    archive.transfer.addMedium(stored)
    return true
  }
}

type Hash = ReturnType<typeof imageHash.parse>

function hashesOf(rows: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<Hash> {
  return new Set(rows.flatMap((row) => imageHash.safeParse(row['hash']).data ?? []))
}

function filesByHash({ names }: ZipReader): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.replace(/\.\w+$/, ''), name]))
}
