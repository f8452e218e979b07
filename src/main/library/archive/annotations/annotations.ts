import type {
  Annotation,
  AnnotationChoice,
  AnnotationColor,
  AnnotationId,
  AnnotationList,
  newAnnotation
} from '@shared/contract/annotations'
import { ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { z } from 'zod'
import { keepCounts } from '../counters'
import { keptUndos } from '../keptUndos'
import type { Sql } from '../sql'
import type { Store } from '../store'
import { ID_LIST, idList, touch } from '../touched'
import { ANNOTATION_COLUMNS, type AnnotationRow, annotationsByArticle, toAnnotation } from './annotationRows'
import { type AnnotationPage, listAnnotations } from './listAnnotations'

/** What the reader marked in stories and wrote about them. */
export interface ArchiveAnnotations {
  /** Notes on the whole story first, then passages as they stand in the text. */
  annotationsOf(id: ArticleId): readonly Annotation[]
  /** Reads every annotation. */
  annotations(choice: AnnotationChoice, page?: AnnotationPage): AnnotationList
  /** @throws ReaderError `not-found` when the story is no longer kept. */
  addAnnotation(annotation: z.output<typeof newAnnotation>): Annotation
  /** @throws ReaderError `not-found`; `bad-request` for a note on the whole story that would lose all its words. */
  changeAnnotation(
    id: AnnotationId,
    patch: { readonly color?: AnnotationColor | undefined; readonly note?: string | undefined }
  ): Annotation
  /** The latest ten removals of this session can be undone. */
  removeAnnotations(ids: readonly AnnotationId[]): { readonly removed: number; readonly undoToken: string }
  undoRemoveAnnotations(undoToken: string): { readonly restored: number }
}

const INSERT = `
INSERT INTO annotations (article_id, quote, prefix, suffix, start_at, color, note, created_at, changed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) RETURNING id`
const BY_IDS = `SELECT ${ANNOTATION_COLUMNS} FROM annotations n WHERE n.id IN (${ID_LIST})`
const PUT_BACK = `
INSERT OR IGNORE INTO annotations (id, article_id, quote, prefix, suffix, start_at, color, note, created_at, changed_at)
SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM articles WHERE id = ?2`

export function annotationMethods(store: Store): ArchiveAnnotations {
  const { sql } = store
  const undos = keptUndos<readonly AnnotationRow[]>()
  return {
    annotationsOf: (id) => annotationsByArticle(sql, [id]).get(id) ?? [],
    annotations: (choice, page) => listAnnotations(sql, choice, page),
    addAnnotation: ({ articleId, passage, color, note }) =>
      store.write(() => {
        if (sql.get('SELECT 1 FROM articles WHERE id = ?', articleId) === undefined)
          throw new ReaderError('not-found', 'This story is no longer kept.')
        const { quote = null, prefix = '', suffix = '', startAt = 0 } = passage ?? {}
        const row = annotating(store, [articleId], () =>
          sql.get<{ id: AnnotationId }>(INSERT, articleId, quote, prefix, suffix, startAt, color, note, store.now())
        )
        if (row === undefined) throw new Error('the annotation was not inserted')
        return annotation(sql, row.id)
      }),
    changeAnnotation: (id, patch) =>
      store.write(() => {
        const present = annotation(sql, id)
        const { color = present.color, note = present.note } = patch
        if (present.passage === null && note.trim() === '') throw new ReaderError('bad-request', 'A note on a story needs words.')
        annotating(store, [present.articleId], () =>
          sql.run('UPDATE annotations SET color = ?, note = ?, changed_at = ? WHERE id = ?', color, note, store.now(), id)
        )
        return annotation(sql, id)
      }),
    removeAnnotations(ids) {
      const rows = store.write(() => remove(store, ids))
      return { removed: rows.length, undoToken: undos.keep(rows) }
    },
    undoRemoveAnnotations: (undoToken) => ({ restored: undos.undo(undoToken, (rows) => store.write(() => putBack(store, rows))) })
  }
}

/** Changes annotations of some articles, with the counts and the log that follow them. */
function annotating<T>(store: Store, articleIds: readonly number[], work: () => T): T {
  touch(store.sql, `SELECT id FROM articles WHERE id IN (${ID_LIST})`, idList(articleIds))
  const result = keepCounts(store, work)
  for (const kind of ['status', 'annotation'] as const) store.noteAll(kind, 'SELECT article_id AS key FROM touched')
  return result
}

function annotation(sql: Sql, id: AnnotationId): Annotation {
  const [row] = sql.all<AnnotationRow>(BY_IDS, idList([id]))
  if (row === undefined) throw new ReaderError('not-found', 'This note is no longer kept.')
  return toAnnotation(row)
}

function remove(store: Store, ids: readonly AnnotationId[]): readonly AnnotationRow[] {
  const { sql } = store
  const rows = sql.all<AnnotationRow>(BY_IDS, idList(ids))
  if (rows.length > 0) annotating(store, articlesOf(rows), () => sql.run(`DELETE FROM annotations WHERE id IN (${ID_LIST})`, idList(ids)))
  return rows
}

/** What was about a story that is gone meanwhile stays gone. */
function putBack(store: Store, rows: readonly AnnotationRow[]): number {
  const put = ({ id, articleId, quote, prefix, suffix, startAt, color, note, createdAt, changedAt }: AnnotationRow) =>
    store.sql.run(PUT_BACK, id, articleId, quote, prefix, suffix, startAt, color, note, createdAt, changedAt)
  return annotating(store, articlesOf(rows), () => rows.reduce((sum, row) => sum + put(row), 0))
}

const articlesOf = (rows: readonly AnnotationRow[]): readonly number[] => [...new Set(rows.map(({ articleId }) => articleId))]
