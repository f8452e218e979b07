import { baseLanguage } from '@shared/text/language'
import { stem } from '@shared/text/stem'
import { tokenize } from '@shared/text/tokenize'
import type { Sql } from '../archive/sql'
import { type ArticleText, readArticleText, readOlderText } from './articleText'

/** Words remembered as written down, so that a common word is not offered to the file with each article. */
const REMEMBERED_FORMS = 50_000

const SELECT_PRESENT = 'SELECT sort_key AS sortKey, content_id AS contentId FROM library.articles WHERE id = ?'
const SELECT_INDEXED = 'SELECT sort_key AS sortKey, content_id AS contentId FROM indexed WHERE article_id = ?'

interface Version {
  readonly sortKey: number
  readonly contentId: number
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
      const present = sql.get<Version>(SELECT_PRESENT, id)
      const indexed = sql.get<Version>(SELECT_INDEXED, id)
      // Read, linked, placed in a story: the words are the same.
      if (present?.sortKey === indexed?.sortKey && present?.contentId === indexed?.contentId) return
      if (indexed !== undefined) removeArticle(sql, id, indexed.sortKey)
      const article = present === undefined ? null : readArticleText(sql, id)
      if (article !== null) addArticle(sql, article, known)
    }
  }
}

function removeArticle(sql: Sql, id: number, sortKey: number): void {
  sql.run('DELETE FROM words WHERE rowid = ?', sortKey)
  sql.run('DELETE FROM older_words WHERE rowid = ?', sortKey)
  sql.run('DELETE FROM indexed WHERE article_id = ?', id)
}

function addArticle(sql: Sql, article: ArticleText, known: Set<string>): void {
  const title = tokenStream(article.title)
  const body = tokenStream(`${article.byline ?? ''}\n${article.text}`)
  sql.run('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)', article.sortKey, title.join(' '), body.join(' '))
  const older = readOlderText(sql, article)
  if (older !== null) {
    const words = [tokenStream(older.titles).join(' '), tokenStream(older.text).join(' ')]
    sql.run('INSERT INTO older_words (rowid, title, body) VALUES (?, ?, ?)', article.sortKey, ...words)
  }
  sql.run('INSERT INTO indexed VALUES (?, ?, ?)', article.id, article.sortKey, article.contentId)
  rememberForms(sql, baseLanguage(article.language), new Set([...title, ...body]), known)
}

function tokenStream(text: string): string[] {
  return tokenize(text).map((token) => token.text)
}

function rememberForms(sql: Sql, language: string, words: ReadonlySet<string>, known: Set<string>): void {
  if (known.size > REMEMBERED_FORMS) known.clear()
  for (const word of words) {
    const key = `${language} ${word}`
    if (known.has(key)) continue
    known.add(key)
    sql.run('INSERT OR IGNORE INTO forms VALUES (?, ?, ?)', language, stem(word, language), word)
  }
}
