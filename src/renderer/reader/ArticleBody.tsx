import type { Article, ArticleImage } from '@shared/contract/articles'
import { memo, useMemo } from 'react'
import styles from './ArticleBody.module.css'
import type { RangeFinder } from './markMatches'
import { prepareBody } from './prepareBody'

interface ArticleBodyProps {
  readonly html: Article['html']
  readonly images: readonly ArticleImage[]
  readonly find: RangeFinder | null
}

/** The text of a story: the one place where HTML from outside, sanitized by the library, becomes elements. */
export const ArticleBody = memo(function ArticleBody({ html, images, find }: ArticleBodyProps) {
  const prepared = useMemo(() => prepareBody(html, { images, find }), [html, images, find])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized by allowlist in the library, and nothing loads under the window's policy
  return <div className={styles.body} data-story-body dangerouslySetInnerHTML={{ __html: prepared }} />
})
