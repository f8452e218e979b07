import { ReaderError } from '@shared/contract/errors'
import type { Response, Source } from '../../network/source'
import type { HeldPicture } from '../types'
import { importHost } from './heldParts'

/**
 * Answers what the imported file holds from the file, everything else from the network. With the network away a picture
 * is one that could not be reached, and the import goes on.
 */
export function bundleSource(held: readonly HeldPicture[], network: Source): Source {
  const byUrl = new Map(held.map((picture) => [picture.url, picture]))
  return {
    async get(url, options) {
      const bytes = byUrl.get(url)?.bytes
      if (bytes) return answer(url, bytes)
      if (isInFile(url)) throw new ReaderError('not-found', 'The picture was not saved with the page.')
      try {
        return await network.get(url, options)
      } catch (thrown) {
        if (!(thrown instanceof ReaderError) || thrown.code !== 'offline') throw thrown
        throw new ReaderError('unreachable', thrown.message, { cause: thrown })
      }
    }
  }
}

/** Whether an address names something inside an imported file, which no network has. */
export function isInFile(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === importHost
}

function answer(url: string, bytes: Uint8Array): Response {
  return { status: 200, url, redirects: [], headers: {}, body: bytes, isComplete: true, bytesOnWire: 0 }
}
