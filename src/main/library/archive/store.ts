import type { ChangeKind } from '@shared/contract/changes'
import type { Sql, SqlValue } from './sql'
import type { Durability } from './types'

/** What each part of the archive works with. */
export interface Store {
  readonly sql: Sql
  /** Milliseconds since 1970. */
  now(): number
  /** One transaction; inside another, a savepoint that rolls back alone. Rings the doorbell after the commit. `full` unless told. */
  write<T>(work: () => T, durability?: Durability): T
  /** One snapshot for several queries. */
  read<T>(work: () => T): T
  /** Puts a thing in the change log at the commit of the running transaction. */
  note(kind: ChangeKind, key: number | string): void
  /** The same for every key a SELECT answers; for many. */
  noteAll(kind: ChangeKind, select: string, ...values: readonly SqlValue[]): void
}
