import { once } from 'node:events'
import { openLibrary } from '../../../../src/main/library'
import { silentLog } from '../../../../src/main/library/log'

/**
 * On a line of input opens the library named on the command line and syncs it until it is killed.
 * Says the address of each story that a window would be told of by then, and `done` when all is stored.
 */
const [directory = '', resources = ''] = process.argv.slice(2)
await once(process.stdin, 'data')
const library = await openLibrary({ directory, resources, log: silentLog })
let cursor = library.lastChange()
library.onEvent((event) => {
  if (event === 'changes.available') void tell()
})
await library.ask('sync.run', {})
await library.settled()
await tell()
await library.close()
process.stdout.write('done\n')
process.exit(0)

/** What is told is committed: the change log is read from the file. */
async function tell(): Promise<void> {
  const batch = await library.ask('changes.since', { cursor, limit: 1000 })
  cursor = Math.max(cursor, batch.cursor)
  const urls = batch.changes.flatMap((change) => (change.kind === 'article' && change.value?.url ? [change.value.url] : []))
  process.stdout.write(urls.map((url) => `${url}\n`).join(''))
}
