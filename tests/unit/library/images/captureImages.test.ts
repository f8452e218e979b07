import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { PictureReference } from '../../../../src/main/library/articles/types'
import { captureImages } from '../../../../src/main/library/images/captureImages'
import { type ImageStore, openImageStore } from '../../../../src/main/library/images/imageStore'
import { createClient } from '../../../../src/main/library/network/client'
import { makePng } from '../../../helpers/png'
import { startTestServer } from '../../../helpers/testServer'

/** A real library folder, a real client and a real server; all closed with the test. */
async function setUp() {
  const directory = await mkdtemp(join(tmpdir(), 'offprint-images-'))
  const archive = openArchive(directory)
  const source = createClient({ userAgent: 'test', limits: { totalMs: 2_000 } })
  const server = await startTestServer()
  const store = openImageStore(directory, archive)
  onTestFinished(async () => {
    await server.close()
    await source.close()
    archive.close()
    await rm(directory, { recursive: true })
  })
  const parts = { source, store, allow: new Set(['127.0.0.1']) }
  const capture = (...pictures: PictureReference[]) => captureImages({ pictures, leadPicture: 0 }, parts)
  return { directory, archive, server, store, capture, parts }
}

function picture(...urls: string[]): PictureReference {
  return {
    candidates: urls.map((url) => ({ url, width: null, density: null, type: null })),
    alt: 'A gate',
    caption: 'The gate',
    credit: 'Ada Winter'
  }
}

function fileOf(store: ImageStore, image: { readonly hash: string | null }, archive: ReturnType<typeof openArchive>): Buffer {
  const row = image.hash === null ? null : archive.image(image.hash as never)
  return readFileSync(row ? store.pathOf(row.hash, row.mime) : '')
}

describe('captureImages', () => {
  it('keeps each picture as a file named by its bytes, with its words', async () => {
    const { server, store, archive, capture } = await setUp()
    const png = makePng(64, 32, 7)
    server.route('/a.png', { body: png, headers: { 'content-type': 'text/plain' } })
    const { images, leadImage, bytes, saved } = await capture(picture(server.url('/a.png')))
    const hash = createHash('sha256').update(png).digest('hex')
    expect(images).toEqual([{ url: server.url('/a.png'), hash, reason: null, alt: 'A gate', caption: 'The gate', credit: 'Ada Winter' }])
    expect({ leadImage, bytes, saved }).toEqual({ leadImage: 0, bytes: png.length, saved: 1 })
    expect(fileOf(store, { hash }, archive).equals(png)).toBe(true)
    expect(archive.image(images[0]?.hash as never)).toMatchObject({ mime: 'image/png', width: 64, height: 32, bytes: png.length })
  })

  it('says why a picture could not be kept, and keeps the others in their places', async () => {
    const { server, capture } = await setUp()
    server.route('/page.jpg', { body: '<!doctype html><html>', headers: { 'content-type': 'image/jpeg' } })
    server.route('/ok.png', { body: makePng(8, 8, 1) })
    server.route('/gone.png', { status: 410 })
    server.route('/broken.png', { status: 503 })
    const { images, saved } = await capture(
      picture(server.url('/page.jpg')),
      picture(server.url('/ok.png')),
      picture(server.url('/missing.png')),
      picture(server.url('/gone.png')),
      picture()
    )
    expect(images.map((image) => image.reason)).toEqual([
      'The server sent a web page, not a picture.',
      null,
      'The picture is no longer there (404).',
      'The picture is no longer there (410).',
      'No address is known for this picture.'
    ])
    expect(saved).toBe(1)
  })

  it('tries the next address when the best one fails', async () => {
    const { server, capture } = await setUp()
    server.route('/small.png', { body: makePng(8, 8, 2) })
    const { images } = await capture(picture(server.url('/large.png'), server.url('/small.png')))
    expect(images[0]).toMatchObject({ url: server.url('/small.png'), reason: null })
  })

  it('stores the same bytes once, however often they come at the same time', async () => {
    const { server, capture, directory } = await setUp()
    const png = makePng(16, 16, 3)
    const urls = ['/1.png', '/2.png', '/3.png', '/4.png'].map((path) => {
      server.route(path, { body: png })
      return server.url(path)
    })
    const { images } = await capture(...urls.map((url) => picture(url)))
    expect(new Set(images.map((image) => image.hash)).size).toBe(1)
    const files = (await readdir(join(directory, 'images'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(files).toHaveLength(1)
  })

  it('reads pictures given as data URLs without asking anybody', async () => {
    const { server, capture } = await setUp()
    const svg = `data:image/svg+xml,${encodeURIComponent('<svg viewBox="0 0 4 4"><rect width="4" height="4" onclick="x()"/></svg>')}`
    const { images } = await capture(
      picture(`data:image/png;base64,${makePng(9, 9, 4).toString('base64')}`),
      picture(svg),
      picture('data:image/png;base64,%E0%A4%A')
    )
    expect(images.map((image) => image.reason)).toEqual([null, null, 'The picture is damaged.'])
    expect(images[0]?.url).toBe('data:image/png;base64,')
    expect(server.requests).toHaveLength(0)
  })

  it('refuses a picture on a private address that the reader never asked for', async () => {
    const { server, parts } = await setUp()
    server.route('/a.png', { body: makePng(8, 8, 5) })
    const { images } = await captureImages({ pictures: [picture(server.url('/a.png'))], leadPicture: 0 }, { ...parts, allow: new Set() })
    expect(images[0]?.hash).toBeNull()
    expect(server.requests).toHaveLength(0)
  })

  it('stops when it is cancelled', async () => {
    const { server, parts } = await setUp()
    const stop = new AbortController()
    server.route('/slow.png', () => stop.abort())
    const capture = captureImages({ pictures: [picture(server.url('/slow.png'))], leadPicture: 0 }, { ...parts, signal: stop.signal })
    await expect(capture).rejects.toMatchObject({ code: 'cancelled' })
  })
})
