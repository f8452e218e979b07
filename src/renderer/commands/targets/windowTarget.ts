import type { WindowTarget } from '../windowCommands'
import type { Latest } from './latest'

/** Acts on the window itself. */
export function windowTarget(latest: Latest): WindowTarget {
  return {
    showPalette: () => latest().setDialog({ kind: 'palette' }),
    showSettings: () => latest().setDialog({ kind: 'settings' }),
    showHelp: () => latest().setDialog({ kind: 'help' }),
    setTheme: (theme) => latest().changeSettings({ theme }),
    togglePane: (pane) => latest().panes.toggle(pane)
  }
}
