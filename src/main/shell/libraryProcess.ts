import { type ErrorData, errorData, ReaderError } from '@shared/contract/errors'
import { feedId, smartFeedId } from '@shared/contract/ids'
import type { LibraryState } from '@shared/contract/library'
import type { MessagePortMain } from 'electron'
import { z } from 'zod'

/** The library's process, as the shell sees it; Electron's `UtilityProcess` is one. */
export interface LibraryChild {
  /** Missing until it is spawned and after its end. */
  readonly pid: number | undefined
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  postMessage(message: unknown, ports?: MessagePortMain[]): void
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
  /** The library of a backup has taken the place of the one before. */
  readonly onReopened: () => void
  /** New stories answer a smart feed that is to tell. */
  readonly onNews: (news: SmartFeedNews) => void
  /** New stories of a feed that is to tell. */
  readonly onFeedNews: (news: FeedNews) => void
}

const MAX_CRASHES = 5
const CRASH_WINDOW_MS = 60_000
const RESTART_DELAY_MS = 300
const CLOSE_LIMIT_MS = 2500
const crashing: ErrorData = { code: 'library-unavailable', message: 'The library keeps stopping. Its log file says more.' }

const away = (): ReaderError => new ReaderError('library-unavailable', 'The library could not be reached. Please try again.')

/** `error` beside `ready`: what the reader must know, such as a damaged file that was set aside. */
const stateMessage = z.object({ state: z.enum(['ready', 'failed']), error: errorData.nullable() })
const news = z.object({ id: smartFeedId, title: z.string(), count: z.int().positive() })
const feedNews = z.object({ id: feedId, title: z.string(), count: z.int().positive() })
const granted = z.object({ granted: z.uuid() })
/** The library is about to close, to be opened again with what was restored. */
const reopening = z.object({ reopening: z.literal(true) })
const processMessage = z.union([stateMessage, z.object({ news }), z.object({ feedNews }), granted, reopening])

export type SmartFeedNews = z.infer<typeof news>
export type FeedNews = z.infer<typeof feedNews>

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
  private isReopening = false
  private readonly waiting = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>()
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

  /** Lets the library read or write a file under a token; resolves once it knows. @throws ReaderError `library-unavailable` */
  grant(token: string, path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.child === null || this.state !== 'ready') return reject(away())
      this.waiting.set(token, { resolve, reject })
      this.child.postMessage({ grant: { token, path } })
    })
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
    if ('feedNews' in heard) return this.options.onFeedNews(heard.feedNews)
    if ('granted' in heard) return this.wasGranted(heard.granted)
    if ('reopening' in heard) {
      this.isReopening = true
      return
    }
    const { state, error } = heard
    this.setState(state, error)
    for (const window of this.windows) {
      if (state === 'ready') this.sendPort(window)
      else window.send('library-failed')
    }
    if (this.isReopening && state === 'ready') this.options.onReopened()
    this.isReopening = false
  }

  private ended(): void {
    this.child = null
    for (const { reject } of this.waiting.values()) reject(away())
    this.waiting.clear()
    if (this.closing !== null) return
    for (const window of this.windows) window.send('library-lost')
    const now = Date.now()
    if (this.isReopening) {
      this.setState('restarting', null)
      return this.start()
    }
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (this.crashes.length >= MAX_CRASHES) return this.giveUp()
    this.setState('restarting', null)
    this.restart = setTimeout(() => this.start(), RESTART_DELAY_MS)
  }

  private wasGranted(token: string): void {
    this.waiting.get(token)?.resolve()
    this.waiting.delete(token)
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
