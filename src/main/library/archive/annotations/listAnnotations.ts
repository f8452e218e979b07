import type { AnnotationChoice, AnnotationList, ListedAnnotation } from '@shared/contract/annotations'
import { fold } from '@shared/text/fold'
import type { Sql } from '../sql'
import { ANNOTATION_COLUMNS, type AnnotationRow, STORY_ORDER, toAnnotation } from './annotationRows'

/** Which part of a list. */
export interface AnnotationPage {
  readonly limit: number
  readonly offset: number
}

type Row = AnnotationRow & Pick<ListedAnnotation, 'feedTitle' | 'publishedAt' | 'title' | 'url'>

const SELECT = `
SELECT ${ANNOTATION_COLUMNS}, a.title, a.url, a.published_at AS publishedAt, coalesce(f.custom_title, f.title) AS feedTitle
FROM annotations n JOIN articles a ON a.id = n.article_id JOIN feeds f ON f.id = a.feed_id
WHERE (?1 IS NULL OR n.color = ?1) AND (?2 IS NULL OR n.article_id = ?2) AND (?3 IS NULL OR a.feed_id = ?3)
ORDER BY max(n.created_at) OVER (PARTITION BY n.article_id) DESC, n.article_id DESC, ${STORY_ORDER}`

/** Words are compared as the search compares them: accents and case aside. SQLite can't, and a reader's notes are few enough to be read. */
export function listAnnotations(sql: Sql, choice: AnnotationChoice, page?: AnnotationPage): AnnotationList {
  const { text = '', color = null, articleId = null, feedId = null } = choice
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = sql.all<Row>(SELECT, color, articleId, feedId).filter((row) => words.every((word) => textOf(row).includes(word)))
  const { offset = 0, limit = found.length } = page ?? {}
  return {
    annotations: found.slice(offset, offset + limit).map(toListed),
    total: found.length,
    stories: new Set(found.map((row) => row.articleId)).size
  }
}

function textOf({ quote, note, title }: Row): string {
  return fold(`${note}\n${quote ?? ''}\n${title}`)
}

function toListed(row: Row): ListedAnnotation {
  return { ...toAnnotation(row), title: row.title, url: row.url, feedTitle: row.feedTitle, publishedAt: row.publishedAt }
}
