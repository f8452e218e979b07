import type { ArticleId } from '@shared/contract/ids'

/** The rows of a list, as far as selecting needs them. */
export interface Rows {
  readonly count: number
  idAt(index: number): ArticleId | undefined
  /** -1 when it is not in the list. */
  indexOf(id: ArticleId): number
}

/** The stories of the shown list that the reader has chosen, to do one thing with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<ArticleId>
  /** The row that a span begins at; null as long as no row was chosen, and once that row is gone. */
  readonly anchor: ArticleId | null
  /** What is selected apart from the span at the anchor, and stays when the span is drawn anew. */
  readonly apart: ReadonlySet<ArticleId>
  /** Those that the list has no row for: further down than the window reaches, or folded away. */
  readonly unseen: ReadonlySet<ArticleId>
}

const NONE: ReadonlySet<ArticleId> = new Set()
export const NOTHING_SELECTED: Selection = { ids: NONE, anchor: null, apart: NONE, unseen: NONE }

/** Puts a row into the selection, or takes it out. Spans begin there from now on. */
export function toggle(selection: Selection, id: ArticleId): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return ids.size === 0 ? NOTHING_SELECTED : { ...selection, ids, anchor: id, apart: ids }
}

/** Selects from the anchor to a row, in place of the last such span; from `start` where there is no anchor. */
export function extend(selection: Selection, rows: Rows, to: ArticleId, start: ArticleId | null): Selection {
  const anchor = [selection.anchor, start].find((id) => id !== null && rows.indexOf(id) >= 0) ?? to
  const apart = anchor === selection.anchor ? selection.apart : selection.ids
  return { ...selection, ids: new Set([...apart, ...span(rows, anchor, to)]), anchor, apart }
}

function span(rows: Rows, one: ArticleId, other: ArticleId): readonly ArticleId[] {
  const [first = 0, last = 0] = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b)
  const ids: ArticleId[] = []
  for (let index = Math.max(first, 0); index <= last; index++) {
    const id = rows.idAt(index)
    if (id !== undefined) ids.push(id)
  }
  return ids
}

/** Every row of the list; `others`: stories of the list that have no row. */
export function selectAll(selection: Selection, rows: Rows, others: readonly ArticleId[] = []): Selection {
  const ids = new Set<ArticleId>()
  for (let index = 0; index < rows.count; index++) {
    const id = rows.idAt(index)
    if (id !== undefined) ids.add(id)
  }
  const unseen = new Set(others.filter((id) => !ids.has(id)))
  for (const id of unseen) ids.add(id)
  return { ids, anchor: selection.anchor, apart: ids, unseen }
}

/** What is left once rows have come and gone: those that went are no longer selected, those that came are not yet. */
export function keepListed(selection: Selection, rows: Rows): Selection {
  const isListed = (id: ArticleId) => rows.indexOf(id) >= 0
  const unseen = keep(selection.unseen, (id) => !isListed(id))
  const isKept = (id: ArticleId) => unseen.has(id) || isListed(id)
  const ids = keep(selection.ids, isKept)
  const anchor = selection.anchor !== null && isListed(selection.anchor) ? selection.anchor : null
  if (ids === selection.ids && unseen === selection.unseen && anchor === selection.anchor) return selection
  return { ids, anchor, apart: keep(selection.apart, isKept), unseen }
}

/** The same set when all of it is kept. */
function keep(ids: ReadonlySet<ArticleId>, isKept: (id: ArticleId) => boolean): ReadonlySet<ArticleId> {
  const kept = [...ids].filter(isKept)
  return kept.length === ids.size ? ids : new Set(kept)
}

/** The selected stories in the order of the list, those without a row last. */
export function inListOrder({ ids }: Selection, rows: Rows): readonly ArticleId[] {
  const places = new Map([...ids].map((id) => [id, rows.indexOf(id)]))
  const place = (id: ArticleId) => {
    const at = places.get(id) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return [...ids].sort((one, other) => place(one) - place(other))
}
