import { ReaderError } from '@shared/contract/errors'
import type { Source } from '../network/source'

/**
 * A source for a page whose address the reader typed: the host they named may lie in their own network, as with feeds.
 * It is asked as a public one first; `onPrivate` is told when it turned out to lie there. No other host gains by it.
 */
export function readersHost(source: Source, host: string, onPrivate: () => void): Source {
  let isPrivate = false
  return {
    async get(url, options) {
      const withHost = () => source.get(url, { ...options, allow: new Set([...(options.allow ?? []), host]) })
      if (isPrivate) return withHost()
      try {
        return await source.get(url, options)
      } catch (thrown) {
        const isFirst = options.use === 'page' && thrown instanceof ReaderError && thrown.code === 'private-address'
        if (!isFirst) throw thrown
        isPrivate = true
        onPrivate()
        return withHost()
      }
    }
  }
}
