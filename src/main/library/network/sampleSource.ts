import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import { cancelled } from './limiter'
import type { Response, Source } from './source'

/** The hosts of the sample edition; `.invalid` never exists on the network (RFC 6761 §6.4). */
export const sampleHostEnding = '.sample.offprint.invalid'

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.html', 'text/html; charset=utf-8'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.json', 'application/feed+json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
  ['.xml', 'application/xml; charset=utf-8']
])

/** What a site or a path segment may be named; no dots in front, so no way out of the folder. */
const safeName = /^[a-z0-9_-][a-z0-9._-]*$/i

/**
 * Serves `https://SITE.sample.offprint.invalid/PATH` from the file `SITE/PATH` below a folder,
 * so that the sample edition goes down the very same line as a site from the web.
 */
export function createSampleSource(directory: string): Source {
  return {
    async get(address, { signal }) {
      if (signal?.aborted === true) throw cancelled()
      const url = new URL(address)
      const path = samplePath(url)
      const body = path === null ? null : await readIfThere(join(directory, ...path))
      return body === null ? answer(url, 404, 'text/plain', Buffer.from('not found')) : answer(url, 200, typeOf(path), body)
    }
  }
}

/** Names from the site to the file, or null for a path that can't be one of ours. */
function samplePath(url: URL): readonly string[] | null {
  const site = url.hostname.slice(0, -sampleHostEnding.length)
  const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname
  const names = [site, ...path.split('/').slice(1)]
  return names.every((name) => safeName.test(name)) ? names : null
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'EISDIR' || thrown.code === 'ENOTDIR'))
      return null
    throw new ReaderError('unreadable-file', 'a file of the sample edition could not be read', { cause: thrown })
  }
}

function typeOf(path: readonly string[] | null): string {
  return contentTypes.get(extname(path?.at(-1) ?? '').toLowerCase()) ?? 'application/octet-stream'
}

function answer(url: URL, status: number, contentType: string, body: Uint8Array): Response {
  return { status, url: url.href, redirects: [], headers: { 'content-type': contentType }, body, isComplete: true, bytesOnWire: 0 }
}
