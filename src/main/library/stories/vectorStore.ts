import { inflateRawSync } from 'node:zlib'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { plainText } from '../archive/plainText'
import { openSql, type Sql } from '../archive/sql'
import { packVector, type StoredVector, unpackVector } from './packVector'
import type { TermVector, VectorSource } from './termVectors'

/** An article as its vector is made from it. */
export interface SourceArticle extends VectorSource {
  readonly id: number
  readonly contentId: number
  readonly publishedAt: number
}

interface SourceRow extends Omit<SourceArticle, 'text'> {
  readonly html: Uint8Array
}
interface VersionRow {
  readonly contentId: number
}

const SELECT_SOURCE = `
SELECT a.id, a.content_id AS contentId, a.published_at AS publishedAt, a.topic, a.title, a.language, c.html
FROM articles a JOIN contents c ON c.id = a.content_id WHERE a.id = ?`
const SELECT_VECTOR = `
SELECT t.article_id AS id, a.published_at AS publishedAt, a.topic, t.vector
FROM article_terms t JOIN articles a ON a.id = t.article_id WHERE t.article_id = ?`
const SELECT_PAGE = `
SELECT t.article_id AS id, a.published_at AS publishedAt, t.vector
FROM article_terms t JOIN articles a ON a.id = t.article_id WHERE t.article_id > ? ORDER BY t.article_id LIMIT ?`

/** A row of the archive that holds a vector. */
export interface VectorRow {
  readonly id: number
  readonly publishedAt: number
  readonly vector: Uint8Array
}

/** An article as it is compared. */
export interface DescribedArticle {
  readonly id: number
  readonly publishedAt: number
  /** The label that opens the headline ("Belarus Crisis"). */
  readonly topic: string | null
  readonly vector: TermVector
}

/** The tables of term vectors in the archive. */
export interface VectorStore {
  readonly sql: Sql
  /** An article's present revision; null when the article is gone. */
  contentOf(id: number): number | null
  source(id: number): SourceArticle | null
  /** An article with its vector; null when it has none. */
  read(id: number): DescribedArticle | null
  /** Stored vectors in order of their article, for filling the index. */
  page(after: number, limit: number): readonly VectorRow[]
  write(id: number, stored: StoredVector): void
}

export function openVectorStore(database: DatabaseSyncInstance): VectorStore {
  const sql = openSql(database, () => undefined)
  return {
    sql,
    contentOf: (id) => sql.get<VersionRow>('SELECT content_id AS contentId FROM articles WHERE id = ?', id)?.contentId ?? null,
    source(id) {
      const row = sql.get<SourceRow>(SELECT_SOURCE, id)
      if (row === undefined) return null
      const { html, ...known } = row
      return { ...known, text: plainText(withoutRelatedLines(inflateRawSync(html).toString('utf8'))) }
    },
    read(id) {
      const row = sql.get<VectorRow & { readonly topic: string | null }>(SELECT_VECTOR, id)
      const stored = row === undefined ? null : unpackVector(row.vector)
      return row === undefined || stored === null ? null : { ...row, vector: stored.vector }
    },
    page: (after, limit) => sql.all<VectorRow>(SELECT_PAGE, after, limit),
    write: (id, stored) => {
      sql.run('INSERT OR REPLACE INTO article_terms (article_id, vector) VALUES (?, ?)', id, packVector(stored))
    }
  }
}

/** A line that only points to another story says nothing of this one; its link is looked at apart. */
export function withoutRelatedLines(html: string): string {
  return html.replace(/<p class="related-link">.*?<\/p>/gs, '')
}
