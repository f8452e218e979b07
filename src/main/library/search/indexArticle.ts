import { baseLanguage } from '@shared/text/language'
import { PASSAGE_END, tokenizePassages } from '@shared/text/passages'
import { stem } from '@shared/text/stem'
import type { Sql } from '../archive/sql'
import { type ArticleText, readArticleText, readOlderText } from './articleText'
import { type Described, fingerprint, NOTES } from './fingerprint'
import { indexedFields, joinPassages } from './indexedFields'

/** Words remembered as written down, so that a common word is not offered to the file with each article. */
const REMEMBERED_FORMS = 50_000
const SORT_KEYS_PER_SECOND = 2 ** 20

const SELECT_PRESENT = `
SELECT sort_key AS sortKey, content_id AS contentId, title, topic, byline, sections, language, ${NOTES} AS notes
FROM library.articles a WHERE id = ?`
const SELECT_INDEXED = `
SELECT row, sort_key AS sortKey, content_id AS contentId, described FROM indexed WHERE article_id = ?`
/** The end of the run of taken rows that begins at one. */
const SELECT_FREE = `
SELECT i.row + 1 AS row FROM indexed i WHERE i.row >= ? AND NOT EXISTS (SELECT 1 FROM indexed n WHERE n.row = i.row + 1) ORDER BY i.row LIMIT 1`
const INSERT_WORDS = 'INSERT INTO words (rowid, body, lead, names, title, notes) VALUES (?, ?, ?, ?, ?, ?)'
const INSERT_OLDER = 'INSERT INTO older_words (rowid, body, title) VALUES (?, ?, ?)'
const INSERT_INDEXED = 'INSERT INTO indexed (row, article_id, sort_key, content_id, described) VALUES (?, ?, ?, ?, ?)'

interface Present extends Described {
  readonly sortKey: number
  readonly contentId: number
}
interface Indexed {
  readonly row: number
  readonly sortKey: number
  readonly contentId: number
  readonly described: number
}

/** Writes articles into the index, and takes them out. */
export interface Indexer {
  /** Brings one article up to its present state; inside a transaction. */
  update(id: number): void
}

export function makeIndexer(sql: Sql): Indexer {
  const known = new Set<string>()
  return {
    update(id) {
      const present = sql.get<Present>(SELECT_PRESENT, id)
      const indexed = sql.get<Indexed>(SELECT_INDEXED, id)
      const described = present === undefined ? 0 : fingerprint(present)
      // Read, linked, placed in a story: the words are the same.
      if (present !== undefined && indexed !== undefined && isSame(present, described, indexed)) return
      if (indexed !== undefined) removeArticle(sql, indexed.row)
      const article = present === undefined ? null : readArticleText(sql, id)
      if (article !== null) addArticle(sql, article, described, known)
    }
  }
}

function isSame(present: Present, described: number, indexed: Indexed): boolean {
  return present.sortKey === indexed.sortKey && present.contentId === indexed.contentId && described === indexed.described
}

function removeArticle(sql: Sql, row: number): void {
  sql.run('DELETE FROM words WHERE rowid = ?', row)
  sql.run('DELETE FROM older_words WHERE rowid = ?', row)
  sql.run('DELETE FROM indexed WHERE row = ?', row)
}

function addArticle(sql: Sql, article: ArticleText, described: number, known: Set<string>): void {
  const row = freeRow(sql, article.sortKey)
  const { title, names, lead, body, notes } = indexedFields(article)
  sql.run(INSERT_WORDS, row, ...[body, lead, names, title, notes].map(joinPassages))
  const older = readOlderText(sql, article)
  if (older !== null) sql.run(INSERT_OLDER, row, ...[older.text, older.titles].map(streamOf))
  sql.run(INSERT_INDEXED, row, article.id, article.sortKey, article.contentId, described)
  const words = new Set([title, names, lead, body, notes].flat(2))
  rememberForms(sql, baseLanguage(article.language), words, known)
}

/** The second an article was published in, or the next one that no other has. */
function freeRow(sql: Sql, sortKey: number): number {
  const row = Math.floor(sortKey / SORT_KEYS_PER_SECOND)
  if (sql.get('SELECT 1 FROM indexed WHERE row = ?', row) === undefined) return row
  return sql.get<{ row: number }>(SELECT_FREE, row)?.row ?? row
}

function streamOf(text: string): string {
  return tokenizePassages(text)
    .map((token) => token.text)
    .join(' ')
}

function rememberForms(sql: Sql, language: string, words: ReadonlySet<string>, known: Set<string>): void {
  if (known.size > REMEMBERED_FORMS) known.clear()
  for (const word of words) {
    const key = `${language} ${word}`
    if (known.has(key) || word === PASSAGE_END) continue
    known.add(key)
    sql.run('INSERT OR IGNORE INTO forms VALUES (?, ?, ?)', language, stem(word, language), word)
  }
}
