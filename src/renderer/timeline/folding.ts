import type { ArticleId } from '@shared/contract/ids'
import type { RowFold, Timeline } from '../replica/useTimeline'

/** A fold to open or close, and the row that stands for it. */
export interface FoldAtHand {
  readonly row: ArticleId
  readonly fold: RowFold
}

/** The fold that an arrow opens or closes from an article's row: its own, or to close one the fold it stands in. Null when there is none. */
export function foldAtHand(
  list: Pick<Timeline, 'idAt' | 'indexOf' | 'foldOf' | 'depthOf' | 'parentOf'>,
  id: ArticleId,
  isOpen: boolean
): FoldAtHand | null {
  const row = list.idAt(list.indexOf(id))
  if (row === undefined) return null
  const fold = list.foldOf(row)
  if (fold !== null && fold.isOpen !== isOpen) return { row, fold }
  if (isOpen || list.depthOf(row) === 0) return null
  const parent = list.parentOf(row)
  const around = list.foldOf(parent)
  return around === null ? null : { row: parent, fold: around }
}
