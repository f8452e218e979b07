import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LibraryChild, LibraryProcess } from '../../../src/main/shell/libraryProcess'

/** A process whose life the test decides. */
class Child extends EventEmitter implements LibraryChild {
  readonly pid: number | undefined = undefined
  readonly told: unknown[] = []
  isKilled = false
  postMessage(message: unknown): void {
    this.told.push(message)
  }
  kill(): boolean {
    this.isKilled = true
    return false
  }
}

class Page extends EventEmitter {
  readonly heard: string[] = []
  send(channel: string): void {
    this.heard.push(channel)
  }
  postMessage(channel: string): void {
    this.heard.push(channel)
  }
}

const ready = { state: 'ready', error: null }

function startLibrary() {
  const children: Child[] = []
  const states: string[] = []
  const news: unknown[] = []
  const library = new LibraryProcess({
    fork: () => {
      const child = new Child()
      children.push(child)
      return child
    },
    openChannel: () => ({ port1: new Port(), port2: new Port() }),
    onState: (state) => states.push(state),
    onReopened: () => states.push('reopened'),
    onNews: (told) => news.push(told),
    onFeedNews: (told) => news.push({ feed: told })
  })
  const newest = (): Child => {
    const child = children.at(-1)
    if (child === undefined) throw new Error('no process was started')
    return child
  }
  return { library, children, states, news, newest }
}

/** A port nobody speaks over here. */
class Port extends EventEmitter implements MessagePortMain {
  postMessage(): void {}
  start(): void {}
  close(): void {}
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('gives a page its port once the library answers, and a new one after each restart', () => {
  const { library, states, newest } = startLibrary()
  const page = new Page()
  library.connect(page)
  expect(page.heard).toEqual([])
  newest().emit('message', ready)
  expect(page.heard).toEqual(['library-port'])
  newest().emit('exit')
  vi.advanceTimersByTime(1000)
  newest().emit('message', ready)
  expect(page.heard).toEqual(['library-port', 'library-lost', 'library-port'])
  expect(states).toEqual(['ready', 'restarting', 'ready'])
})

test('stays down after five deaths within a minute and says so, also to a page that comes later', () => {
  const { library, children, states, newest } = startLibrary()
  for (let deaths = 0; deaths < 5; deaths++) {
    newest().emit('exit')
    vi.advanceTimersByTime(1000)
  }
  expect(children).toHaveLength(5)
  expect(states.at(-1)).toBe('failed')
  const late = new Page()
  library.connect(late)
  expect(late.heard).toEqual(['library-failed'])
})

test('deaths far apart are not counted together', () => {
  const { children, states, newest } = startLibrary()
  for (let deaths = 0; deaths < 8; deaths++) {
    newest().emit('exit')
    vi.advanceTimersByTime(20_000)
  }
  expect(children).toHaveLength(9)
  expect(states).not.toContain('failed')
})

test('closing asks the process to close its files and waits for its end', async () => {
  const { library, newest } = startLibrary()
  const closed = library.close()
  expect(newest().told).toEqual(['close'])
  newest().emit('exit')
  await closed
  expect(newest().isKilled).toBe(false)
})

test('closing does not wait longer than three seconds, even for a process that can’t be killed', async () => {
  const { library, newest } = startLibrary()
  const closed = library.close()
  await vi.advanceTimersByTimeAsync(3000)
  await closed
  expect(newest().isKilled).toBe(true)
})

test('closing while a restart is due starts nothing any more', async () => {
  const { library, children, newest } = startLibrary()
  newest().emit('exit')
  await library.close()
  vi.advanceTimersByTime(10_000)
  expect(children).toHaveLength(1)
})

test('passes on the news of smart feeds and of feeds', () => {
  const { news, states, newest } = startLibrary()
  newest().emit('message', ready)
  newest().emit('message', { news: { id: 3, title: 'Belarus', count: 2 } })
  newest().emit('message', { feedNews: { id: 4, title: 'The Post', count: 1 } })
  expect(news).toEqual([{ id: 3, title: 'Belarus', count: 2 }, { feed: { id: 4, title: 'The Post', count: 1 } }])
  expect(states).toEqual(['ready'])
})

test('a file is granted once the library knows of it, and not by one that has died', async () => {
  const { library, newest } = startLibrary()
  await expect(library.grant(token, '/tmp/a')).rejects.toMatchObject({ code: 'library-unavailable' })
  newest().emit('message', ready)
  const granted = library.grant(token, '/tmp/book.epub')
  expect(newest().told.at(-1)).toEqual({ grant: { token, path: '/tmp/book.epub' } })
  newest().emit('message', { granted: token })
  await granted
  const lost = library.grant(token, '/tmp/b')
  newest().emit('exit')
  await expect(lost).rejects.toMatchObject({ code: 'library-unavailable' })
})

test('a library that closes to bring in a backup is opened again at once, which is no crash, and the window begins anew', () => {
  const { children, states, newest } = startLibrary()
  newest().emit('message', ready)
  newest().emit('message', { reopening: true })
  newest().emit('exit')
  expect(children).toHaveLength(2)
  newest().emit('message', ready)
  expect(states).toEqual(['ready', 'restarting', 'ready', 'reopened'])
})

const token = '0b6a4b52-5d5a-4a6e-9d0f-3f7d1c1f8f00'
