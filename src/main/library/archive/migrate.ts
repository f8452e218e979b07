import { randomUUID } from 'node:crypto'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { ReaderError } from '@shared/contract/errors'
import { initial } from './migrations/001-initial'
import { offline } from './migrations/002-offline'
import { finding } from './migrations/003-finding'
import { reading } from './migrations/004-reading'
import { arranging } from './migrations/005-arranging'

/** Append only: a library made by any version passes through the rest. */
const migrations: readonly string[] = [initial, offline, finding, reading, arranging]

/** The shape that this version makes. */
export const latestVersion = migrations.length

/** Brings the tables to the present shape, each step in its own transaction. Throws on a library of a newer version. */
export function migrate(database: DatabaseSyncInstance): void {
  while (step(database));
}

function step(database: DatabaseSyncInstance): boolean {
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    if (version > migrations.length) throw newerLibrary()
    const migration = migrations[version]
    if (migration !== undefined) database.exec(`${migration}; PRAGMA user_version = ${version + 1}`)
    if (version === 0) database.prepare(`INSERT INTO meta VALUES ('library_id', ?)`).run(randomUUID())
    database.exec('COMMIT')
    return migration !== undefined
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw thrown
  }
}

/** The shape a file says it has: SQLite's `user_version`, 0 for a new file. */
export function versionOf(database: DatabaseSyncInstance): number {
  const row: { user_version: number } = database.prepare('PRAGMA user_version').get()
  return row.user_version
}

function newerLibrary(): ReaderError {
  return new ReaderError('library-unavailable', 'This library was made by a newer version of Offprint. Update Offprint to open it.')
}
