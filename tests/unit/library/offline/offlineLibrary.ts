import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Article, ArticleHead } from '@shared/contract/articles'
import type { Feed } from '@shared/contract/feeds'
import type { OfflineProgress } from '@shared/contract/offline'
import type { RequestAnswer, RequestArgs, RequestName } from '@shared/contract/requests'
import { onTestFinished } from 'vitest'
import { type Library, openLibrary } from '../../../../src/main/library'
import { silentLog } from '../../../../src/main/library/log'
import { makePng } from '../../../helpers/png'
import type { TestServer } from '../../../helpers/testServer'
import { page, rss } from '../sync/testLibrary'

/** The whole library on a real folder. */
export interface OfflineLibrary {
  readonly directory: string
  readonly library: Library
  readonly progress: readonly OfflineProgress[]
  /** Errors that the program did not expect; a test ends with none. */
  readonly bugs: readonly unknown[]
  ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestAnswer<N>>
  follow(url: string): Promise<Feed>
  heads(): Promise<readonly ArticleHead[]>
  /** The story with a headline. */
  story(title: string): Promise<Article>
  /** A second connection to the archive, to see and to spoil what is stored. */
  sql<T>(work: (database: DatabaseSyncInstance) => T): T
  /** Closes the library and opens it again, as after a restart of the program. */
  reopen(): Promise<OfflineLibrary>
  close(): Promise<void>
}

export async function openOfflineLibrary(directory = temporaryFolder()): Promise<OfflineLibrary> {
  const bugs: unknown[] = []
  const log = { ...silentLog, error: (message: string, cause: unknown) => void bugs.push(new Error(message, { cause })) }
  const library = await openLibrary({ directory, resources: resolve('resources'), log })
  const progress: OfflineProgress[] = []
  library.onEvent((event, payload) => {
    if (event === 'offline.progress' && 'phase' in payload && 'done' in payload) progress.push(payload)
  })
  let closed: Promise<void> | null = null
  const close = () => {
    closed ??= library.close()
    return closed
  }
  onTestFinished(async () => {
    await close()
    if (bugs.length > 0) throw bugs[0]
  })
  const heads = async () => {
    const all = { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1000 } as const
    return (await library.ask('articles.page', all)).articles
  }
  return {
    directory,
    library,
    progress,
    bugs,
    ask: (name, args) => library.ask(name, args),
    follow: async (url) => {
      const result = await library.ask('feeds.subscribe', { url })
      if (result.kind !== 'subscribed') throw new Error('the page offers several feeds')
      return result.feed
    },
    heads,
    story: async (title) => {
      const head = (await heads()).find((one) => one.title === title)
      if (head === undefined) throw new Error(`no story “${title}”`)
      return library.ask('articles.read', { id: head.id })
    },
    sql(work) {
      const database = new DatabaseSync(join(directory, 'library.sqlite'), { timeout: 5000 })
      try {
        return work(database)
      } finally {
        database.close()
      }
    },
    reopen: async () => {
      await close()
      return openOfflineLibrary(directory)
    },
    close
  }
}

export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-offline-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }))
  return directory
}

/** A picture that no other number makes. */
export const picture = (number: number) => ({ headers: { 'content-type': 'image/png' }, body: makePng(300 + number, 200, 20 + number) })

/** Figures of these pictures, each with words around. */
export function figures(names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `<figure><img src="/${name}.png" width="300" height="200" alt="The ${name}"></figure><p>More of the ${name} is told here, in full.</p>`
    )
    .join('')
}

const names = ['crane', 'ferry', 'harbour', 'lamp', 'mole', 'pier', 'quay'] as const

/** A feed with one story of seven pictures, which are all there. */
export function serveSeven(server: TestServer): void {
  for (const [number, name] of names.entries()) server.route(`/${name}.png`, picture(number))
  server.route('/story', page('Pier to be rebuilt', figures(names)))
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: rss([{ title: 'Pier to be rebuilt', link: server.url('/story'), guid: 'a' }])
  })
}
