import { statSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Peer } from './peer'

/** SQLite's FTS5 alone: one table in a file, its own tokenizer and bm25 as they come, all words or else any. */
export function fts5(path: string): Peer {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE articles USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')`)
  const insert = database.prepare('INSERT INTO articles (rowid, title, body) VALUES (?, ?, ?)')
  const select = database.prepare('SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?')

  function find(words: readonly string[], limit: number): number[] {
    if (words.length === 0) return []
    const found = rowids(words.join(' AND '), limit)
    return found.length > 0 || words.length === 1 ? found : rowids(words.join(' OR '), limit)
  }

  function rowids(match: string, limit: number): number[] {
    return select.all(match, limit).map((row) => Number(Object.values(row as object)[0]))
  }

  return {
    name: 'FTS5 alone',
    add: (documents) => {
      database.exec('BEGIN')
      for (const { id, title, body } of documents) insert.run(id, title, body)
      database.exec('COMMIT')
    },
    search: (query, limit) => find(wordsOf(query), limit),
    type: (query, limit) => {
      const words = wordsOf(query)
      return find(/\s$/.test(query) ? words : words.map((word, index) => (index === words.length - 1 ? `${word}*` : word)), limit)
    },
    bytes: () => ['', '-wal'].reduce((sum, ending) => sum + (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0), 0),
    close: () => database.close()
  }
}

/** A query's words as FTS5 strings. */
function wordsOf(query: string): string[] {
  return query
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"`)
}
