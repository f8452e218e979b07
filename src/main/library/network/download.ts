import type { FileHandle } from 'node:fs/promises'
import { ReaderError } from '@shared/contract/errors'
import type { Dispatcher } from 'undici'
import { tooLarge } from './decompress'
import type { GetOptions } from './source'

export interface DownloadOptions extends Pick<GetOptions, 'allow' | 'signal'> {
  /** Where a successful answer's body is written, from its present end on. */
  readonly to: FileHandle
  /** Bytes that the file may have, declared or not. */
  readonly limit: number
  /** Sees the file begin; `bytes` as declared, null when they aren't. What it throws ends the download. */
  readonly onStart?: (file: { readonly bytes: number | null; readonly contentType: string | null }) => Promise<void>
  /** Sees each piece once it is written. What it throws ends the download. */
  readonly onBytes?: (piece: Uint8Array) => void | Promise<void>
}

/** An answer whose body, when it was a success, is in the file. */
export interface Download {
  readonly status: number
  /** The address that answered, after all redirects. */
  readonly url: string
  readonly contentType: string | null
  readonly bytes: number
}

/** Fetches files too large for memory. */
export interface Downloader {
  /**
   * Streams an address into a file, with the redirects, checks and manners of `Source.get`; the time limit is on silence.
   * @throws ReaderError as `Source.get`; `unreachable` too when the server breaks off before the end.
   */
  download(url: string, options: DownloadOptions): Promise<Download>
}

interface Receiving extends DownloadOptions {
  readonly host: string
  /** The server is alive. */
  onLife(): void
}

/** Writes the body of a success to its file; any other body is left unread. */
export async function receiveFile(
  { statusCode, body }: Dispatcher.ResponseData,
  headers: Readonly<Record<string, string>>,
  file: Receiving
): Promise<{ readonly body: number; readonly bytesOnWire: number }> {
  if (statusCode < 200 || statusCode > 299) {
    await body.dump({ limit: 65_536 })
    return { body: 0, bytesOnWire: 0 }
  }
  try {
    await file.onStart?.({ bytes: declaredLength(headers, file), contentType: headers['content-type'] ?? null })
    const bytes = await write(body, file)
    return { body: bytes, bytesOnWire: bytes }
  } finally {
    body.destroy()
  }
}

function declaredLength(headers: Readonly<Record<string, string>>, { host, limit }: Receiving): number | null {
  const coding = headers['content-encoding'] ?? 'identity'
  if (coding !== 'identity') throw new ReaderError('unreachable', `${host} sent the file packed, though asked not to`)
  const declared = headers['content-length'] === undefined ? null : Number(headers['content-length'])
  if (declared !== null && declared > limit) throw tooLarge(host, limit)
  return declared
}

async function write(pieces: AsyncIterable<Uint8Array>, { to, host, limit, onBytes, onLife }: Receiving): Promise<number> {
  let bytes = 0
  for await (const piece of pieces) {
    onLife()
    bytes += piece.length
    if (bytes > limit) throw tooLarge(host, limit)
    await to.writeFile(piece)
    await onBytes?.(piece)
  }
  return bytes
}
