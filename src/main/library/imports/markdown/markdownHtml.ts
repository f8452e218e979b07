/// <reference path="./markdown-it-footnote.d.ts" />
import markdownIt, { type Token } from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { blockElements } from '../../articles/dom/blockElements'
import { droppedElements, droppedTags, voidElements } from '../../articles/dom/boundRules'
import { allowedElements, discardedElements } from '../../articles/sanitize/allowlist'
import { escapeHtml } from '../../articles/text/paragraphs'

/** A Markdown text as HTML that nothing has looked at yet, and its headline, which is taken out of it. */
export interface MarkdownPage {
  readonly title: string | null
  readonly html: string
}

const markdown = markdownIt({ html: true, linkify: true }).use(footnotes)
// Addresses are judged once, by the sanitizer: refused here, they would stand in the text as marks.
markdown.validateLink = () => true
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Tags that mean something in HTML; others (`List<String>`) are words of the text. */
const knownTags: ReadonlySet<string> = new Set([
  ...[allowedElements, discardedElements, droppedElements, droppedTags, voidElements, blockElements].flatMap((names) => [...names]),
  ...['big', 'label', 'picture', 'strike', 'tt']
])

/** Renders CommonMark with tables, footnotes, strikethrough and ticked lists. `title`: what the front matter gives for one. */
export function markdownHtml(text: string, title: string | null): MarkdownPage {
  const env = {}
  const tokens = markdown.parse(text, env)
  const at = headlineIndex(tokens)
  const headline = at === null ? null : plainText(tokens[at + 1])
  const isTaken = at !== null && (title === null || title === headline)
  const body = isTaken ? tokens.filter((_, index) => index < at || index > at + 2) : tokens
  for (const token of body) prepare(token)
  const html = markdown.renderer.render(body, markdown.options, env).replace(/(<li>(?:\s*<p>)?)\[([ xX])\] /g, writeTick)
  return { title: title ?? headline, html }
}

/** The heading that a text opens with, else its only one of the first level. */
function headlineIndex(tokens: readonly Token[]): number | null {
  if (tokens[0]?.type === 'heading_open') return 0
  const firsts = tokens.flatMap((token, index) => (token.type === 'heading_open' && token.tag === 'h1' && token.level === 0 ? [index] : []))
  return firsts.length === 1 ? (firsts[0] ?? null) : null
}

function plainText(token: Token | undefined): string {
  const parts = token?.children?.map(({ type, content }) => (type === 'html_inline' ? '' : /break$/.test(type) ? ' ' : content)) ?? []
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** The page's first level is its headline alone. */
function prepare(token: Token): void {
  if (token.tag === 'h1') token.tag = 'h2'
  if (token.type === 'html_block' || token.type === 'html_inline') token.content = escapeUnknownTags(token.content)
  for (const child of token.children ?? []) prepare(child)
}

function escapeUnknownTags(html: string): string {
  return html.replace(/<\/?([a-z][\w-]*)[^<>]*>/gi, (tag, name: string) => (knownTags.has(name.toLowerCase()) ? tag : escapeHtml(tag)))
}

function writeTick(_whole: string, opening: string, mark: string): string {
  return `${opening}${mark === ' ' ? '☐' : '☑'} `
}
