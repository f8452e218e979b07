import type { ArticleId } from '@shared/contract/ids'
import { inListOrder } from '../../selection/selection'
import { selectionStore } from '../../selection/selectionStore'
import type { WindowState } from '../../useWindowState'

/** The stories that acts are for, in the order of the list; none where the list, and so what is selected, can't be seen. */
export function selectedStories({ list, panes }: Pick<WindowState, 'list' | 'panes'>): readonly ArticleId[] {
  return panes.isListOpen ? inListOrder(selectionStore.get(), list) : []
}
