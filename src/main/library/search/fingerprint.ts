import { createHash } from 'node:crypto'

/** What of an article is indexed beside its text, and may change without it. `sections` is the archive's JSON. */
export interface Described {
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: string
  readonly language: string | null
  /** What the reader noted and marked (`NOTES`); null when nothing. */
  readonly notes: string | null
}

/** Notes and passages of the article `a` of the attached archive, parted by blank lines. */
export const NOTES = `(SELECT group_concat(n.note || char(10, 10) || ifnull(n.quote, ''), char(10, 10) ORDER BY n.id)
  FROM library.annotations n WHERE n.article_id = a.id)`

/** A number (below 2^48) that changes when what describes an article does. */
export function fingerprint({ title, topic, byline, sections, language, notes }: Described): number {
  const written = JSON.stringify([title, topic, byline, sections, language, notes])
  return createHash('md5').update(written).digest().readUIntBE(0, 6)
}
