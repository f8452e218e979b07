import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
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
/** Where an index is made anew while the old one answers. */
const ASIDE = 'search-anew.sqlite'
const ENDINGS = ['', '-wal', '-shm'] as const
/** Raise it when the tables or the token stream change: an older file is then made anew. */
const VERSION = 5
const BUSY_TIMEOUT_MS = 10_000

/**
 * `words`: contentless full text; the `ascii` tokenizer only cuts our token stream at its spaces. The body comes first because FTS5 names
 * the column of each word but the first's, and most words are in the body.
 * `older_words`: the same of the earlier texts of those stories that have any.
 * `indexed`: what is in it, so that a change that leaves the words alone costs nothing. `row`, the number of an article in the full text,
 * is the second it was published in (or the next free one): in order of time and close together, which halves the index.
 * `forms`: for each language the words seen under a stem; also the vocabulary that typos are corrected from and beginnings are spelled out by.
 */
const SCHEMA = `
CREATE VIRTUAL TABLE words USING fts5(
  body, lead, names, title, notes, content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
CREATE VIRTUAL TABLE older_words USING fts5(body, title, notes, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE indexed (
  row INTEGER PRIMARY KEY, article_id INTEGER NOT NULL UNIQUE, sort_key INTEGER NOT NULL, content_id INTEGER NOT NULL,
  described INTEGER NOT NULL) STRICT;
CREATE TABLE forms (language TEXT, stem TEXT, word TEXT, PRIMARY KEY (language, stem, word)) STRICT, WITHOUT ROWID;
CREATE INDEX forms_by_word ON forms (word);
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
  removeFile(path)
  return connect(path, libraryPath)
}

/** An index that is being made beside the one that answers. */
export interface AsideFile {
  readonly writer: Sql
  close(): void
}

/** Whether an index that was being made anew was left half made. */
export function hasAside(directory: string): boolean {
  return existsSync(join(directory, ASIDE))
}

/**
 * Opens an index beside the one that answers, whatever is in it; it is this process's alone.
 * @throws ReaderError `library-unavailable` when another process is at it.
 */
export function openAside(directory: string, libraryPath: string): AsideFile {
  const path = join(directory, ASIDE)
  const open = () => openWriter(path, libraryPath, 'PRAGMA main.locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0;')
  try {
    return describeAside(open())
  } catch (thrown) {
    const error = asReaderError(thrown)
    if (error instanceof ReaderError && error.code !== 'library-damaged') throw error
    removeFile(path)
    return describeAside(open())
  }
}

function describeAside(database: DatabaseSyncInstance): AsideFile {
  return { writer: openWriterSql(database), close: () => database.close() }
}

/** Puts the index that was made aside in the place of the old one; both must be closed. */
export function takeAside(directory: string): void {
  const [path, aside] = [join(directory, FILE), join(directory, ASIDE)]
  // A log that stays would be read into the new file.
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
  renameSync(aside, path)
}

function removeFile(path: string): void {
  for (const ending of ENDINGS) rmSync(path + ending, { force: true })
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

function openWriter(path: string, libraryPath: string, settings = ''): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    database.exec(settings)
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
