import { canonicalUrl } from '@shared/text/canonicalUrl'
import type { DomElement } from '../dom/dom'
import { textOf } from '../dom/text'
import { absoluteUrl } from '../dom/urls'
import type { FeedHints } from '../types'
import { commentLabels } from './commentWords'
import { asText } from './jsonLd'
import type { Page } from './page'
import { textLimits } from './plainText'
import { described, firstKnown, type Source } from './source'

/** Fragments of the place where a template puts the comments. */
const commentsFragment =
  /^(?:comments?(?:-?(?:area|list|section|thread))?|kommentare?|commentaires|comentarios|commenti|disqus_thread|respond|discussion)$/

/** The sources of the address at which the story is discussed, in order. */
export const commentsUrlSources: readonly Source<string>[] = [
  ...described('discussionUrl', (story) => asText(story['discussionUrl'])),
  { name: 'feed', read: (_page, hints) => hints.commentsUrl },
  { name: '`link[rel=replies]`, `a[rel=replies]`', read: (page) => replies(page) },
  { name: 'a link to the comments', read: (page) => commentsLink(page) },
  { name: 'the place of the comments on the page', read: (page) => commentsPlace(page) }
]

/** Where the story is discussed: absolute, http or https, a page or a fragment of the story's own; null when nothing says. */
export function readCommentsUrl(page: Page, hints: FeedHints): string | null {
  return firstKnown(commentsUrlSources, page, hints, (given) => {
    const url = absoluteUrl(given.slice(0, textLimits.address + 1), page.url ?? hints.url)
    return url && url.length <= textLimits.address ? url : null
  })
}

/** Whether an element is no link, or one to this page, a place on it or a page below it: links to other stories lead elsewhere. */
export function leadsHere(element: DomElement, page: Page): boolean {
  const link = element.localName === 'a' ? element : element.closest('a[href]')
  const href = link?.getAttribute('href')
  if (!href || href.startsWith('#') || page.url === null) return true
  const target = absoluteUrl(href, page.url)
  if (target === null) return true
  const [own, other] = [page.url, target].map(canonicalUrl)
  return own !== undefined && other !== undefined && (other === own || isBelow(other, own) || shareNumber(other, own))
}

function isBelow(url: string, own: string): boolean {
  const [bare = ''] = url.split(/[?#]/)
  return (
    bare === own || bare.startsWith(`${own.replace(/\.html?$/, '')}/`) || (url.startsWith(own) && /^[?&#/]/.test(url.slice(own.length)))
  )
}

/** "/news/12345-flood" and "/comments/12345". */
function shareNumber(a: string, b: string): boolean {
  const numbers = new Set(a.match(/\d{5,}/g) ?? [])
  return (b.match(/\d{5,}/g) ?? []).some((number) => numbers.has(number))
}

function replies(page: Page): string | null {
  const isReplies = (element: DomElement) => /(?:^|\s)replies(?:\s|$)/i.test(element.getAttribute('rel') ?? '')
  const link =
    page.survey.links.find(isReplies) ??
    page.survey.anchors.find(({ element, region }) => region !== 'beside' && isReplies(element))?.element
  return link?.getAttribute('href') ?? null
}

/** The first link to this page's comments; a link from a single comment is none. */
function commentsLink(page: Page): string | null {
  for (const { element, region, label } of page.survey.anchors) {
    const href = element.getAttribute('href') ?? ''
    const isNamed = commentLabels.test(href.toLowerCase()) || (commentLabels.test(label) && textOf(element).length < 40)
    if (region === 'beside' || !isNamed || /#?comment-?\d+|replytocom|login|signin|policy|guidelines|feed|\/author\//i.test(href)) continue
    if (/^javascript:/i.test(href.trim()) || href === '#' || !leadsHere(element, page)) continue
    return href
  }
  return null
}

function commentsPlace(page: Page): string | null {
  if (page.url === null) return null
  const place = page.survey.labelled.find(({ element }) => commentsFragment.test(element.getAttribute('id') ?? ''))
  return place ? `#${place.element.getAttribute('id')}` : null
}
