import { inflateRawSync } from 'node:zlib'
import { ReaderError } from '@shared/contract/errors'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { Sql, SqlValue } from '../sql'
import { type ExportedRow, exportRow } from './rows'
import { derivedColumns, positionWithout, statusWithout, storyTables } from './storyTables'

/** A story with all that belongs to it. */
export interface ExportedStory {
  readonly feedId: FeedId
  readonly story: ExportedRow
  /** Every text it had, oldest first. */
  readonly texts: readonly { readonly savedAt: number; readonly title: string; readonly html: string; readonly isPresent: boolean }[]
  readonly status: ExportedRow
  readonly position: ExportedRow | null
  readonly parts: Readonly<Record<(typeof storyTables)[number]['called'], readonly ExportedRow[]>>
}

type Row = Readonly<Record<string, SqlValue>>
interface TextRow {
  readonly savedAt: number
  readonly title: string
  readonly html: Uint8Array
  readonly isPresent: number
}

const TEXTS = `
SELECT c.saved_at AS savedAt, c.title, c.html, c.id = a.content_id AS isPresent FROM contents c JOIN articles a ON a.id = c.article_id
WHERE c.article_id = ? ORDER BY c.id`

/** Reads all there is of a story; run it in one snapshot. @throws ReaderError `not-found` */
export function exportStory(sql: Sql, id: ArticleId): ExportedStory {
  const story = sql.get<Row & { feed_id: FeedId }>('SELECT * FROM articles WHERE id = ?', id)
  const status = sql.get<Row>('SELECT * FROM statuses WHERE article_id = ?', id)
  if (story === undefined || status === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  const position = sql.get<Row>('SELECT * FROM reading_positions WHERE article_id = ?', id)
  const texts = sql.all<TextRow>(TEXTS, id).map(({ html, isPresent, ...text }) => ({
    ...text,
    html: inflateRawSync(html).toString('utf8'),
    isPresent: isPresent === 1
  }))
  return {
    feedId: story.feed_id,
    story: exportRow(story, derivedColumns),
    texts,
    status: exportRow(status, statusWithout),
    position: position === undefined ? null : exportRow(position, positionWithout),
    parts: {
      addresses: partsOf(sql, id, 'addresses'),
      annotations: partsOf(sql, id, 'annotations'),
      links: partsOf(sql, id, 'links'),
      media: partsOf(sql, id, 'media'),
      pictures: partsOf(sql, id, 'pictures'),
      tags: partsOf(sql, id, 'tags')
    }
  }
}

function partsOf(sql: Sql, id: ArticleId, called: (typeof storyTables)[number]['called']): readonly ExportedRow[] {
  const table = storyTables.find((one) => one.called === called)
  if (table === undefined) return []
  const rows = sql.all<Row>(`SELECT * FROM ${table.name} WHERE article_id = ? ORDER BY ${table.order}`, id)
  return rows.map((row) => exportRow(row, table.without))
}
