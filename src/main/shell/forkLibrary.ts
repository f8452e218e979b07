import { join } from 'node:path'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { LibraryChild, PortPair } from './libraryProcess'

/** Starts the library's process on a library folder. */
export function forkLibrary(directory: string): LibraryChild {
  return utilityProcess.fork(join(import.meta.dirname, 'library.js'), ['--library', directory], {
    serviceName: 'Offprint library',
    stdio: 'inherit'
  })
}

/** A channel between the library and a window. */
export function openChannel(): PortPair {
  return new MessageChannelMain()
}
