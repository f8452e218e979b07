import { all } from '../dom/dom'
import { textOf } from '../dom/text'
import { asList, asThing, typesOf } from './jsonLd'
import type { Page } from './page'

/** "comments" in the languages we meet. Sorted. */
const words =
  'comentarios?|comentários?|commentaires?|comments?|kommentare?|kommentarer?|reacties?|responses?|replies|yorum|коммент\\p{L}*|кament\\p{L}*|камент\\p{L}*|条评论|評論|评论|コメント|תגובות|تعليق(?:ات)?'
const numberFirst = new RegExp(`^(\\d[\\d.,\\s]*)\\s*(?:件の|条|則)?\\s*(?:${words})(?!\\p{L})`, 'iu')
const wordFirst = new RegExp(`^(?:${words})\\s*[:：(（\\[]?\\s*(\\d[\\d.,]*)\\s*[)）\\]件]?$`, 'iu')
const noneYet = /^(?:no comments?(?: yet)?|keine kommentare|aucun commentaire|sin comentarios|нет комментариев)$/i

/** Markup that carries the number, most explicit first. */
const markup: readonly string[] = [
  '[itemprop="commentCount"]',
  '[property~="commentCount"]',
  '[itemprop="interactionCount"]',
  '[data-comment-count]',
  '[data-comments-count]',
  '[class*="comment-count" i], [class*="comments-count" i], [class*="commentcount" i]',
  '[class*="comment" i], [class*="kommentar" i], [class*="commentaire" i], [class*="comentario" i]',
  'a[href*="#comment" i], a[href*="#kommentar" i], a[href*="#disqus_thread"], a[href$="#respond"]'
]

/** How many comments the story had, when the page or the feed says so; 0 is an answer, null is not knowing. */
export function readCommentCount(page: Page, feedCount: number | null): number | null {
  return fromJsonLd(page) ?? fromMarkup(page) ?? feedCount
}

/** The number in a line that only counts comments: "12 comments", "Comments (3)", "No comments yet". */
export function commentCountOf(line: string): number | null {
  const text = line.trim()
  if (text.length > 40) return null
  if (noneYet.test(text)) return 0
  const digits = (numberFirst.exec(text) ?? wordFirst.exec(text))?.[1]
  return digits === undefined ? null : toCount(digits)
}

function fromJsonLd(page: Page): number | null {
  const direct = toCount(page.story?.['commentCount'])
  if (direct !== null) return direct
  for (const entry of asList(page.story?.['interactionStatistic'])) {
    const counter = asThing(entry)
    const kind = counter?.['interactionType']
    const name = typeof kind === 'string' ? kind : typesOf(asThing(kind) ?? {}).join(' ')
    if (/Comment/.test(name)) return toCount(counter?.['userInteractionCount'])
  }
  return null
}

function fromMarkup(page: Page): number | null {
  for (const selector of markup) {
    for (const element of all(page.document, selector).slice(0, 20)) {
      const given = ['data-comment-count', 'data-comments-count', 'content'].map((name) => element.getAttribute(name))
      const count = firstCount(given) ?? commentCountOf(textOf(element)) ?? bareNumber(selector, textOf(element))
      if (count !== null) return count
    }
  }
  return null
}

/** A number alone counts only where the markup says that it counts comments. */
function bareNumber(selector: string, text: string): number | null {
  return /count/i.test(selector) && /^\d[\d.,]*$/.test(text) ? toCount(text) : null
}

function firstCount(values: readonly (string | null)[]): number | null {
  for (const value of values) {
    const count = value === null ? null : toCount(value)
    if (count !== null) return count
  }
  return null
}

function toCount(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const digits = String(value)
    .replace(/^UserComments:/i, '')
    .replace(/[.,\s]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
