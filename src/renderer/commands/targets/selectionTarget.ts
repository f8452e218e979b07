import type { ArticleId } from '@shared/contract/ids'
import { report } from '../../design/report'
import { request } from '../../library/request'
import { listKey } from '../../navigation'
import { extend, keepListed, selectAll, toggle } from '../../selection/selection'
import { changeSelection, clearSelection, hasSelection, selectionStore } from '../../selection/selectionStore'
import { listScope } from '../../timeline/listScope'
import { storyBeside } from '../../timeline/storyList'
import type { WindowState } from '../../useWindowState'
import type { SelectionTarget } from '../selectionCommands'
import { type Latest, standing } from './latest'
import { isListAtHand, isListFocused } from './listFocus'

/** Selects rows of the list on screen. */
export function selectionTarget(latest: Latest): SelectionTarget {
  const moveTo = (id: ArticleId) => latest().go({ type: 'move', id })
  const selectTo = (id: ArticleId) => {
    changeSelection((selection) => extend(selection, latest().list, id, stoodOn(latest())))
    moveTo(id)
  }
  return {
    canSelect: () => showsRows(latest()),
    canExtend: () => showsRows(latest()) && (isListFocused() || (isListAtHand() && !isTextSelected())),
    toggleSelected: () => {
      const id = rowAtHand(latest())
      if (id === undefined) return
      changeSelection((selection) => toggle(selection, id))
      moveTo(id)
    },
    extendSelection: (step) => {
      const to = storyBeside(latest().list, stoodOn(latest()), step) ?? rowAtHand(latest())
      if (to !== undefined) selectTo(to)
    },
    selectRow: (id, by) => {
      if (by === 'span') return selectTo(id)
      changeSelection((selection) => toggle(selection, id))
      moveTo(id)
    },
    selectAll: () => {
      const { list } = latest()
      const before = selectionStore.get()
      if (before.ids.size < list.count) changeSelection((selection) => selectAll(selection, list))
      else report(selectWholeList(latest))
    },
    selectWholeList: () => report(selectWholeList(latest)),
    hasSelection,
    clearSelection
  }
}

/** Also what the window has no rows for. Rows that go while the library answers are left out. */
async function selectWholeList(latest: Latest): Promise<void> {
  const asked = latest()
  const { ids } = await request('articles.ofList', listScope(asked))
  const { list, navigation } = latest()
  if (listKey(navigation) !== listKey(asked.navigation)) return
  changeSelection((selection) => keepListed(selectAll(selection, list, ids), list))
}

const showsRows = ({ panes, navigation: { query, scope }, list }: WindowState): boolean =>
  panes.isListOpen && list.count > 0 && (query !== null || scope.kind !== 'annotated')

/** The row of the keyboard, which may stand for the story that was opened; in a list that has just got the focus, the first. */
function stoodOn({ navigation, list }: WindowState): ArticleId | null {
  const id = standing({ navigation })
  const index = id === null ? -1 : list.indexOf(id)
  return index < 0 && !isListFocused() ? null : (list.idAt(Math.max(index, 0)) ?? null)
}

const rowAtHand = (state: WindowState): ArticleId | undefined => stoodOn(state) ?? state.list.idAt(0)

const isTextSelected = (): boolean => document.getSelection()?.isCollapsed === false
