import { type ArticleId, articleId } from '@shared/contract/ids'
import { type MouseEvent, useCallback } from 'react'
import { report } from '../design/report'
import { request } from '../library/request'

/** Opens an address in the system's browser; says so when that fails. */
export function openInBrowser(url: string): void {
  report(request('shell.openExternal', { url }))
}

/** The saved story a link leads to; null for a link that leads out. */
export function linkedArticle(link: Element): ArticleId | null {
  const parsed = articleId.safeParse(Number(link.getAttribute('data-article-id')))
  return parsed.success ? parsed.data : null
}

/** The place in a story that a link leads to: its notes, its contents. */
type OnFragment = (link: HTMLElement, target: HTMLElement) => void

/** Handles presses on links of a story's text: saved stories open here, places in the text are shown, everything else goes to the browser. */
export function useBodyLinks(onOpen: (id: ArticleId) => void, onFragment: OnFragment): (event: MouseEvent) => void {
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href]') : null
      if (link === null) return
      event.preventDefault()
      const saved = linkedArticle(link)
      const href = link.getAttribute('href') ?? ''
      if (saved !== null) onOpen(saved)
      else if (href.startsWith('#')) {
        const target = document.getElementById(decodeURIComponent(href.slice(1)))
        if (target) onFragment(link, target)
      } else openInBrowser(href)
    },
    [onOpen, onFragment]
  )
}
