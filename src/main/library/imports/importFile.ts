import { ReaderError } from '@shared/contract/errors'
import { decodePage } from '../articles/decodePage'
import { extractStory, noHints } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'
import { storyOfText } from './text/storyOfText'
import { titleAddresses } from './text/titleAddress'

/** A file the reader chose, and what the library knows that helps to understand it. */
export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** The address of a saved story with this headline. */
  readonly findByTitle: (title: string) => { readonly url: string } | null
}

const maxBytes = 20 * 1024 * 1024
const markup = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title)\b/i

/**
 * Makes a story of a saved page or of a text copied from one; no paragraph is lost.
 * @throws ReaderError `unreadable-file` for what is neither, `too-large` beyond 20 MB.
 */
export function importStory({ name, bytes, findByTitle }: ImportInput): ExtractedStory {
  if (bytes.length > maxBytes) throw new ReaderError('too-large', `“${name}” is larger than 20 MB.`)
  const text = decodePage(bytes, null)
  if (text.trim() === '') throw new ReaderError('unreadable-file', `“${name}” is empty.`)
  if (isBinary(text)) throw new ReaderError('unreadable-file', `“${name}” is neither a page nor a text.`)
  const title = titleOfName(name)
  const isPage = markup.test(text.slice(0, 4_000)) || /\.x?html?$/i.test(name)
  const story = isPage ? importPage(bytes, title, findByTitle) : storyOfText(text, title, findByTitle)
  return { ...story, addresses: [...new Set([...story.addresses, ...titleAddresses(story.title)])] }
}

function importPage(bytes: Uint8Array, title: string, findByTitle: ImportInput['findByTitle']): ExtractedStory {
  const story = extractStory({ pageHtml: bytes, contentType: null, pageUrl: null, hints: noHints }, { findByTitle })
  return { ...story, title: story.title || title }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 8_192)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd > sample.length / 50
}

/** A file's name as a headline of last resort. */
function titleOfName(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '')
  return bare.replace(/[_-]+/g, ' ').trim() || name
}
