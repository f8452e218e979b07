import type { ArticleHead } from '@shared/contract/articles'
import { ReaderError } from '@shared/contract/errors'
import type { ExportScope } from '@shared/contract/export'
import { type ArticleId, articleId } from '@shared/contract/ids'
import { z } from 'zod'
import type { Archive } from '../archive/types'
import { type ScopeParts, scopeIds } from '../offline/scopeIds'

/** What an export must know of all its stories before it writes the first; small, since it may be 100,000. */
export type ExportHead = Pick<ArticleHead, 'id' | 'sortKey' | 'feedId' | 'title' | 'publishedAt' | 'language' | 'byline' | 'url'>

const BATCH = 500
const rows = z.array(z.object({ id: articleId }))
const ANNOTATED = `
SELECT a.id FROM articles a WHERE EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = a.id) ORDER BY a.sort_key DESC`

/** The stories of an export, in the order of the list. @throws ReaderError `too-large` beyond `limit`. */
export async function collectHeads(parts: ScopeParts, scope: ExportScope, limit: number): Promise<readonly ExportHead[]> {
  const heads: ExportHead[] = []
  for await (const ids of exportIds(parts, scope)) {
    heads.push(...parts.archive.heads(ids).articles.map(toExportHead))
    if (heads.length > limit) throw new ReaderError('too-large', tooManyWords(limit))
  }
  return heads
}

/** Why so many stories don't fit. */
export const tooManyWords = (limit: number): string => `One file of this format takes at most ${limit} stories.`

function toExportHead({ id, sortKey, feedId, title, publishedAt, language, byline, url }: ArticleHead): ExportHead {
  return { id, sortKey, feedId, title, publishedAt, language, byline, url }
}

/** The numbers of the stories, in batches. */
export async function* exportIds(parts: ScopeParts, scope: ExportScope): AsyncGenerator<readonly ArticleId[]> {
  if (scope.kind === 'annotated') yield* annotatedIds(parts.archive)
  else yield* scopeIds(parts, scope)
}

function* annotatedIds({ database }: Archive): Generator<readonly ArticleId[]> {
  const ids = rows.parse(database.prepare(ANNOTATED).all()).map(({ id }) => id)
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH)
}
