import { collapseSpace } from '../dom/text'

/** Longest values kept, in UTF-16 units; what a page says beyond is cut or, where a cut makes no sense, not believed. */
export const textLimits = {
  address: 2_000,
  byline: 240,
  /** One name of a byline. */
  name: 80,
  section: 60,
  siteName: 80,
  title: 400,
  topic: 40
} as const

/** Only this much of a value is looked at, in UTF-16 units. */
const maxRead = 20_000

/** Elements whose content is no text. */
const codeElements = /<(script|style|iframe|svg|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
/** Tags that people write into headlines and names; other pointed brackets are left alone. */
const tags =
  /<\/?(?:a|abbr|b|big|bdi|br|cite|code|div|em|font|h[1-6]|i|iframe|img|input|mark|p|q|s|script|small|span|strong|style|sub|sup|svg|u|wbr)\b[^<>]*>/gi
/** Controls, halves of surrogate pairs, direction marks and overrides, soft hyphens, tag characters: nothing a reader sees. */
const invisible = /[\p{Cc}\p{Cs}\u00ad\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** One line of plain text of what may hold tags, control characters and white space; null when nothing is left. */
export function plainText(text: string | null): string | null {
  if (!text) return null
  const read = text.slice(0, maxRead)
  const bare = read.includes('<')
    ? read
        .replace(codeElements, ' ')
        .replace(/<br\b[^<>]*>/gi, ' ')
        .replace(tags, '')
    : read
  return collapseSpace(collapseSpace(bare).replace(invisible, '')) || null
}

/** A text cut at a word, with an ellipsis, to be at most `limit` UTF-16 units long. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text.slice(0, limit - 1)
  const space = head.lastIndexOf(' ')
  const cut = space >= limit * 0.6 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`
}
