import type { EngineFigures, SpeedTask } from './figures'
import { measureLibrary } from './measureLibrary'
import { measurePeer } from './measurePeer'
import { measureWindow } from './measureWindow'

/** The process in which one engine is measured alone, so that its memory is its own. */
const task = JSON.parse(process.argv[2] ?? '{}') as SpeedTask
process.send?.(await measure(task))
process.disconnect()

function measure({ engine }: SpeedTask): Promise<EngineFigures> {
  if (engine === 'offprint') return measureLibrary(task)
  return engine === 'window' ? measureWindow(task) : measurePeer(engine, task)
}
