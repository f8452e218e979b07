import { isMarkdown } from './markdown/isMarkdown'

/** What an imported file is. */
export type FileKind = 'archive' | 'markdown' | 'page' | 'text'

const markup = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title)\b/i
/** The first line of a message (RFC 5322 §2.2). */
const headerLine = /^[\w-]{2,40}:[ \t]/

/** Tells a web archive by its headers, since old ones have any name. */
export function isWebArchive(name: string, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8_192)).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '')
  if (!headerLine.test(head)) return false
  const headers = head.split(/\r?\n\r?\n/)[0] ?? ''
  const isMessage = /^content-type:\s*(?:multipart\/|text\/html)/im.test(headers) || /^mime-version:/im.test(headers)
  return isMessage || /\.mht(?:ml)?$/i.test(name)
}

/** What a decoded file is, by its name and how it begins; a web archive is told by `isWebArchive`. */
export function kindOfText(name: string, text: string): Exclude<FileKind, 'archive'> {
  const head = text.slice(0, 4_000)
  const isNamedMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(name)
  if (/\.x?html?$/i.test(name) || (markup.test(head) && !(isNamedMarkdown && !/^\s*<(?:!doctype|html)\b/i.test(head)))) return 'page'
  return isNamedMarkdown || isMarkdown(text) ? 'markdown' : 'text'
}
