import { ReaderError, type ReaderErrorCode, toErrorData } from '@shared/contract/errors'
import type { ImageHash } from '@shared/contract/ids'
import type { CapturedImage, ExtractedStory, ImageCandidate, PictureReference } from '../articles/types'
import type { Source } from '../network/source'
import { readDataUrl } from './dataUrl'
import type { ImageStore } from './imageStore'
import { readPicture } from './readPicture'

/** What fetching pictures needs from outside. */
export interface CaptureParts {
  readonly source: Source
  readonly store: Pick<ImageStore, 'put'>
  readonly signal?: AbortSignal | undefined
  /** Hosts that may lie on private addresses, see `GetOptions.allow`. */
  readonly allow?: ReadonlySet<string> | undefined
}

export interface CaptureResult {
  /** In the order of `story.pictures`: a picture's place is its number in the text. */
  readonly images: readonly CapturedImage[]
  readonly leadImage: number | null
  /** Bytes of bodies on the wire. */
  readonly bytes: number
  readonly saved: number
}

/** Pictures of one story under way at once; the client keeps to two a host. */
const atOnce = 6
/** Failures that are not the picture's: the story is left for the next sync. */
const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'offline'])
/** Addresses tried for one picture before it is given up. */
const maxTries = 3

/**
 * Fetches and keeps every picture of a story. A picture that can't be had is told with its reason and costs the others nothing.
 * @throws ReaderError `cancelled` when the signal says so, `offline` when the whole machine is, `disk-full` from the store.
 */
export async function captureImages(story: Pick<ExtractedStory, 'pictures' | 'leadPicture'>, parts: CaptureParts): Promise<CaptureResult> {
  const results: Captured[] = []
  const queue = [...story.pictures.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await capture(next[1], parts)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work))
  return {
    images: results.map((result) => result.image),
    leadImage: story.leadPicture,
    bytes: results.reduce((sum, result) => sum + result.bytes, 0),
    saved: results.filter((result) => result.image.hash !== null).length
  }
}

interface Captured {
  readonly image: CapturedImage
  readonly bytes: number
}

async function capture(picture: PictureReference, parts: CaptureParts): Promise<Captured> {
  const { alt, caption, credit, candidates } = picture
  const words = { alt, caption, credit }
  let bytes = 0
  let firstReason: string | null = null
  for (const candidate of candidates.slice(0, maxTries)) {
    const attempt = await tryCandidate(candidate, parts)
    bytes += attempt.bytes
    const url = shortUrl(candidate.url)
    if (attempt.hash) return { image: { ...words, url, hash: attempt.hash, reason: null }, bytes }
    firstReason ??= attempt.reason
  }
  const reason = firstReason ?? 'No address is known for this picture.'
  return { image: { ...words, url: shortUrl(candidates[0]?.url ?? ''), hash: null, reason }, bytes }
}

type Attempt =
  | { readonly hash: ImageHash; readonly reason: null; readonly bytes: number }
  | { readonly hash: null; readonly reason: string; readonly bytes: number }

async function tryCandidate(candidate: ImageCandidate, parts: CaptureParts): Promise<Attempt> {
  const fetched = await fetchPicture(candidate.url, parts)
  if ('reason' in fetched) return { hash: null, ...fetched }
  const picture = readPicture(fetched.body)
  if ('reason' in picture) return { hash: null, reason: picture.reason, bytes: fetched.bytes }
  return { hash: await parts.store.put(picture), reason: null, bytes: fetched.bytes }
}

type Fetched = { readonly body: Uint8Array; readonly bytes: number } | { readonly reason: string; readonly bytes: number }

async function fetchPicture(url: string, { source, signal, allow }: CaptureParts): Promise<Fetched> {
  if (url.startsWith('data:')) {
    const body = readDataUrl(url)
    return body ? { body, bytes: 0 } : { reason: 'The picture is damaged.', bytes: 0 }
  }
  try {
    const response = await source.get(url, {
      use: 'image',
      headers: { accept: acceptedTypes },
      ...(signal && { signal }),
      ...(allow && { allow })
    })
    const bytes = response.bytesOnWire
    if (response.status !== 200) return { reason: statusReason(response.status), bytes }
    return response.isComplete ? { body: response.body, bytes } : { reason: 'The server broke off before the picture was complete.', bytes }
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
    return { reason: toErrorData(thrown).message, bytes: 0 }
  }
}

const acceptedTypes = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5'

function statusReason(status: number): string {
  if (status === 404 || status === 410) return `The picture is no longer there (${status}).`
  if (status === 401 || status === 403) return `The server refused the picture (${status}).`
  return `The server answered ${status} in place of the picture.`
}

/** A data URL would store the picture twice. */
function shortUrl(url: string): string {
  return url.startsWith('data:') ? url.slice(0, url.indexOf(',') + 1).slice(0, 80) : url
}
