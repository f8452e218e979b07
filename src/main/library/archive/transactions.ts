import type { ChangeKind } from '@shared/contract/changes'
import type { Sql } from './sql'
import { asReaderError } from './sqliteErrors'
import type { Store } from './store'
import type { Durability } from './types'

interface Transactions extends Store {
  /** Calls back after each commit that wrote to the change log; the listener must not throw. */
  onChange(listener: (seq: number) => void): () => void
  /** Sequence number of the newest change. */
  lastChange(): number
}

const LAST_CHANGE = `SELECT seq FROM sqlite_sequence WHERE name = 'changes'`
const SYNCHRONOUS: Readonly<Record<Durability, string>> = { full: 'PRAGMA synchronous = FULL', relaxed: 'PRAGMA synchronous = NORMAL' }
const NOTE = 'INSERT OR REPLACE INTO changes (kind, key) VALUES (?, ?)'

/** Transactions over one connection, with the change log written as each one ends: a thing changed often is noted once. */
export function openTransactions(sql: Sql, now: () => number): Transactions {
  const listeners = new Set<(seq: number) => void>()
  const pending = new Map<string, readonly [ChangeKind, string]>()
  let depth = 0
  let rings = false
  let durability: Durability = 'full'

  const lastChange = () => sql.get<{ seq: number }>(LAST_CHANGE)?.seq ?? 0

  function flush(): void {
    for (const [kind, key] of pending.values()) sql.run(NOTE, kind, key)
    rings ||= pending.size > 0
    pending.clear()
  }

  function run<T>(begin: string, commit: string, rollback: readonly string[], work: () => T): T {
    sql.run(begin)
    depth += 1
    try {
      const result = work()
      if (depth === 1) flush()
      sql.run(commit)
      return result
    } catch (thrown) {
      // A full disk makes SQLite roll back by itself.
      if (sql.database.isTransaction) for (const step of rollback) sql.run(step)
      throw asReaderError(thrown)
    } finally {
      depth -= 1
    }
  }

  /** The connection keeps its setting, so it is only changed when another is wanted; inside a transaction it can't be. */
  function setDurability(wanted: Durability): void {
    if (wanted === durability) return
    sql.database.exec(SYNCHRONOUS[wanted])
    durability = wanted
  }

  function outermost<T>(begin: string, work: () => T): T {
    pending.clear()
    rings = false
    const result = run(begin, 'COMMIT', ['ROLLBACK'], work)
    if (rings) announce()
    return result
  }

  function announce(): void {
    const seq = lastChange()
    for (const listener of listeners) listener(seq)
  }

  function nested<T>(work: () => T): T {
    const name = `nested_${depth}`
    return run(`SAVEPOINT ${name}`, `RELEASE ${name}`, [`ROLLBACK TO ${name}`, `RELEASE ${name}`], work)
  }

  return {
    sql,
    now,
    lastChange,
    write(work, wanted = 'full') {
      if (depth > 0) return nested(work)
      setDurability(wanted)
      return outermost('BEGIN IMMEDIATE', work)
    },
    read: (work) => (depth === 0 ? outermost('BEGIN', work) : work()),
    note(kind, key) {
      const id = `${kind} ${key}`
      pending.delete(id)
      pending.set(id, [kind, String(key)])
    },
    noteAll(kind, select, ...values) {
      const changes = sql.run(`INSERT OR REPLACE INTO changes (kind, key) SELECT '${kind}', CAST(key AS TEXT) FROM (${select})`, ...values)
      rings ||= changes > 0
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
