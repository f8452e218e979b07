import { sampleHostEnding } from './sampleSource'
import type { Source } from './source'

/** One source over two: the sample edition's hosts from its folder, every other from the network. */
export function routeSources(sources: { readonly network: Source; readonly sample: Source }): Source {
  return {
    get(url, options) {
      const isSample = URL.canParse(url) && new URL(url).hostname.endsWith(sampleHostEnding)
      return isSample ? sources.sample.get(url, options) : sources.network.get(url, options)
    }
  }
}
