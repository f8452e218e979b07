import { resolve } from 'node:path'
import { openLibrary } from '../../../../src/main/library'
import { silentLog } from '../../../../src/main/library/log'

/** Prepares the library named on the command line for offline, and says each step, until it is killed. */
const library = await openLibrary({ directory: process.argv[2] ?? '', resources: resolve('resources'), log: silentLog })
library.onEvent((event, payload) => {
  if (event === 'offline.progress' && 'done' in payload) process.stdout.write(`${payload.done}\n`)
})
await library.ask('offline.prepare', { scope: { kind: 'all' }, links: true, media: true })
await library.close()
