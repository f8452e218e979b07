import type { CommandLibrary, Remark } from './command'

const EVERY_MS = 1000

/** Tells how far an export, import, backup or restore is, and stops it when the person does (Ctrl-C). Answers how to end both. */
export function tellTransfer(library: CommandLibrary, remark: Remark): () => void {
  let toldAt = Date.now()
  const stop = () => void library.ask('transfer.cancel', {})
  process.once('SIGINT', stop)
  const stopTelling = library.onEvent((event, payload) => {
    if (event !== 'transfer.progress' || !('progress' in payload) || payload.progress === null || Date.now() - toldAt < EVERY_MS) return
    toldAt = Date.now()
    remark(`${payload.progress.done} of ${payload.progress.total}`)
  })
  return () => {
    process.off('SIGINT', stop)
    stopTelling()
  }
}
