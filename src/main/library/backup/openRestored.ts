import type { Archive } from '../archive/types'
import type { Log } from '../log'
import { confirmRestore, dropFormer, readState, swapBack, swapIn } from './restoreState'

/** How long the library before a restore is kept, in milliseconds. */
const FORMER_KEPT_MS = 7 * 86_400_000

/**
 * Opens the archive of a folder, after a restore the restored one. Where that can't be opened, the library before is put back and
 * opened: a restore never loses what was there.
 */
export function openRestored(directory: string, log: Log, open: () => Archive): Archive {
  if (!swapIn(directory)) {
    const archive = open()
    dropOldFormer(directory)
    return archive
  }
  try {
    const archive = open()
    if (archive.report.recovered === null) {
      confirmRestore(directory)
      return archive
    }
    archive.close()
  } catch (thrown) {
    log.error('the restored library could not be opened; the one before is put back', thrown)
  }
  swapBack(directory)
  return open()
}

function dropOldFormer(directory: string): void {
  const state = readState(directory)
  if (state?.phase === 'done' && Date.now() - state.at > FORMER_KEPT_MS) dropFormer(directory)
}
