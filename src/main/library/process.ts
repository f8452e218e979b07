import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ReaderError, toErrorData } from '@shared/contract/errors'
import log from 'electron-log/node'
import { z } from 'zod'
import { openLibrary } from './index'
import { servePort } from './serve'

/**
 * The library's process, started by the shell as a utility process: opens the library named on its command line,
 * says `ready` or `failed` on its parent port, and answers the contract on every port it is handed.
 */
const { library: directory } = parseArgs({ options: { library: { type: 'string' } } }).values
if (directory === undefined) throw new Error('the library process needs --library DIR')

log.transports.console.level = false
log.transports.file.resolvePathFn = () => join(directory, 'logs', 'library.log')
log.transports.file.maxSize = 2_000_000
const writeLog = {
  info: (message: string) => log.info(message),
  warn: (message: string) => log.warn(message),
  error: (message: string, cause: unknown) => log.error(message, cause)
}

/** The shell lets a file be read or written that the person chose. */
const grantMessage = z.object({ grant: z.object({ token: z.uuid(), path: z.string().min(1) }) })

/** Electron's parent port; typed here because this room knows Node only. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: readonly Port[] }) => void): void
}
interface Port {
  postMessage(message: unknown): void
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): void
  start(): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
if (parentPort === undefined) throw new Error('the library process is started by the shell')

// Electron only warns of a rejection nobody handles; here it is a bug like any other, and the shell starts the library again.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => {
    writeLog.error('uncaught exception, the library stops', thrown)
    process.exit(1)
  })
}

try {
  const library = await openLibrary({
    directory,
    resources: join(import.meta.dirname, '../../resources'),
    log: writeLog,
    onReopen: () => {
      parentPort.postMessage({ reopening: true })
      // After the answer to whoever asked for it.
      setImmediate(() => void library.close().then(() => process.exit(0)))
    }
  })
  library.startSchedule()
  parentPort.on('message', ({ data, ports }) => {
    const [port] = ports
    if (data === 'connect' && port !== undefined) servePort(library, port)
    if (data === 'sleep') library.pauseSchedule()
    if (data === 'wake') library.startSchedule()
    if (data === 'close') void library.close().then(() => process.exit(0))
    const granted = grantMessage.safeParse(data)
    if (!granted.success) return
    const { token, path } = granted.data.grant
    library.grantFile(path, token)
    parentPort.postMessage({ granted: token })
  })
  library.onEvent((event, payload) => {
    if (event === 'smartFeed.news') parentPort.postMessage({ news: payload })
    if (event === 'feed.news') parentPort.postMessage({ feedNews: payload })
  })
  parentPort.postMessage({ state: 'ready', error: library.recovered })
} catch (thrown) {
  if (!(thrown instanceof ReaderError)) writeLog.error('the library could not be opened', thrown)
  // Goes on living, since its end would count as a crash and start it again.
  parentPort.on('message', ({ data }) => {
    if (data === 'close') process.exit(0)
  })
  parentPort.postMessage({ state: 'failed', error: toErrorData(thrown) })
}
