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

/** Handles presses on links of a story's text: saved stories open here, notes scroll, everything else goes to the browser. */
export function useBodyLinks(onOpen: (id: ArticleId) => void): (event: MouseEvent) => void {
  return useCallback(
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link === null) return
      event.preventDefault()
      const saved = linkedArticle(link)
      const href = link.getAttribute('href') ?? ''
      if (saved !== null) onOpen(saved)
      else if (href.startsWith('#')) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView({ block: 'center' })
      else openInBrowser(href)
    },
    [onOpen]
  )
}
