import { report } from '../design/report'
import { useLibraryState } from '../library/useLibraryState'
import { useSync } from '../library/useSync'
import { StatusBar } from './StatusBar'
import { useLibraryStats } from './useLibraryStats'

/** The status bar, following the library by itself: its many small changes redraw nothing else. */
export function StatusPane() {
  const { progress, isRunning, cancel } = useSync()
  return (
    <StatusBar
      state={useLibraryState()}
      stats={useLibraryStats()}
      progress={progress}
      isSyncing={isRunning}
      onCancel={() => report(cancel())}
    />
  )
}
