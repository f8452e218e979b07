import type { Article } from '@shared/contract/articles'
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import styles from './ArticleBody.module.css'
import { colorCode } from './code/colorCode'
import type { RangeFinder } from './markMatches'
import { prepareBody } from './prepareBody'

interface ArticleBodyProps extends Pick<Article, 'html' | 'direction' | 'images' | 'links'> {
  readonly find: RangeFinder | null
}

/** The text of a story: the one place where HTML from outside, sanitized by the library, becomes elements. */
export const ArticleBody = memo(function ArticleBody({ html, direction, images, links, find }: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null)
  const prepared = useMemo(() => prepareBody(html, { direction, images, links, find }), [html, direction, images, links, find])
  useLayoutEffect(() => {
    if (body.current) replaceBody(body.current, prepared)
  }, [prepared])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was prepared anew is coloured anew
  useEffect(() => (body.current === null ? undefined : colorCode(body.current)), [prepared])
  return <div ref={body} className={styles.body} data-story-body />
})

/** Sanitized by allowlist in the library, and nothing loads under the window's policy. The link in focus keeps it, also when it was just saved. */
function replaceBody(body: HTMLElement, html: string): void {
  const stood = linksOf(body).findIndex((link) => link.matches(':focus'))
  body.innerHTML = html
  linksOf(body)[stood]?.focus({ preventScroll: true })
}

const linksOf = (body: HTMLElement): readonly HTMLElement[] => [...body.querySelectorAll<HTMLElement>('a[href]')]
