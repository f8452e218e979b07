import { type ErrorData, errorData } from '@shared/contract/errors'
import { smartFeedId } from '@shared/contract/ids'
import type { LibraryState } from '@shared/contract/library'
import type { MessagePortMain } from 'electron'
import { z } from 'zod'

/** The library's process, as the shell sees it; Electron's `UtilityProcess` is one. */
export interface LibraryChild {
  /** Missing until it is spawned and after its end. */
  readonly pid: number | undefined
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  postMessage(message: string, ports?: MessagePortMain[]): void
  kill(): boolean
}

/** What the shell needs of a window's `WebContents`. */
export interface LibraryWindow {
  send(channel: 'library-lost' | 'library-failed'): void
  postMessage(channel: 'library-port', message: null, ports: MessagePortMain[]): void
  once(event: 'destroyed', listener: () => void): unknown
}

export interface PortPair {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain
}

export interface LibraryProcessOptions {
  readonly fork: () => LibraryChild
  readonly openChannel: () => PortPair
  readonly onState: (state: LibraryState, error: ErrorData | null) => void
  /** New stories answer a smart feed that is to tell. */
  readonly onNews: (news: SmartFeedNews) => void
}

const MAX_CRASHES = 5
const CRASH_WINDOW_MS = 60_000
const RESTART_DELAY_MS = 300
const CLOSE_LIMIT_MS = 2500
const crashing: ErrorData = { code: 'library-unavailable', message: 'The library keeps stopping. Its log file says more.' }

/** `error` beside `ready`: what the reader must know, such as a damaged file that was set aside. */
const stateMessage = z.object({ state: z.enum(['ready', 'failed']), error: errorData.nullable() })
const news = z.object({ id: smartFeedId, title: z.string(), count: z.int().positive() })
const processMessage = z.union([stateMessage, z.object({ news })])

export type SmartFeedNews = z.infer<typeof news>

/**
 * The library's process and its life: started, watched, started again when it dies.
 * After five deaths within a minute it stays down and the state is `failed`.
 */
export class LibraryProcess {
  private child: LibraryChild | null = null
  private readonly windows = new Set<LibraryWindow>()
  private crashes: number[] = []
  private restart: NodeJS.Timeout | undefined
  private closing: Promise<void> | null = null
  state: LibraryState = 'starting'

  constructor(private readonly options: LibraryProcessOptions) {
    this.start()
  }

  /** Gives a window its port when its page asks for one, and again by itself after each restart. */
  connect(window: LibraryWindow): void {
    if (!this.windows.has(window)) window.once('destroyed', () => this.windows.delete(window))
    this.windows.add(window)
    if (this.state === 'ready') this.sendPort(window)
    if (this.state === 'failed') window.send('library-failed')
  }

  tell(message: 'sleep' | 'wake'): void {
    this.child?.postMessage(message)
  }

  /** Asks the library to close its files; resolves when its process has ended, at the latest after two and a half seconds. */
  close(): Promise<void> {
    this.closing ??= this.endChild()
    return this.closing
  }

  private endChild(): Promise<void> {
    clearTimeout(this.restart)
    const { child } = this
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      // Resolved without waiting for the end: a process not spawned yet can't be killed and never says that it ended.
      const giveUp = setTimeout(() => {
        endNow(child)
        resolve()
      }, CLOSE_LIMIT_MS)
      child.once('exit', () => {
        clearTimeout(giveUp)
        resolve()
      })
      child.postMessage('close')
    })
  }

  private start(): void {
    const child = this.options.fork()
    child.on('message', (message) => this.heard(message))
    child.once('exit', () => this.ended())
    this.child = child
  }

  private heard(message: unknown): void {
    const heard = processMessage.parse(message)
    if ('news' in heard) return this.options.onNews(heard.news)
    const { state, error } = heard
    this.setState(state, error)
    for (const window of this.windows) {
      if (state === 'ready') this.sendPort(window)
      else window.send('library-failed')
    }
  }

  private ended(): void {
    this.child = null
    if (this.closing !== null) return
    for (const window of this.windows) window.send('library-lost')
    const now = Date.now()
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (this.crashes.length >= MAX_CRASHES) return this.giveUp()
    this.setState('restarting', null)
    this.restart = setTimeout(() => this.start(), RESTART_DELAY_MS)
  }

  private giveUp(): void {
    this.setState('failed', crashing)
    for (const window of this.windows) window.send('library-failed')
  }

  private sendPort(window: LibraryWindow): void {
    const { port1, port2 } = this.options.openChannel()
    this.child?.postMessage('connect', [port1])
    window.postMessage('library-port', null, [port2])
  }

  private setState(state: LibraryState, error: ErrorData | null): void {
    this.state = state
    this.options.onState(state, error)
  }
}

/** Ends a process that does not answer, for sure: the archive survives it. `kill` alone asks politely. */
function endNow(child: LibraryChild): void {
  child.kill()
  try {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}
