import type { PicturesKept } from '@shared/contract/feeds'
import type { ImageHash } from '@shared/contract/ids'
import type { CapturedImage, ExtractedStory, ImageCandidate, PictureReference } from '../articles/types'
import { readCredit } from './credit/readCredit'
import { fetchPicture, type NoPicture, type PictureSource } from './fetchPicture'
import type { ImageStore } from './imageStore'
import type { Picture } from './readPicture'
import { storyLimits } from './storyLimits'
import type { Thumbnailer } from './thumbnails/thumbnailer'

/** What fetching pictures needs from outside. */
export interface CaptureParts extends PictureSource {
  readonly store: Pick<ImageStore, 'put'>
  /** Makes the lead picture's thumbnail; without it lists show the picture itself. */
  readonly thumbnails?: Pick<Thumbnailer, 'make'> | undefined
  /** Which of the pictures are kept; all unless given. */
  readonly keeps?: PicturesKept | undefined
}

export interface CaptureResult {
  /** In the order of `story.pictures`: a picture's place is its number in the text. */
  readonly images: readonly CapturedImage[]
  /** Places of pictures that show nothing, such as a dot that counts visits; see `dropBlankPictures`. */
  readonly blank: ReadonlySet<number>
  readonly leadImage: number | null
  /** Bytes of bodies on the wire. */
  readonly bytes: number
  readonly saved: number
}

/** Pictures of one story under way at once; the client keeps to two a host. */
const atOnce = 6
/** Addresses tried for one picture before it is given up. */
const maxTries = 3
/** Addresses remembered of a missing picture. */
const maxRemembered = 6

/**
 * Fetches and keeps every picture of a story. A picture that can't be had is told with its reason and costs the others nothing.
 * @throws ReaderError `cancelled` when the signal says so, `offline` when the whole machine is, `disk-full` from the store.
 */
export async function captureImages(story: Pick<ExtractedStory, 'pictures' | 'leadPicture'>, parts: CaptureParts): Promise<CaptureResult> {
  const { pictures, leadPicture } = story
  const capture = startCapture(parts)
  const results: Captured[] = []
  const isKept = (place: number) => parts.keeps !== 'none' && (parts.keeps !== 'lead' || place === (leadPicture ?? 0))
  const queue = leadFirst(pictures.keys(), leadPicture)
  const work = async (): Promise<void> => {
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      const picture = pictures[place]
      if (picture) results[place] = isKept(place) ? await capture.one(picture, place === leadPicture) : missing(picture, [notKept])
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work))
  return {
    images: results.map((result) => result.image),
    blank: new Set(results.flatMap((result, place) => (result.isBlank ? [place] : []))),
    leadImage: leadPicture,
    bytes: capture.bytes(),
    saved: results.filter((result) => result.image.hash !== null).length
  }
}

/** The lead picture is the one that lists show: no limit may fall on it first. */
function leadFirst(places: Iterable<number>, lead: number | null): number[] {
  const queue = [...places]
  return lead === null || lead >= queue.length ? queue : [lead, ...queue.filter((place) => place !== lead)]
}

interface Captured {
  readonly image: CapturedImage
  readonly isBlank: boolean
}
type Attempt = { readonly hash: ImageHash; readonly width: number; readonly credit: string | null } | ({ readonly hash: null } & NoPicture)

const tooMany: NoPicture = { picture: null, reason: 'The story has more pictures than Offprint keeps.', isPassing: false }
const notKept: NoPicture = { picture: null, reason: 'This feed is set not to keep this picture.', isPassing: false }
const noAddress: NoPicture = { picture: null, reason: 'No address is known for this picture.', isPassing: false }
const nothingShown: NoPicture = { picture: null, reason: 'The picture shows nothing.', isPassing: false }

/** One story's capture: what it has fetched and what it has cost so far. */
function startCapture(parts: CaptureParts) {
  const attempts = new Map<string, Promise<Attempt>>()
  let started = 0
  let bytes = 0

  async function attempt(url: string, isLead: boolean): Promise<Attempt> {
    const fetched = await fetchPicture(url, parts)
    bytes += fetched.bytes
    const { picture } = fetched
    if (picture === null) return { ...fetched, hash: null }
    if (isBlankPicture(picture)) return { hash: null, ...nothingShown }
    const hash = await parts.store.put(picture)
    if (isLead) await parts.thumbnails?.make(hash, picture.bytes, picture.mime)
    return { hash, width: picture.width, credit: readCredit(picture) }
  }

  /** The same address twice in a story is asked for once. */
  function attemptOnce(url: string, isLead: boolean): Promise<Attempt> {
    const known = attempts.get(url) ?? attempt(url, isLead)
    attempts.set(url, known)
    return known
  }

  async function one(picture: PictureReference, isLead: boolean): Promise<Captured> {
    if (++started > storyLimits.pictures || bytes > storyLimits.bytes) return missing(picture, [tooMany])
    const failures: NoPicture[] = []
    let small: Captured | null = null
    for (const candidate of picture.candidates.slice(0, maxTries)) {
      const got = await attemptOnce(candidate.url, isLead)
      if (got.hash === null) failures.push(got)
      else if (isMuchSmaller(got.width, candidate)) small ??= kept(picture, candidate, got)
      else return kept(picture, candidate, got)
    }
    return small ?? missing(picture, failures)
  }

  return { one, bytes: () => bytes }
}

/** A picture that is a dot, or nothing at all, is there to count visits or to hold a place. */
function isBlankPicture({ mime, width, height }: Picture): boolean {
  return width <= 2 && height <= 2 && mime !== 'image/svg+xml'
}

/** Whether a server sent a stamp where the page promised a picture; another address may have the real one. */
function isMuchSmaller(width: number, candidate: ImageCandidate): boolean {
  return candidate.width !== null && width < 200 && width < candidate.width / 4
}

function kept(picture: PictureReference, candidate: ImageCandidate, got: Extract<Attempt, { hash: ImageHash }>): Captured {
  const { alt, caption, credit } = picture
  const image = { url: shortUrl(candidate.url), alt, caption, credit: credit ?? got.credit, hash: got.hash, reason: null }
  return { image, isBlank: false }
}

function missing({ candidates, ...words }: PictureReference, failures: readonly NoPicture[]): Captured {
  const told = failures.find((failure) => !isNothing(failure)) ?? failures[0] ?? noAddress
  const image: CapturedImage = {
    ...words,
    url: shortUrl(candidates[0]?.url ?? ''),
    hash: null,
    reason: told.reason,
    isPassing: failures.some((failure) => failure.isPassing),
    candidates: candidates.slice(0, maxRemembered).map((candidate) => ({ ...candidate, url: shortUrl(candidate.url) }))
  }
  return { image, isBlank: isNothing(told) }
}

function isNothing(failure: NoPicture): boolean {
  return failure.reason === nothingShown.reason
}

/** A data URL would store the picture twice. */
function shortUrl(url: string): string {
  return url.startsWith('data:') ? url.slice(0, url.indexOf(',') + 1).slice(0, 80) : url
}
