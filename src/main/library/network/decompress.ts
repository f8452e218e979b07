import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'
import { ReaderError } from '@shared/contract/errors'
import { errorCode } from './networkError'

type Unpack = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>

/** A body that was cut is unpacked as far as it goes. */
const toTheCut = { finishFlush: constants.Z_SYNC_FLUSH }
const brotliToTheCut = { finishFlush: constants.BROTLI_OPERATION_FLUSH }

const gunzipBytes = promisify<Uint8Array, object, Uint8Array>(gunzip)
const inflateBytes = promisify<Uint8Array, object, Uint8Array>(inflate)
const inflateRawBytes = promisify<Uint8Array, object, Uint8Array>(inflateRaw)
const brotliBytes = promisify<Uint8Array, object, Uint8Array>(brotliDecompress)

/** Some servers say gzip and send plain text. */
const unpackGzip: Unpack = async (bytes, maxOutputLength) =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipBytes(bytes, { ...toTheCut, maxOutputLength }) : bytes

/** "deflate" means zlib, but some servers send it bare (RFC 9110 §8.4.1.2). */
const unpackDeflate: Unpack = async (bytes, maxOutputLength) => {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
  return (isZlib ? inflateBytes : inflateRawBytes)(bytes, { ...toTheCut, maxOutputLength })
}

const unpackBrotli: Unpack = (bytes, maxOutputLength) => brotliBytes(bytes, { ...brotliToTheCut, maxOutputLength })

/** The content codings understood (RFC 9110 §8.4.1); what is not listed passes as it is. */
const codings: ReadonlyMap<string, Unpack> = new Map([
  ['br', unpackBrotli],
  ['deflate', unpackDeflate],
  ['gzip', unpackGzip],
  ['x-gzip', unpackGzip]
])

/** What requests ask for. */
export const acceptEncoding = 'gzip, deflate, br'

/**
 * Undoes the codings of a `content-encoding` header, last applied first.
 * @throws ReaderError `too-large` beyond `maxBytes`, `unreachable` for bytes that can't be unpacked.
 */
export async function decompress(bytes: Uint8Array, contentEncoding: string, maxBytes: number, host: string): Promise<Uint8Array> {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let body = bytes
  for (const name of names.reverse()) body = await unpackOne(body, codings.get(name), maxBytes, host)
  return body
}

async function unpackOne(bytes: Uint8Array, unpack: Unpack | undefined, maxBytes: number, host: string): Promise<Uint8Array> {
  if (unpack === undefined || bytes.length === 0) return bytes
  try {
    return await unpack(bytes, maxBytes)
  } catch (thrown) {
    if (errorCode(thrown) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(host, maxBytes)
    throw new ReaderError('unreachable', `${host} sent bytes that can't be unpacked`, { cause: thrown })
  }
}

export function tooLarge(host: string, maxBytes: number): ReaderError {
  return new ReaderError('too-large', `${host} sent more than ${Math.round(maxBytes / 1e6) || 1} MB`)
}
