import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleHead } from '@shared/contract/articles'
import type { Feed } from '@shared/contract/feeds'
import type { SyncProgress, SyncSummary } from '@shared/contract/sync'
import { onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { silentLog } from '../../../../src/main/library/log'
import { createClient } from '../../../../src/main/library/network/client'
import type { Limits } from '../../../../src/main/library/network/limits'
import type { Source } from '../../../../src/main/library/network/source'
import { keepPauses } from '../../../../src/main/library/sync/keepPauses'
import { createSync, type Sync } from '../../../../src/main/library/sync/sync'
import { createExtractor, type Extractor } from '../../../../src/main/library/workers/extractionPool'
import { type Canned, startTestServer, type TestServer, type TestServerOptions } from '../../../helpers/testServer'

/** A library on a real folder whose sync talks to servers on this machine. */
export interface TestLibrary {
  readonly archive: Archive
  readonly sync: Sync
  readonly progress: readonly SyncProgress[]
  follow(url: string): Feed
  /** Syncs everything; errors of the program itself fail the test. */
  run(): Promise<SyncSummary>
  /** Closes the library and opens it again, as after a restart of the program. */
  reopen(): Promise<TestLibrary>
  /** All that is stored (up to 1,000), newest first. */
  heads(): readonly ArticleHead[]
  titles(): string[]
}

interface TestLibraryOptions {
  readonly limits?: Partial<Limits>
  readonly now?: () => number
  /** In this thread unless given. */
  readonly extractor?: Pick<Extractor, 'extract'>
  /** Stands between the sync and the network. */
  readonly wrap?: (source: Source) => Source
}

/** Opens a library in a new folder that is removed after the test. */
export function openTestLibrary(options: TestLibraryOptions = {}): TestLibrary {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-sync-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return openIn(directory, options)
}

function openIn(directory: string, options: TestLibraryOptions): TestLibrary {
  const archive = openArchive(directory, options.now ? { now: options.now } : {})
  const client = createClient({
    userAgent: 'Offprint/test',
    limits: { totalMs: 3000, ...options.limits },
    ...(options.now && { now: options.now })
  })
  const progress: SyncProgress[] = []
  const bugs: unknown[] = []
  const log = { ...silentLog, error: (message: string, cause: unknown) => void bugs.push(new Error(message, { cause })) }
  const sync = createSync({
    archive,
    source: keepPauses(options.wrap?.(client) ?? client, archive, options.now),
    extractor: options.extractor ?? createExtractor({ worker: null, log }),
    store: openImageStore(directory, archive),
    log,
    onProgress: (step) => void progress.push(step),
    ...(options.now && { now: options.now })
  })
  const heads = () => archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1000 }).articles
  const close = once(async () => {
    sync.cancel()
    await sync.settled()
    await client.close()
    archive.close()
  })
  onTestFinished(close)
  return {
    archive,
    sync,
    progress,
    follow: (url) => archive.addFeed({ kind: 'web', url, siteUrl: null, title: url, folderId: null }),
    run: async () => {
      const summary = await sync.run()
      if (bugs.length > 0) throw bugs[0]
      return summary
    },
    reopen: async () => {
      await close()
      return openIn(directory, options)
    },
    heads,
    titles: () => heads().map(({ title }) => title)
  }
}

/** Starts a server that is closed after the test. */
export async function serve(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options)
  onTestFinished(server.close)
  return server
}

export interface Row {
  readonly title: string
  readonly guid?: string
  readonly link?: string
  readonly date?: string
  readonly text?: string
}

/** An RSS feed of these items. */
export function rss(rows: readonly Row[]): string {
  const items = rows.map(({ title, guid, link, date, text = `The text of ${title}.` }) => {
    const tag = (name: string, value: string | undefined) => (value === undefined ? '' : `<${name}>${value}</${name}>`)
    return `<item>${tag('title', title)}${tag('link', link)}${tag('guid', guid)}${tag('pubDate', date)}${tag('description', text)}</item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Test feed</title><link>https://site.example/</link>${items.join('')}</channel></rss>`
}

/** A picture of 100 × 100 pixels. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAGQAAABkCAIAAAD/gAIDAAAAhklEQVR42u3QMQEAAAgDoGn/zlrBzwciUJLh2FoBSbIkS5JkyZIlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5IlS7IkWZIlS5Jky5L1bAHPRQHHqRx0PAAAAABJRU5ErkJggg==',
  'base64'
)

const sentence =
  'The harbour council met on Tuesday and agreed, after two hours, to rebuild the eastern pier before the winter storms come. '

/** The page of a story, as a server answers it; `extra` HTML stands in its text. */
export function page(title: string, extra = ''): Canned {
  const body = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${sentence.repeat(3)}</p>${extra}<p>${sentence.repeat(3)}</p></article></body></html>`
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => {
    done ??= work()
    return done
  }
}
