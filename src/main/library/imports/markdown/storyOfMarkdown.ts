import { ReaderError } from '@shared/contract/errors'
import { extractStory, noHints } from '../../articles/extractStory'
import type { ExtractedStory } from '../../articles/types'
import { bindAddresses } from '../bundle/bindAddresses'
import type { HeldParts } from '../bundle/heldParts'
import { hasEndlessWord } from '../text/hasEndlessWord'
import { type FindByTitle, storyOfText } from '../text/storyOfText'
import { splitFrontMatter } from './frontMatter'
import { markdownHtml } from './markdownHtml'

/** Quotes or lists deeper than a renderer goes: what lies below would be lost. */
const tooDeep = /^(?:[ \t]*>){60}|^(?: {180}|\t{45})/m

/** Makes a story of a Markdown text: all of it is story, so nothing is looked for and nothing left out. @throws ReaderError `unreadable-file` */
export function storyOfMarkdown(
  text: string,
  fileTitle: string,
  parts: HeldParts,
  findByTitle: FindByTitle
): { readonly story: ExtractedStory; readonly url: string | null } {
  const { front, body } = splitFrontMatter(text)
  const url = front?.url ?? null
  if (tooDeep.test(body)) return { story: storyOfText(text, front?.title ?? fileTitle, findByTitle), url }
  const { title, html } = markdownHtml(body, front?.title ?? null)
  const bound = bindAddresses(html, parts, url)
  if (hasEndlessWord(bound)) throw new ReaderError('unreadable-file', `“${fileTitle}” is not a text.`)
  const hints = { ...noHints, ...front, title: title || fileTitle, url, html: bound }
  const story = extractStory({ pageHtml: null, contentType: null, pageUrl: url, hints }, { findByTitle })
  return { story: { ...story, text: 'full', textReason: null }, url }
}
