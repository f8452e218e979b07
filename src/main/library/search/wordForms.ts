import { stem } from '@shared/text/stem'
import type { Sql } from '../archive/sql'

/** A word asked for stands for at most so many of its inflections. */
const MOST_FORMS = 24

const FORMS = 'SELECT word FROM forms WHERE language = ? AND stem = ? LIMIT ?'
const IS_KNOWN = 'SELECT 1 FROM forms WHERE language = ? AND stem = ? LIMIT 1'
/** Jumps from one language to the next: `DISTINCT` would read every row. */
const LANGUAGES = `
WITH RECURSIVE found(language) AS (
  SELECT min(language) FROM forms
  UNION ALL SELECT (SELECT min(language) FROM forms WHERE language > found.language) FROM found WHERE found.language IS NOT NULL)
SELECT language FROM found WHERE language IS NOT NULL`

/** The languages that stories of this archive are written in (primary subtags), in order. */
export function languages(sql: Sql): string[] {
  return sql.all<{ language: string }>(LANGUAGES).map((row) => row.language)
}

/** The inflections of a folded word that occur in the archive, in every language it is written in; the word itself first. */
export function wordForms(sql: Sql, word: string): string[] {
  const forms = new Set([word])
  for (const language of languages(sql)) {
    for (const row of sql.all<{ word: string }>(FORMS, language, stem(word, language), MOST_FORMS)) forms.add(row.word)
  }
  return [...forms]
}

/** Whether the archive's stories hold a folded word or an inflection of it. */
export function isKnownWord(sql: Sql, word: string): boolean {
  return languages(sql).some((language) => sql.get(IS_KNOWN, language, stem(word, language)) !== undefined)
}
