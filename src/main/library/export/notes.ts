import type { ArticleId } from '@shared/contract/ids'
import { z } from 'zod'
import type { Archive } from '../archive/types'

/** A highlight, a note, or both. `quote` null: a note on the whole story. */
export interface Note {
  readonly quote: string | null
  readonly note: string
}

const note = z.object({ quote: z.string().nullable(), note: z.string() })
const SELECT = 'SELECT quote, note FROM annotations WHERE article_id = ? ORDER BY quote IS NULL, start_at, id'

/** The reader's highlights and notes of a story, in the order of its text, those on the whole story last. */
export function notesOf({ database }: Pick<Archive, 'database'>, id: ArticleId): readonly Note[] {
  return z.array(note).parse(database.prepare(SELECT).all(id))
}
