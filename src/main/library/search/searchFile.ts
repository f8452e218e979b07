import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { ReaderError } from '@shared/contract/errors'
import { versionOf } from '../archive/migrate'
import { openSql, type Sql } from '../archive/sql'
import { asReaderError } from '../archive/sqliteErrors'
import { openWriterSql } from './openWriterSql'

/**
 * The search index's own file: everything in it is derived, so it may be thrown away at any time.
 * One connection writes; the other reads a snapshot, so that a long answer never meets a half-written index.
 * Both see the archive as `library`.
 */
export interface SearchFile {
  readonly writer: Sql
  readonly reader: Sql
  readonly path: string
  /** Size on disk in bytes. */
  bytes(): number
  close(): void
}

const FILE = 'search.sqlite'
/** Raise it when the tables or the token stream change: an older file is then made anew. */
const VERSION = 2
const BUSY_TIMEOUT_MS = 10_000

/**
 * `words`: contentless full text; the `ascii` tokenizer only cuts our token stream at its spaces.
 * `older_words`: the same of the earlier texts of those stories that have any.
 * `indexed`: what is in it, so that a change that leaves the text alone costs nothing.
 * `forms`: for each language the words seen under a stem; also the vocabulary that typos are corrected from.
 */
const SCHEMA = `
CREATE VIRTUAL TABLE words USING fts5(
  title, body, content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
CREATE VIRTUAL TABLE older_words USING fts5(title, body, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE indexed (article_id INTEGER PRIMARY KEY, sort_key INTEGER NOT NULL, content_id INTEGER NOT NULL) STRICT;
CREATE TABLE forms (language TEXT, stem TEXT, word TEXT, PRIMARY KEY (language, stem, word)) STRICT, WITHOUT ROWID;
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
PRAGMA user_version = ${VERSION};
`

/**
 * Opens `search.sqlite` in a library folder beside the archive at `libraryPath`; a missing, old or damaged file is made anew, empty.
 * @throws ReaderError `library-unavailable`, `disk-full`: a file that is only busy or out of reach is another process's, and stays.
 */
export function openSearchFile(directory: string, libraryPath: string): SearchFile {
  try {
    return connect(join(directory, FILE), libraryPath)
  } catch (thrown) {
    const error = asReaderError(thrown)
    if (error instanceof ReaderError && error.code !== 'library-damaged') throw error
    return makeSearchFile(directory, libraryPath)
  }
}

/** Throws away what is there, which must be closed, and makes an empty index. */
export function makeSearchFile(directory: string, libraryPath: string): SearchFile {
  const path = join(directory, FILE)
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  return connect(path, libraryPath)
}

function connect(path: string, libraryPath: string): SearchFile {
  const writer = openWriter(path, libraryPath)
  try {
    const reader = attach(new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS }), libraryPath)
    return describe(path, writer, reader)
  } catch (thrown) {
    writer.close()
    throw asReaderError(thrown)
  }
}

function openWriter(path: string, libraryPath: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    // A lost second of a derived file is only indexed again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;')
    ensureSchema(database)
    return attach(database, libraryPath)
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

function ensureSchema(database: DatabaseSyncInstance): void {
  if (versionOf(database) === VERSION) return
  // Looked at again inside: the command line and the app may open a new library at once.
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    if (version !== 0 && version !== VERSION) throw new Error('the search index has another shape')
    if (version === 0) database.exec(SCHEMA)
    database.exec('COMMIT')
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw thrown
  }
}

function attach(database: DatabaseSyncInstance, libraryPath: string): DatabaseSyncInstance {
  database.prepare('ATTACH ? AS library').run(libraryPath)
  return database
}

function describe(path: string, writer: DatabaseSyncInstance, reader: DatabaseSyncInstance): SearchFile {
  return {
    writer: openWriterSql(writer),
    reader: openSql(reader, () => undefined),
    path,
    bytes: () => ['', '-wal'].reduce((sum, ending) => sum + (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0), 0),
    close: () => {
      for (const database of [reader, writer]) if (database.isOpen) database.close()
    }
  }
}
