import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseMediaAddress } from '@shared/contract/mediaAddress'
import type { Session } from 'electron'
import { byteRange } from './byteRange'

/** Kept files never change under their name. A document is never run as a page. */
const HEADERS = {
  'accept-ranges': 'bytes',
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff'
}

/** Serves `offprint-media://stored/<sha256>.<ext>` from the library's media folder, in parts so that players can seek. */
export function serveMedia(session: Session, libraryDirectory: string): void {
  session.protocol.handle('offprint-media', (request) => mediaResponse(libraryDirectory, request.url, request.headers.get('range')))
}

/** The answer to a player's request; any address that names no kept file is not found. */
export async function mediaResponse(libraryDirectory: string, url: string, rangeHeader: string | null): Promise<Response> {
  const address = parseMediaAddress(url)
  if (address === null) return notFound()
  const { hash, extension, mime } = address
  const path = join(libraryDirectory, 'media', hash.slice(0, 2), `${hash}.${extension}`)
  const size = await sizeOf(path)
  if (size === null) return notFound()
  const range = byteRange(rangeHeader, size)
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const body = Readable.toWeb(createReadStream(path, { start, end }))
  const headers = { ...HEADERS, 'content-type': mime, 'content-length': String(end - start + 1) }
  if (range === null) return new Response(body as ReadableStream, { headers })
  return new Response(body as ReadableStream, { status: 206, headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` } })
}

const notFound = (): Response => new Response('not found', { status: 404 })

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => (size > 0 ? size : null),
    () => null
  )
}
