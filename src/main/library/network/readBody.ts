import { decompress, tooLarge } from './decompress'
import { errorCode } from './networkError'

/** A body as undici streams it. */
type Chunks = AsyncIterable<Uint8Array> & { destroy(): unknown }

interface Body {
  readonly bytes: Uint8Array
  readonly isComplete: boolean
  readonly bytesOnWire: number
}

/** What undici and Node throw when a server breaks off in the middle of a body. */
const breaksOff: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET'
])

/**
 * Reads a body to its end or to the point where the server broke off, never more than `maxBytes`.
 * @throws ReaderError `too-large`; whatever the stream throws when nothing came at all.
 */
export async function readBody(chunks: Chunks, headers: Readonly<Record<string, string>>, maxBytes: number, host: string): Promise<Body> {
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    chunks.destroy()
    throw tooLarge(host, maxBytes)
  }
  const raw = await readRaw(chunks, maxBytes, host)
  const bytes = await decompress(raw.bytes, headers['content-encoding'] ?? '', maxBytes, host)
  return { bytes, isComplete: raw.isComplete, bytesOnWire: raw.bytes.length }
}

async function readRaw(chunks: Chunks, maxBytes: number, host: string): Promise<{ bytes: Uint8Array; isComplete: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > maxBytes) throw tooLarge(host, maxBytes)
      parts.push(chunk)
    }
  } catch (thrown) {
    const code = errorCode(thrown) ?? ''
    if (length === 0 || !(breaksOff.has(code) || code.startsWith('HPE_'))) throw thrown
    return { bytes: Buffer.concat(parts), isComplete: false }
  }
  return { bytes: Buffer.concat(parts), isComplete: true }
}
