import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { articleId } from '@shared/contract/ids'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { silentLog } from '../../../../src/main/library/log'
import { openSearch } from '../../../../src/main/library/search/search'
import { type GrowingSite, growingSite } from './growingSite'
import { serve } from './testLibrary'

/** Raised by hand for a long run: OFFPRINT_KILLS=200. */
const KILLS = Number(process.env.OFFPRINT_KILLS ?? 25)
/** After so many kills in a row a sync is left to its end. */
const KILLS_IN_A_ROW = 5
/** What a sync of one edition asks for at least. */
const REQUESTS = 30
/** A kill falls up to so much later than its request, milliseconds: between two requests and after the last. */
const MOST_LATER = 40

let bundle = ''

/** Bundled, so that each of the many processes starts at once. */
beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'offprint-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('src/shared') } },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: bundle,
      rollupOptions: {
        input: fileURLToPath(new URL('./syncUntilKilled.ts', import.meta.url)),
        external: ['@photostructure/sqlite'],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  })
  symlinkSync(resolve('node_modules'), join(bundle, 'node_modules'), 'junction')
}, 120_000)

afterAll(() => rmSync(bundle, { recursive: true, force: true }))

test(
  `killed at ${KILLS} random points of a sync, nothing told is lost, no story is half, no file is left over`,
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'offprint-kill-library-'))
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
    let heard: () => void = () => undefined
    const site = growingSite(await serve(), () => heard())
    subscribe(directory, site)
    const told = new Set<string>()
    let next = startSync(directory)
    onTestFinished(() => void next.kill('SIGKILL'))
    for (let kills = 0, inARow = 0; kills < KILLS || inARow > 0; ) {
      site.publish()
      const child = next
      next = startSync(directory)
      const kill = () => void child.kill('SIGKILL')
      if (inARow < KILLS_IN_A_ROW && kills < KILLS) heard = killAtRequest(Math.floor(Math.random() * (REQUESTS + 1)), kill)
      else heard = () => undefined
      const end = await runToItsEnd(child, heard, told)
      if (end === 'killed') kills += 1
      inARow = end === 'killed' ? inARow + 1 : 0
      await expectSound(directory, site, { told, isComplete: end === 'done' })
    }
  },
  60_000 + KILLS * 20_000
)

function subscribe(directory: string, site: GrowingSite): void {
  mkdirSync(join(directory, 'images'))
  const archive = openArchive(directory)
  for (const url of site.feedUrls) archive.addFeed({ kind: 'web', url, siteUrl: null, title: url, folderId: null })
  archive.close()
}

function startSync(directory: string): ChildProcess {
  return spawn(process.execPath, [join(bundle, 'syncUntilKilled.mjs'), directory, resolve('resources')], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
}

/** Counts requests, the start as number 0, and kills a random moment after the given one. */
function killAtRequest(wanted: number, kill: () => void): () => void {
  let seen = 0
  return () => {
    if (seen++ === wanted) setTimeout(kill, Math.random() * MOST_LATER)
  }
}

async function runToItsEnd(child: ChildProcess, onStart: () => void, told: Set<string>): Promise<'done' | 'killed'> {
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  if (child.stdin === null || child.stdout === null) throw new Error('the child has pipes')
  child.stdin.write('go\n')
  onStart()
  let isDone = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') isDone = true
    else told.add(line)
  }
  // A kill may fall between its last word and its exit.
  expect(isDone ? [0, 'SIGKILL'] : ['SIGKILL']).toContain(await ended)
  return isDone ? 'done' : 'killed'
}

async function expectSound(directory: string, site: GrowingSite, { told, isComplete }: { told: ReadonlySet<string>; isComplete: boolean }) {
  const archive = openArchive(directory)
  try {
    expect(archive.report.recovered).toBeNull()
    expect(archive.database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(archive.database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    expect(archive.wrongCounts()).toBe(0)
    const stored = storedMarks(archive, directory, site)
    for (const url of told) expect(stored.has(url), `${url} was told and is gone`).toBe(true)
    if (isComplete) expect(stored).toEqual(site.marks)
    expect(await openImageStore(directory, archive).sweep()).toMatchObject({ missing: [] })
    expect(filesOf(directory)).toEqual(neededFiles(archive))
    await expectSearchable(archive, directory, stored.size)
  } finally {
    archive.close()
  }
}

/** The mark of each stored text by its story's address; each story is there once and whole. */
function storedMarks(archive: Archive, directory: string, site: GrowingSite): Map<string, string> {
  const marks = new Map<string, string>()
  const rows = archive.database.prepare('SELECT id FROM articles').all()
  for (const id of rows.map((row) => articleId.parse(row.id))) {
    const { url, text, images, capture } = archive.article(id)
    const [, opening] = /(mark-\S+) opens/.exec(text) ?? []
    const [, closing] = /(mark-\S+) closes/.exec(text) ?? []
    if (url === null || opening === undefined) throw new Error(`story ${id} has no text of its own`)
    expect(closing).toBe(opening)
    expect([capture.textReason, ...images.map(({ reason }) => reason)]).toEqual([null, null, null])
    expect(capture).toMatchObject({ text: 'full', images: { saved: 2, total: 2 } })
    expect(images.map(({ hash }) => hash)).toEqual(site.picturesOf(opening))
    for (const { hash } of images) if (hash !== null) expectWholeFile(directory, hash)
    expect(marks.has(url), `${url} is stored twice`).toBe(false)
    marks.set(url, opening)
  }
  return marks
}

/** Files never change once they are there: each is read once. */
const wholeFiles = new Set<string>()
function expectWholeFile(directory: string, hash: string): void {
  const path = join(directory, 'images', hash.slice(0, 2), `${hash}.png`)
  if (wholeFiles.has(path)) return expect(existsSync(path)).toBe(true)
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(hash)
  wholeFiles.add(path)
}

function filesOf(directory: string): string[] {
  const entries = readdirSync(join(directory, 'images'), { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort()
}

function neededFiles(archive: Archive): string[] {
  const rows = archive.database.prepare('SELECT DISTINCT hash FROM article_images ORDER BY hash').all()
  return rows.map(({ hash }) => `${hash}.png`)
}

async function expectSearchable(archive: Archive, directory: string, stories: number): Promise<void> {
  const search = openSearch(archive, directory, silentLog)
  await search.catchUp()
  expect(await search.behind()).toBe(0)
  expect((await search.full('ferry', { limit: 1, offset: 0 })).total).toBe(stories)
  search.close()
}
