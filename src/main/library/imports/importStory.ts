import { ReaderError } from '@shared/contract/errors'
import { decodePage } from '../articles/decodePage'
import { extractStory, noHints } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'
import { bindAddresses } from './bundle/bindAddresses'
import { heldFirst } from './bundle/heldFirst'
import { HeldParts } from './bundle/heldParts'
import { isWebArchive, kindOfText } from './fileKind'
import { storyOfMarkdown } from './markdown/storyOfMarkdown'
import { openMhtml } from './mhtml/openMhtml'
import { readSavedFrom } from './page/savedPage'
import { hasEndlessWord } from './text/hasEndlessWord'
import { type FindByTitle, storyOfText } from './text/storyOfText'
import { titleAddresses } from './text/titleAddress'
import type { ImportedStory, ImportTask } from './types'

/** Bytes of a text, and of a page or an archive, which hold their pictures. */
const limits = { text: 20 * 1024 * 1024, bundle: 50 * 1000 * 1000 } as const
/** Lines of one file that are looked up as headlines. */
const maxTitles = 2_000

/** A story before its pictures are looked at. */
interface Draft {
  readonly story: ExtractedStory
  readonly url: string | null
  readonly savedAt: number | null
  readonly parts: HeldParts
}

/**
 * Makes a story of a saved page, a web archive, a Markdown text or a text copied from a page; no paragraph is lost.
 * @throws ReaderError `unreadable-file` for what is none of them, `too-large` for a text beyond 20 MB or a page beyond 50 MB.
 */
export function importStory(task: ImportTask): ImportedStory {
  const titles = new Set<string>()
  const draft = read(task, (line) => {
    const title = line.trim()
    if (titles.size < maxTitles) titles.add(title)
    const url = task.known.get(title)
    return url === undefined ? null : { url }
  })
  const { story, held } = heldFirst(draft.story, draft.parts, task.paths)
  const addresses = [...new Set([...story.addresses, ...titleAddresses(story.title)])]
  return { story: { ...story, addresses }, url: draft.url, savedAt: draft.savedAt, held, titles: [...titles] }
}

function read(task: ImportTask, findByTitle: FindByTitle): Draft {
  const { name, bytes, paths } = task
  if (bytes.length > limits.bundle) throw tooLarge(name, 50)
  if (isWebArchive(name, bytes)) return readArchive(task, findByTitle)
  const text = decodePage(bytes, null)
  if (text.trim() === '') throw new ReaderError('unreadable-file', `“${name}” is empty.`)
  if (bytes.length > limits.text && kindOfText(name, text) !== 'page') throw tooLarge(name, 20)
  if (isBinary(text)) throw new ReaderError('unreadable-file', `“${name}” is neither a page nor a text.`)
  return readText(task, text, new HeldParts(paths), findByTitle)
}

function readText({ name }: ImportTask, text: string, parts: HeldParts, findByTitle: FindByTitle): Draft {
  const title = titleOfName(name)
  const kind = kindOfText(name, text)
  if (kind === 'page') return readPage(text, title, { ...readSavedFrom(text), parts }, findByTitle)
  if (kind === 'markdown') return { ...storyOfMarkdown(text, title, parts, findByTitle), savedAt: null, parts }
  if (hasEndlessWord(text)) throw new ReaderError('unreadable-file', `“${name}” is neither a page nor a text.`)
  return { story: storyOfText(text, title, findByTitle), url: null, savedAt: null, parts }
}

function readArchive(task: ImportTask, findByTitle: FindByTitle): Draft {
  const { name, bytes, paths } = task
  const opened = openMhtml(bytes)
  if (opened === null || opened.text.trim() === '') throw new ReaderError('unreadable-file', `“${name}” holds no page.`)
  const parts = new HeldParts(paths, opened.parts)
  const noted = readSavedFrom(opened.text)
  const saved = { url: opened.url ?? noted.url, savedAt: opened.savedAt ?? noted.savedAt, parts }
  if (opened.isPage) return readPage(opened.text, titleOfName(name), saved, findByTitle)
  return { ...readText(task, opened.text, parts, findByTitle), ...saved }
}

function readPage(text: string, title: string, saved: Omit<Draft, 'story'>, findByTitle: FindByTitle): Draft {
  const bound = bindAddresses(text, saved.parts, saved.url)
  // With a byte order mark nobody asks what encoding the page said it had.
  const pageHtml = Buffer.from(`\ufeff${bound}`, 'utf8')
  const story = extractStory({ pageHtml, contentType: null, pageUrl: saved.url, hints: noHints }, { findByTitle })
  return { ...saved, story: { ...story, title: story.title || title } }
}

function tooLarge(name: string, megabytes: number): ReaderError {
  return new ReaderError('too-large', `“${name}” is larger than ${megabytes} MB.`)
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
