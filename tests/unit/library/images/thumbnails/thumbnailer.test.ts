import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageHash } from '@shared/contract/ids'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openArchive } from '../../../../../src/main/library/archive/archive'
import { openImageStore } from '../../../../../src/main/library/images/imageStore'
import { readPicture } from '../../../../../src/main/library/images/readPicture'
import { backfillThumbnails } from '../../../../../src/main/library/images/thumbnails/backfillThumbnails'
import { createThumbnailer, type ThumbnailerOptions } from '../../../../../src/main/library/images/thumbnails/thumbnailer'
import { thumbnailPath } from '../../../../../src/main/library/images/thumbnails/thumbnailPath'
import { silentLog } from '../../../../../src/main/library/log'
import { type BuiltWorker, buildWorker } from '../../../../helpers/buildWorker'
import { makeArticle } from '../../../../helpers/makeArticle'
import { makePng } from '../../../../helpers/png'
import { drawing, jpegOf, pngOf } from '../pictures'

let built: BuiltWorker
beforeAll(async () => {
  built = await buildWorker('thumbnailWorker')
}, 120_000)
afterAll(() => built.remove())

async function setUp(options: Partial<ThumbnailerOptions> = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'offprint-thumbnails-'))
  const archive = openArchive(directory)
  const store = openImageStore(directory, archive)
  const warnings: string[] = []
  const log = { ...silentLog, warn: (message: string) => void warnings.push(message) }
  const thumbnails = createThumbnailer({ directory, rows: archive, log, worker: built.worker, ...options })
  onTestFinished(async () => {
    await thumbnails.close()
    archive.close()
    await rm(directory, { recursive: true, force: true })
  })
  const feed = archive.addFeed({ kind: 'web', url: 'https://feed.example/', siteUrl: null, title: 'Feed', folderId: null })

  /** Keeps a picture and a story that it leads. */
  async function keep(
    bytes: Buffer
  ): Promise<{ hash: ImageHash; bytes: Buffer; mime: string; id: ReturnType<typeof archive.saveArticle>['id'] }> {
    const picture = readPicture(bytes)
    if ('reason' in picture) throw new Error(picture.reason)
    const hash = await store.put(picture)
    const image = { url: 'https://x.example/a', alt: '', caption: null, credit: null, hash, reason: null } as const
    const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, guid: hash, images: [image], leadImage: 0 }))
    return { hash, bytes, mime: picture.mime, id }
  }

  const row = (hash: ImageHash) =>
    archive.database
      .prepare('SELECT thumbnail_mime AS mime, thumbnail_width AS width, thumbnail_height AS height FROM images WHERE hash = ?')
      .get(hash)
  return { directory, archive, store, thumbnails, warnings, keep, row }
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(join(directory, 'thumbnails'), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('thumbnailer', () => {
  it('keeps a thumbnail as a whole file under the name of its picture, and the archive knows it', async () => {
    const { directory, thumbnails, keep, row } = await setUp()
    const { hash, bytes, mime } = await keep(await jpegOf(drawing(900, 600)))
    const thumbnail = await thumbnails.make(hash, bytes, mime)
    const file = await readFile(thumbnailPath(directory, hash, 'image/webp'))
    expect(thumbnail).toEqual({ mime: 'image/webp', width: 288, height: 192, bytes: file.length })
    expect(readPicture(file)).toMatchObject({ mime: 'image/webp', width: 288, height: 192 })
    expect(row(hash)).toEqual({ mime: 'image/webp', width: 288, height: 192 })
    expect(await filesIn(directory)).toEqual([`${hash}.webp`])
  })

  it('decodes a picture once, however often it is asked for', async () => {
    const { directory, thumbnails, keep } = await setUp({ idleMs: 20 })
    const { hash, bytes, mime } = await keep(await jpegOf(drawing(900, 600)))
    const [first, second] = await Promise.all([thumbnails.make(hash, bytes, mime), thumbnails.make(hash, bytes, mime)])
    expect(second).toBe(first)
    await vi.waitUntil(() => !thumbnails.isRunning())
    expect(await thumbnails.make(hash, bytes, mime)).toEqual(first)
    expect(thumbnails.isRunning()).toBe(false)
    expect(await filesIn(directory)).toHaveLength(1)
  })

  it('makes none of what is light already or drawn, and starts no thread for it', async () => {
    const { thumbnails, keep, row } = await setUp()
    const svg = Buffer.from('<svg viewBox="0 0 900 900"><rect width="900" height="900"/></svg>')
    for (const picture of [makePng(400, 300, 9), svg]) {
      const { hash, bytes, mime } = await keep(picture)
      expect(await thumbnails.make(hash, bytes, mime)).toBeNull()
      expect(row(hash)).toEqual({ mime: null, width: null, height: null })
    }
    expect(thumbnails.isRunning()).toBe(false)
  })

  it('goes on after a picture that no decoder reads, and says so in the log', async () => {
    const { thumbnails, keep, warnings } = await setUp()
    const good = await keep(await jpegOf(drawing(900, 600)))
    const damaged = await keep(pngOf(drawing(800, 600)).fill(0xff, 60))
    const [none, made] = await Promise.all([
      thumbnails.make(damaged.hash, damaged.bytes, damaged.mime),
      thumbnails.make(good.hash, good.bytes, good.mime)
    ])
    expect(none).toBeNull()
    expect(made).toMatchObject({ width: 288 })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(damaged.hash)
  })

  it('gives up a picture that takes too long, not the thread’s next one', async () => {
    const { thumbnails, keep, warnings } = await setUp({ timeMs: 1 })
    const { hash, bytes, mime } = await keep(pngOf(drawing(2_000, 2_000)))
    expect(await thumbnails.make(hash, bytes, mime)).toBeNull()
    expect(warnings[0]).toContain('no answer within 1 ms')
    expect(thumbnails.isRunning()).toBe(false)
  })

  it('ends its thread when nothing comes, and starts another for the next picture', async () => {
    const { thumbnails, keep } = await setUp({ idleMs: 20 })
    const [first, second] = [await keep(await jpegOf(drawing(900, 600))), await keep(await jpegOf(drawing(600, 900)))]
    await thumbnails.make(first.hash, first.bytes, first.mime)
    await vi.waitUntil(() => !thumbnails.isRunning())
    expect(await thumbnails.make(second.hash, second.bytes, second.mime)).toMatchObject({ width: 192, height: 288 })
  })

  it('answers null once it is closed', async () => {
    const { thumbnails, keep } = await setUp()
    const { hash, bytes, mime } = await keep(await jpegOf(drawing(900, 600)))
    await thumbnails.close()
    expect(await thumbnails.make(hash, bytes, mime)).toBeNull()
  })
})

describe('thumbnails of an older library', () => {
  const signal = () => new AbortController().signal

  it('are made of the pictures that lead stories, once', async () => {
    const { archive, store, thumbnails, keep, row } = await setUp()
    const kept = [await keep(await jpegOf(drawing(900, 600))), await keep(pngOf(drawing(640, 480))), await keep(makePng(100, 100, 3))]
    const parts = { archive, store, thumbnails, pauseMs: 0 }
    expect(await backfillThumbnails({ ...parts, signal: signal() })).toBe(2)
    expect(kept.map(({ hash }) => row(hash))).toMatchObject([{ width: 288 }, { width: 256 }, { width: null }])
    expect(await backfillThumbnails({ ...parts, signal: signal() })).toBe(0)
  })

  it('change the stories they lead', async () => {
    const { archive, store, thumbnails, keep } = await setUp()
    await keep(await jpegOf(drawing(900, 600)))
    const before = archive.lastChange()
    await backfillThumbnails({ archive, store, thumbnails, pauseMs: 0, signal: signal() })
    expect(archive.lastChange()).toBeGreaterThan(before)
  })

  it('are left for later when cancelled, and pass over a file that is gone', async () => {
    const { archive, store, thumbnails, keep } = await setUp()
    const gone = await keep(await jpegOf(drawing(900, 600)))
    await rm(store.pathOf(gone.hash, gone.mime))
    await keep(await jpegOf(drawing(800, 600)))
    const stop = new AbortController()
    const stopping = { make: (...args: Parameters<typeof thumbnails.make>) => thumbnails.make(...args).finally(() => stop.abort()) }
    await keep(await jpegOf(drawing(700, 600)))
    expect(await backfillThumbnails({ archive, store, thumbnails: stopping, pauseMs: 60_000, signal: stop.signal })).toBe(1)
    expect(await backfillThumbnails({ archive, store, thumbnails, pauseMs: 0, signal: signal() })).toBe(1)
  })

  it('go with the pictures they were made of', async () => {
    const { directory, archive, thumbnails, keep } = await setUp()
    const { hash, bytes, mime, id } = await keep(await jpegOf(drawing(900, 600)))
    await thumbnails.make(hash, bytes, mime)
    expect(await openImageStore(directory, archive).sweep()).toMatchObject({ removedFiles: 0 })
    archive.database.prepare('DELETE FROM articles WHERE id = ?').run(id)
    expect(await openImageStore(directory, archive).sweep()).toMatchObject({ removedFiles: 2, forgottenRows: 1 })
    expect(await filesIn(directory)).toEqual([])
  })
})
