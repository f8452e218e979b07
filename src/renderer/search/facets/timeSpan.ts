import type { TimeFacet } from '@shared/contract/search'
import { setTimeBounds, timeFilters } from '@shared/text/queryEdit'
import { queryField } from '@shared/text/queryFilters'

/** A range of a ribbon's bars: from the edge before its first to the edge after its last. Edges are counted from 0. */
export type Span = readonly [from: number, to: number]

/** The edges of a ribbon's bars in milliseconds since 1970: one more than there are bars. */
export function edgesOf({ starts, end }: TimeFacet): readonly number[] {
  return starts.length === 0 ? [] : [...starts, end]
}

/** The bars a query's bounds in time leave, `now` being milliseconds since 1970. */
export function spanOf(query: string, edges: readonly number[], now: number): Span {
  let [from, to] = [0, Math.max(1, edges.length - 1)]
  for (const bounds of timeFilters(query).flatMap((filter) => readBounds(filter, now))) {
    if (bounds.from !== null) from = Math.max(from, nearest(edges, bounds.from))
    if (bounds.to !== null) to = Math.min(to, nearest(edges, bounds.to))
  }
  return from < to ? [from, to] : [Math.min(from, edges.length - 2), Math.min(from, edges.length - 2) + 1]
}

/** The query with its bounds in time at the edges of these bars; a span of all of them needs none. */
export function withSpan(query: string, [from, to]: Span, edges: readonly number[]): string {
  const dayAt = (index: number) => dayOf(edges[index] ?? 0)
  return setTimeBounds(query, { after: from <= 0 ? null : dayAt(from), before: to >= edges.length - 1 ? null : dayAt(to) })
}

/** Keeps a thumb of the span between the ends, and a bar between it and the other. */
export function moveEdge([from, to]: Span, which: 'from' | 'to', index: number, last: number): Span {
  if (which === 'from') return [Math.min(Math.max(index, 0), to - 1), to]
  return [from, Math.max(Math.min(index, last), from + 1)]
}

interface Bounds {
  readonly from: number | null
  readonly to: number | null
}

function readBounds(filter: string, now: number): readonly Bounds[] {
  const [name = ''] = filter.split(':', 1)
  const value = filter.slice(name.length + 1).replace(/["“”]/g, '')
  const read = queryField(name.toLowerCase())?.read(value, now)
  return read?.name === 'time' ? [read] : []
}

function nearest(edges: readonly number[], time: number): number {
  return edges.reduce((best, edge, index) => (Math.abs(edge - time) < Math.abs((edges[best] ?? 0) - time) ? index : best), 0)
}

/** A day in local time, as queries take it: `2026-11-09`. */
function dayOf(time: number): string {
  const date = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
