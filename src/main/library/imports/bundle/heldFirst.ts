import type { ExtractedStory, ImageCandidate } from '../../articles/types'
import type { HeldPicture } from '../types'
import { companionUrl, type HeldParts } from './heldParts'

/** Bytes from which a picture in the file is no dot that stands in for another. */
const enoughBytes = 200

/** Sorts each picture's addresses so that what the file holds comes first, and takes those pictures out of the file. */
export function heldFirst(
  story: ExtractedStory,
  parts: HeldParts,
  paths: readonly string[]
): { readonly story: ExtractedStory; readonly held: readonly HeldPicture[] } {
  const companions = new Set(paths.map(companionUrl))
  const held = new Map<string, HeldPicture>()
  const rank = ({ url }: ImageCandidate): number => {
    if (companions.has(url)) return 0
    const picture = held.get(url) ?? read(url, parts)
    if (picture) held.set(url, picture)
    if (!picture) return 1
    return picture.bytes === null ? 3 : picture.bytes.length >= enoughBytes ? 0 : 2
  }
  const pictures = story.pictures.map((picture) => ({ ...picture, candidates: sortBy(picture.candidates, rank) }))
  return { story: { ...story, pictures }, held: [...held.values()] }
}

function read(url: string, parts: HeldParts): HeldPicture | null {
  const part = parts.at(url)
  if (part === null) return null
  const bytes = part.read?.() ?? null
  // A copy: a view of the file would take the whole file along to the library's thread.
  return { url, label: part.label, bytes: bytes && new Uint8Array(bytes) }
}

/** The order among equals stays. */
function sortBy<T>(values: readonly T[], rank: (value: T) => number): T[] {
  return values
    .map((value) => ({ value, rank: rank(value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)
}
