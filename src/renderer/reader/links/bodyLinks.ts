import { type ArticleId, articleId } from '@shared/contract/ids'
import { linkedArticle } from '../useBodyLinks'

/** Where something is in the window, in pixels. */
export type Beside = Pick<DOMRect, 'top' | 'bottom' | 'left'>

/** A link of the text that leads to a page: a saved story, or one that can be saved. */
export interface BodyLink {
  readonly url: string
  /** The saved story; null when the page is not saved. */
  readonly id: ArticleId | null
  readonly isQueued: boolean
  /** The story whose text it stands in. */
  readonly fromId: ArticleId | null
  readonly beside: Beside
}

const LINKS = '[data-story-body] a:is([data-article-id], [href^="http:" i], [href^="https:" i])'

/** The link that an element is in. What the card of an embedded player leads to is no page to be read. */
export function linkAround(element: Element | null): Element | null {
  const link = element?.closest(LINKS) ?? null
  return link?.closest('.embed-card') ? null : link
}

/** The link the keyboard stands on, when it shows that it does. */
export function focusedLink(root: Element): Element | null {
  const link = linkAround(document.activeElement)
  return link !== null && root.contains(link) && link.matches(':focus-visible') ? link : null
}

/** The link under the pointer. */
export function pointedLink(root: Element): Element | null {
  return linkAround(root.querySelector('[data-story-body] a:hover'))
}

export function describeLink(link: Element): BodyLink {
  const from = articleId.safeParse(Number(link.closest('[data-reading]')?.getAttribute('data-reading')))
  return {
    url: link.getAttribute('href') ?? '',
    id: linkedArticle(link),
    isQueued: link.hasAttribute('data-queued'),
    fromId: from.success ? from.data : null,
    beside: besideOf(link)
  }
}

/** The unsaved page that a key would save: the link in focus, else the one under the pointer. */
export function linkToSave(root: Element | null): BodyLink | null {
  const link = root && (focusedLink(root) ?? pointedLink(root))
  const described = link && describeLink(link)
  return described?.id === null ? described : null
}

/** A link may run over two lines: the card hangs below the last, from where the first begins. */
function besideOf(link: Element): Beside {
  const { top, bottom, left } = link.getBoundingClientRect()
  return { top, bottom, left: link.getClientRects()[0]?.left ?? left }
}
