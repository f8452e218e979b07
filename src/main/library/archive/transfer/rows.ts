import { z } from 'zod'
import type { Sql, SqlValue } from '../sql'

/** A row as it is exported: its columns by name in camelCase, with what SQLite stores. */
export type ExportedRow = Readonly<Record<string, unknown>>

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const columnRow = z.array(z.object({ name: z.string() }))

/** Columns that hold JSON: in an export they stand as what they are. */
const jsonColumns: Readonly<Record<string, z.ZodType>> = {
  actions: z.array(z.unknown()).max(100),
  candidates: z
    .array(z.object({ url: z.string(), width: z.number().nullable(), density: z.number().nullable(), type: z.string().nullable() }))
    .nullable(),
  sections: z.array(z.string().max(1000)).max(100)
}

/** A stored row without the columns named, which are derived or only mean something in this library. */
export function exportRow(row: Readonly<Record<string, SqlValue>>, without: readonly string[]): ExportedRow {
  const kept = Object.entries(row).filter(([column]) => !without.includes(column))
  return Object.fromEntries(kept.map(([column, value]) => [camelCase(column), exportValue(column, value)]))
}

function exportValue(column: string, value: SqlValue): unknown {
  if (value instanceof Uint8Array) throw new Error(`${column} is not text`)
  return column in jsonColumns && typeof value === 'string' ? JSON.parse(value) : value
}

/** An exported row as columns of a table: what the table does not have is left out. @throws ZodError for values no column takes. */
export function importRow(sql: Sql, table: string, row: ExportedRow, without: readonly string[]): ReadonlyMap<string, SqlValue> {
  const columns = new Map<string, SqlValue>()
  for (const column of columnsOf(sql, table)) {
    const value = row[camelCase(column)]
    if (value === undefined || without.includes(column)) continue
    columns.set(column, importValue(column, value))
  }
  return columns
}

function importValue(column: string, value: unknown): SqlValue {
  const json = jsonColumns[column]
  if (json !== undefined) return value === null ? null : JSON.stringify(json.parse(value))
  const parsed = scalar.parse(value)
  return typeof parsed === 'boolean' ? Number(parsed) : parsed
}

/** Writes a row whose table and columns are ours. */
export function insertRow(
  sql: Sql,
  table: string,
  columns: ReadonlyMap<string, SqlValue>,
  mode: 'INSERT' | 'INSERT OR IGNORE' = 'INSERT'
): number {
  const names = [...columns.keys()]
  const marks = names.map(() => '?')
  return sql.run(`${mode} INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`, ...columns.values())
}

function columnsOf(sql: Sql, table: string): readonly string[] {
  return columnRow.parse(sql.all(`SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => name)
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
