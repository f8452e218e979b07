import { join } from 'node:path'
import type { ErrorData } from '@shared/contract/errors'
import type { LibraryState } from '@shared/contract/library'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'

export interface LibraryProcessOptions {
  readonly directory: string
  readonly onState: (state: LibraryState, error: ErrorData | null) => void
}

const MAX_CRASHES = 5
const CRASH_WINDOW_MS = 60_000
const RESTART_DELAY_MS = 300

/** `error` beside `ready`: what the reader must know, such as a damaged file that was set aside. */
interface ProcessMessage {
  readonly state: 'ready' | 'failed'
  readonly error: ErrorData | null
}

/**
 * The library's process and its life: started, watched, started again when it dies.
 * After five deaths within a minute it stays down and the state is `failed`.
 */
export class LibraryProcess {
  private child: UtilityProcess | null = null
  private readonly windows = new Set<WebContents>()
  private crashes: number[] = []
  private closing = false
  state: LibraryState = 'starting'

  constructor(private readonly options: LibraryProcessOptions) {
    this.start()
  }

  /** Gives a window its port when its page asks for one, and again by itself after each restart. */
  connect(window: WebContents): void {
    if (!this.windows.has(window)) window.once('destroyed', () => this.windows.delete(window))
    this.windows.add(window)
    if (this.state === 'ready') this.sendPort(window)
  }

  tell(message: 'sleep' | 'wake'): void {
    this.child?.postMessage(message)
  }

  /** Asks the library to close its files; resolves when its process has ended, at the latest after three seconds. */
  close(): Promise<void> {
    this.closing = true
    const { child } = this
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => child.kill(), 3000)
      child.once('exit', () => {
        clearTimeout(giveUp)
        resolve()
      })
      child.postMessage('close')
    })
  }

  private start(): void {
    const child = utilityProcess.fork(join(import.meta.dirname, 'library.js'), ['--library', this.options.directory], {
      serviceName: 'Offprint library',
      stdio: 'inherit'
    })
    child.on('message', (message: ProcessMessage) => this.heard(message))
    child.once('exit', () => this.ended())
    this.child = child
  }

  private heard(message: ProcessMessage): void {
    this.setState(message.state, message.error)
    if (message.state === 'failed') return
    for (const window of this.windows) this.sendPort(window)
  }

  private ended(): void {
    this.child = null
    if (this.closing) return
    for (const window of this.windows) window.send('library-lost')
    const now = Date.now()
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (this.crashes.length >= MAX_CRASHES) {
      return this.setState('failed', { code: 'library-unavailable', message: 'The library keeps stopping. Its log file says more.' })
    }
    this.setState('restarting', null)
    setTimeout(() => this.start(), RESTART_DELAY_MS)
  }

  private sendPort(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.child?.postMessage('connect', [port1])
    window.postMessage('library-port', null, [port2])
  }

  private setState(state: LibraryState, error: ErrorData | null): void {
    this.state = state
    this.options.onState(state, error)
  }
}
