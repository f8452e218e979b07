import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { type ErrorData, ReaderError } from '@shared/contract/errors'
import { z } from 'zod'
import { migrate } from './migrate'
import { asReaderError } from './sqliteErrors'
import type { OpenReport } from './types'

interface OpenDatabase {
  readonly database: DatabaseSyncInstance
  readonly path: string
  readonly report: OpenReport
  /** Makes the next start check the whole file, because this session met damage. */
  askForCheck(): void
}

/** Another process (the command line beside the app) may hold the lock for one transaction. */
const BUSY_TIMEOUT_MS = 10_000
const SETTINGS = `
PRAGMA page_size = 8192;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
CREATE TEMP TABLE touched (article_id INTEGER PRIMARY KEY) STRICT;
`
const damageCodes: readonly number[] = [11, 26]

/**
 * Opens `library.sqlite` in a folder, making both when they are missing. After an unclean end the file is checked;
 * a damaged one is set aside under a dated name, never deleted, and a fresh one takes its place.
 * @throws ReaderError `library-unavailable` when the folder can't be used.
 */
export function openDatabase(directory: string, now: () => number): OpenDatabase {
  const path = join(directory, 'library.sqlite')
  const checkMark = `${path}-check`
  const { database, recovered } = openOrSetAside(path, checkMark, now)
  rmSync(checkMark, { force: true })
  return { database, path, report: { recovered }, askForCheck: () => writeFileSync(checkMark, '') }
}

function openOrSetAside(path: string, checkMark: string, now: () => number) {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const database = openSound(path, endedUnclean(path) || existsSync(checkMark))
    if (database !== null) return { database, recovered: null }
    const recovered = setAside(path, now())
    return { database: connect(path), recovered }
  } catch (thrown) {
    throw asReaderError(asFolderError(thrown, path))
  }
}

const fileFailure = z.object({ syscall: z.string(), code: z.string() })

/** The system's refusal to make, rename or look at a file, in words for a person. */
function asFolderError(thrown: unknown, path: string): unknown {
  const parsed = fileFailure.safeParse(thrown)
  if (!parsed.success) return thrown
  if (parsed.data.code === 'ENOSPC')
    return new ReaderError('disk-full', 'The disk is full: the library could not be opened.', { cause: thrown })
  const message = `The library folder ${dirname(path)} can't be used (${parsed.data.code}).`
  return new ReaderError('library-unavailable', message, { cause: thrown })
}

/** A clean close empties and removes the write-ahead log. */
function endedUnclean(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** The open database, or null when the file is damaged. */
function openSound(path: string, isSuspect: boolean): DatabaseSyncInstance | null {
  let database: DatabaseSyncInstance | null = null
  try {
    database = connect(path)
    if (!isSuspect || passesCheck(database)) return database
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown
  }
  database?.close()
  return null
}

function connect(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    database.exec(SETTINGS)
    migrate(database)
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

function passesCheck(database: DatabaseSyncInstance): boolean {
  const row: { quick_check: string } = database.prepare('PRAGMA quick_check(1)').get()
  return row.quick_check === 'ok'
}

const failure = z.object({ errcode: z.int() })
function isDamage(thrown: unknown): boolean {
  const parsed = failure.safeParse(thrown)
  return parsed.success && damageCodes.includes(parsed.data.errcode & 0xff)
}

function setAside(path: string, at: number): ErrorData {
  const date = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  const aside = freeName(path.replace(/\.sqlite$/, `-damaged-${date}`))
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
  }
  const message = `The library was damaged and could not be opened. It was set aside as ${basename(aside)}, and a new one was started.`
  return { code: 'library-damaged', message }
}

function freeName(stem: string): string {
  let name = `${stem}.sqlite`
  for (let copy = 2; existsSync(name); copy += 1) name = `${stem}-${copy}.sqlite`
  return name
}
