import type { FeedId } from '@shared/contract/ids'
import type { SearchRow } from './searchTypes'

type Rows = readonly SearchRow[]

/** Folds hits that are copies of a better hit under it, where their feeds' copies are folded. The same rows give the same answer. */
export function copyFolder(foldsCopiesOf: (feed: FeedId) => boolean): (rows: Rows) => Rows {
  let last: { readonly rows: Rows; readonly folded: Rows } | null = null
  return (rows) => {
    if (last?.rows !== rows) last = { rows, folded: foldCopies(rows, foldsCopiesOf) }
    return last.folded
  }
}

function foldCopies(rows: Rows, foldsCopiesOf: (feed: FeedId) => boolean): Rows {
  if (rows.every(({ head }) => head.duplicateOf === null)) return rows
  const copies = new Map<number, FeedId[]>()
  const shown: SearchRow[] = []
  for (const row of rows) {
    const text = textOf(row)
    const known = copies.get(text)
    if (known && foldsCopiesOf(row.head.feedId)) known.push(row.head.feedId)
    else {
      shown.push(row)
      if (!known) copies.set(text, [])
    }
  }
  return shown.map((row) => withCopies(row, copies.get(textOf(row)) ?? []))
}

/** The article that all copies of one text share. */
const textOf = ({ id, head }: SearchRow): number => head.duplicateOf ?? id

function withCopies(row: SearchRow, copies: readonly FeedId[]): SearchRow {
  return copies.length === 0 ? row : { ...row, copies: [...new Set(copies)] }
}
