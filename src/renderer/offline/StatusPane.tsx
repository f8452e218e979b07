import { report } from '../design/report'
import { useLibraryState } from '../library/useLibraryState'
import { useSync } from '../library/useSync'
import { cancelPreparation, usePreparation } from './preparation'
import { StatusBar } from './StatusBar'
import { useLibraryStats } from './useLibraryStats'

/** The status bar, following the library by itself: its many small changes redraw nothing else. */
export function StatusPane() {
  const { progress, isRunning, cancel } = useSync()
  const preparation = usePreparation()
  return (
    <StatusBar
      state={useLibraryState()}
      stats={useLibraryStats()}
      progress={progress}
      isSyncing={isRunning}
      onCancel={() => report(cancel())}
      preparation={preparation.kind === 'running' ? preparation.progress : null}
      onCancelPreparation={cancelPreparation}
    />
  )
}
