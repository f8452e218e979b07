import type { Annotation, AnnotationColor, AnnotationId } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { groupBy } from '../../stories/groupBy'
import type { Sql } from '../sql'
import { ID_LIST, idList } from '../touched'

/** An annotation as its table holds it; `quote` null: a note on the whole story. */
export interface AnnotationRow {
  readonly id: AnnotationId
  readonly articleId: ArticleId
  readonly quote: string | null
  readonly prefix: string
  readonly suffix: string
  readonly startAt: number
  readonly color: AnnotationColor
  readonly note: string
  readonly createdAt: number
  readonly changedAt: number
}

export const ANNOTATION_COLUMNS = `
n.id, n.article_id AS articleId, n.quote, n.prefix, n.suffix, n.start_at AS startAt, n.color, n.note, n.created_at AS createdAt,
n.changed_at AS changedAt`
/** Notes on the whole first, then passages as they stand in the text. */
export const STORY_ORDER = 'n.quote IS NOT NULL, n.start_at, n.id'

const OF_ARTICLES = `
SELECT ${ANNOTATION_COLUMNS} FROM annotations n WHERE n.article_id IN (${ID_LIST}) ORDER BY n.article_id, ${STORY_ORDER}`

/** What is marked and noted in some articles; those without are left out. */
export function annotationsByArticle(sql: Sql, ids: readonly number[]): ReadonlyMap<number, readonly Annotation[]> {
  return groupBy<Annotation, number>(sql.all<AnnotationRow>(OF_ARTICLES, idList(ids)).map(toAnnotation), ({ articleId }) => articleId)
}

export function toAnnotation({ quote, prefix, suffix, startAt, ...row }: AnnotationRow): Annotation {
  return {
    id: row.id,
    articleId: row.articleId,
    passage: quote === null ? null : { quote, prefix, suffix, startAt },
    color: row.color,
    note: row.note,
    createdAt: row.createdAt,
    changedAt: row.changedAt
  }
}
