import type { PlaceTarget } from '../placeCommands'
import type { Latest } from './latest'

/** Acts that lead elsewhere. */
export function placeTarget(latest: Latest): PlaceTarget {
  return {
    showScope: (scope) => latest().go({ type: 'show', scope }),
    showHistory: () => latest().setDialog({ kind: 'history' }),
    goBack: () => latest().go({ type: 'back' }),
    goForward: () => latest().go({ type: 'forward' }),
    search: () => {
      latest().panes.openList()
      latest().searchBox.current?.focus()
    },
    isListBehind: () => !latest().panes.isListOpen && latest().panes.mode === 'one',
    showList: () => latest().panes.openList(),
    isSearching: () => latest().navigation.query !== null,
    endSearch: () => latest().go({ type: 'end-search' })
  }
}
