import type { ArticleImage, ArticleLink } from '@shared/contract/articles'
import { t } from '../messages/translate'
import { directBlocks } from './blockDirection'
import { completePictures } from './bodyPictures'
import { groupPictures } from './groupPictures'
import { makeEnlargeable } from './lightboxPictures'
import { markMatches, type RangeFinder } from './markMatches'
import { showUnsavedStories } from './unsavedStories'

interface Preparation {
  readonly direction: 'ltr' | 'rtl'
  readonly images: readonly ArticleImage[]
  readonly links: readonly ArticleLink[]
  /** Finds what to mark in a text; null marks nothing. */
  readonly find: RangeFinder | null
}

/**
 * Makes a story's sanitized HTML ready to be shown: sizes, credits and placeholders for pictures that can be pressed,
 * tables that scroll by themselves, links that say where they lead, matches marked. Only adds to what the library cleaned.
 */
export function prepareBody(html: string, { direction, images, links, find }: Preparation): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  completePictures(body, images)
  makeEnlargeable(body)
  groupPictures(body)
  wrapWideBlocks(body)
  directBlocks(body, direction)
  showUnsavedStories(body)
  describeLinks(body)
  markQueued(body, links)
  if (find) markMatches(body, find)
  return body.innerHTML
}

/** What may be wider than the column scrolls in its own frame, reachable by keyboard. */
function wrapWideBlocks(body: HTMLElement): void {
  for (const block of body.querySelectorAll('table, pre')) {
    const frame = body.ownerDocument.createElement('div')
    frame.className = 'wide-block'
    frame.setAttribute('tabindex', '0')
    frame.setAttribute('role', 'group')
    frame.setAttribute('aria-label', t(block.localName === 'pre' ? 'reader.code' : 'reader.table'))
    block.replaceWith(frame)
    frame.append(block)
  }
}

function describeLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]:not([data-article-id])')) {
    link.setAttribute('rel', 'noreferrer')
    // A page has a card that says it.
    if (!isPage(link)) link.setAttribute('title', link.getAttribute('href') ?? '')
  }
}

function isPage(link: Element): boolean {
  return /^https?:/i.test(link.getAttribute('href') ?? '') && link.closest('.embed-card') === null
}

/** Links to pages that wait to be saved look so, and say so. */
function markQueued(body: HTMLElement, links: readonly ArticleLink[]): void {
  const queued = new Set(links.flatMap(({ url, isQueued }) => (isQueued ? [url] : [])))
  if (queued.size === 0) return
  for (const link of body.querySelectorAll('a[href]:not([data-article-id])')) {
    if (!queued.has(link.getAttribute('href') ?? '')) continue
    link.setAttribute('data-queued', '')
    link.setAttribute('aria-description', t('reader.waitsToBeSaved'))
  }
}
