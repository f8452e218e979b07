import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import type { Source } from '../network/source'
import { readDataUrl } from './dataUrl'
import { type Picture, readPicture } from './readPicture'

/** Where pictures are asked for. */
export interface PictureSource {
  readonly source: Source
  readonly signal?: AbortSignal | undefined
  /** Hosts that may lie on private addresses, see `GetOptions.allow`. */
  readonly allow?: ReadonlySet<string> | undefined
}

/** What an address gave; `bytes` are those on the wire. */
export type FetchedPicture = { readonly bytes: number } & ({ readonly picture: Picture } | NoPicture)

/** Why there is no picture, in words for a person, and whether asking again later may help. */
export interface NoPicture {
  readonly picture: null
  readonly reason: string
  readonly isPassing: boolean
}

/** Failures that are not the picture's: the story is left for the next sync. */
const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'offline'])
/** Failures that a later try may not meet. */
const passing: ReadonlySet<ReaderErrorCode> = new Set(['rate-limited', 'timeout', 'unreachable'])
/** Of the client's errors, those by which a server asks to come again (RFC 9110 §15.5.9, RFC 8470, RFC 6585 §4). */
const comeAgain: ReadonlySet<number> = new Set([408, 425, 429])

const acceptedTypes = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5'

/**
 * Fetches what an address names, http(s) or data, and looks whether it is a picture.
 * @throws ReaderError `cancelled` when the signal says so, `offline` when the whole machine is.
 */
export async function fetchPicture(url: string, from: PictureSource): Promise<FetchedPicture> {
  if (url.startsWith('data:')) {
    // What the page's limits cut from it says how much that was.
    const cut = /^data:[^;,]*;dropped=(\d+),$/.exec(url)
    if (cut) return { bytes: 0, ...noPicture(`The picture is too large to be kept in a page (${Math.round(Number(cut[1]) / 1e6)} MB).`) }
    const body = readDataUrl(url)
    return body ? { bytes: 0, ...look(body) } : { bytes: 0, ...noPicture('The picture is damaged.') }
  }
  try {
    return await ask(url, from)
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
    return { bytes: 0, ...noPicture(thrown.message, passing.has(thrown.code)) }
  }
}

async function ask(url: string, { source, signal, allow }: PictureSource): Promise<FetchedPicture> {
  const response = await source.get(url, {
    use: 'image',
    headers: { accept: acceptedTypes },
    ...(signal && { signal }),
    ...(allow && { allow })
  })
  const { status, isComplete, body, bytesOnWire: bytes } = response
  if (status !== 200) return { bytes, ...noPicture(statusReason(status), comeAgain.has(status) || status >= 500) }
  if (!isComplete) return { bytes, ...noPicture('The server broke off before the picture was complete.', true) }
  return { bytes, ...look(body) }
}

function look(body: Uint8Array): { readonly picture: Picture } | NoPicture {
  const read = readPicture(body)
  return 'reason' in read ? noPicture(read.reason) : { picture: read }
}

function noPicture(reason: string, isPassing = false): NoPicture {
  return { picture: null, reason, isPassing }
}

function statusReason(status: number): string {
  if (status === 404 || status === 410) return `The picture is no longer there (${status}).`
  if (status === 401 || status === 403) return `The server refused the picture (${status}).`
  return `The server answered ${status} in place of the picture.`
}
