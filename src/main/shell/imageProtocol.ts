import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseImageAddress } from '@shared/contract/imageAddress'
import type { Session } from 'electron'

/** Kept pictures never change under their name, so the window may cache them for good. */
const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff'
}

/** The library's folder for each kind of picture. */
const FOLDERS = { stored: 'images', thumbnail: 'thumbnails' } as const

/** Serves `offprint-image://stored/<sha256>.<ext>` and `…//thumbnail/…` from the library's folders; any other address is not found. */
export function serveImages(session: Session, libraryDirectory: string): void {
  session.protocol.handle('offprint-image', async ({ url }) => {
    const address = parseImageAddress(url)
    if (address === null) return new Response('not found', { status: 404 })
    const { kind, hash, extension, mime } = address
    try {
      const bytes = await readFile(join(libraryDirectory, FOLDERS[kind], hash.slice(0, 2), `${hash}.${extension}`))
      return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': mime } })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
