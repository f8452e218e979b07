import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { PictureReference, SanitizedHtml } from '../../../../src/main/library/articles/types'
import { captureImages } from '../../../../src/main/library/images/captureImages'
import { dropBlankPictures } from '../../../../src/main/library/images/dropBlankPictures'
import { type ImageStore, openImageStore } from '../../../../src/main/library/images/imageStore'
import { storyLimits } from '../../../../src/main/library/images/storyLimits'
import { createClient } from '../../../../src/main/library/network/client'
import { makePng } from '../../../helpers/png'
import { startTestServer } from '../../../helpers/testServer'
import { animatedWebp, avifOf, drawing, gifOf, jpegOf, webpOf, withSegment } from './pictures'

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

  it('says whether asking again may help, and where', async () => {
    const { server, capture, parts } = await setUp()
    const [gone, busy, broken] = ['/gone.png', '/busy.png', '/broken.png'].map((path) => server.url(path)) as [string, string, string]
    server.route('/busy.png', { status: 503 })
    server.route('/broken.png', (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' })
      response.write(makePng(8, 8, 1))
      response.destroy()
    })
    server.route('/text.png', { body: 'nothing' })
    const nobody = 'http://127.0.0.1:1/a.png'
    const { images } = await capture(
      picture(gone),
      picture(busy),
      picture(broken),
      picture(server.url('/text.png')),
      picture(nobody),
      picture(gone, busy)
    )
    expect(images.map((image) => image.hash === null && image.isPassing)).toEqual([false, true, true, false, true, true])
    expect(images.map((image) => (image.hash === null ? image.candidates.map(({ url }) => url) : []))).toEqual([
      [gone],
      [busy],
      [broken],
      [server.url('/text.png')],
      [nobody],
      [gone, busy]
    ])
    const later = await startTestServer()
    onTestFinished(later.close)
    later.route('/busy.png', { status: 429, headers: { 'retry-after': '60' } })
    const asked = await capture(picture(later.url('/busy.png')))
    const notAsked = await capture(picture(later.url('/other.png')))
    expect([...asked.images, ...notAsked.images].map((image) => image.hash === null && image.isPassing)).toEqual([true, true])
    expect(later.requests).toHaveLength(1)
    const slow = createClient({ userAgent: 'test', limits: { totalMs: 50 } })
    onTestFinished(() => slow.close())
    server.route('/slow.png', () => undefined)
    const late = await captureImages({ pictures: [picture(server.url('/slow.png'))], leadPicture: null }, { ...parts, source: slow })
    expect(late.images[0]).toMatchObject({ hash: null, isPassing: true })
  })

  it('remembers a data URL by its beginning only', async () => {
    const { capture } = await setUp()
    const { images } = await capture(picture(`data:image/png;base64,${'A'.repeat(10_000)}`))
    expect(images[0]).toMatchObject({ hash: null, isPassing: false, candidates: [{ url: 'data:image/png;base64,' }] })
  })

  it('asks for an address once, however often a story shows it', async () => {
    const { server, capture } = await setUp()
    server.route('/a.png', { body: makePng(64, 32, 7) })
    const { images, bytes } = await capture(...Array.from({ length: 9 }, () => picture(server.url('/a.png'))))
    expect(server.requests).toHaveLength(1)
    expect(new Set(images.map((image) => image.hash)).size).toBe(1)
    expect(bytes).toBe(makePng(64, 32, 7).length)
  })

  it('looks further when a server sends a stamp for a large picture, and keeps the stamp when there is nothing else', async () => {
    const { server, capture } = await setUp()
    server.route('/stamp.png', { body: makePng(40, 30, 7) })
    server.route('/real.png', { body: makePng(900, 600, 7) })
    const sized = (...paths: string[]): PictureReference => ({
      ...picture(),
      candidates: paths.map((path) => ({ url: server.url(path), width: 1600, density: null, type: null }))
    })
    const { images } = await capture(sized('/stamp.png', '/real.png'), sized('/stamp.png', '/gone.png'))
    expect(images.map(({ url }) => url)).toEqual([server.url('/real.png'), server.url('/stamp.png')])
    expect(images.map(({ reason }) => reason)).toEqual([null, null])
  })

  it('keeps so many pictures of a story and names the others', async () => {
    const { server, capture } = await setUp()
    server.route('/p.png', { body: makePng(8, 8, 1) })
    const urls = Array.from({ length: storyLimits.pictures + 2 }, (_, index) => server.url(`/p.png?${index}`))
    const { images, saved } = await capture(...urls.map((url) => picture(url)))
    expect(saved).toBe(storyLimits.pictures)
    expect(server.requests).toHaveLength(storyLimits.pictures)
    expect(images.slice(-2)).toMatchObject(Array(2).fill({ reason: 'The story has more pictures than Offprint keeps.', isPassing: false }))
  })

  it('stops asking once a story’s pictures weigh too much, and never gives up the lead for it', async () => {
    const { server, parts } = await setUp()
    const heavy = Buffer.concat([makePng(8, 8, 1), Buffer.alloc(14_000_000)])
    const pictures = Array.from({ length: 12 }, (_, index) => {
      server.route(`/${index}.png`, { body: heavy })
      return picture(server.url(`/${index}.png`))
    })
    const { images, bytes } = await captureImages({ pictures, leadPicture: 11 }, parts)
    expect(images[11]?.hash).not.toBeNull()
    expect(images[10]).toMatchObject({ hash: null, reason: 'The story has more pictures than Offprint keeps.' })
    expect(bytes).toBeLessThan(storyLimits.bytes + 6 * 15_000_000)
  })

  it('makes the thumbnail of the lead picture alone, and counts a failed one as nothing', async () => {
    const { server, parts } = await setUp()
    const made: string[] = []
    const make = async (hash: string) => {
      made.push(hash)
      return null
    }
    const thumbnails = { make }
    server.route('/a.png', { body: makePng(64, 32, 7) })
    server.route('/b.png', { body: makePng(64, 32, 8) })
    const pictures = [picture(server.url('/a.png')), picture(server.url('/b.png'))]
    const { images, saved } = await captureImages({ pictures, leadPicture: 1 }, { ...parts, thumbnails })
    expect(made).toEqual([images[1]?.hash])
    expect(saved).toBe(2)
  })

  it('takes the credit from the file when the page names nobody', async () => {
    const { server, capture } = await setUp()
    const iptc = Buffer.from([0x1c, 2, 80, 0, 10, ...Buffer.from('Bo Sundler')])
    const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0', 'latin1')
    const jpeg = withSegment(await jpegOf(drawing(64, 48)), 0xed, Buffer.concat([head, Buffer.of(iptc.length), iptc]))
    server.route('/a.jpg', { body: jpeg })
    const { images } = await capture({ ...picture(server.url('/a.jpg')), credit: null }, picture(server.url('/a.jpg')))
    expect(images.map(({ credit }) => credit)).toEqual(['Bo Sundler', 'Ada Winter'])
  })

  it('keeps animated and modern pictures byte for byte', async () => {
    const { server, store, archive, capture } = await setUp()
    const frame = await webpOf(drawing(32, 32))
    const files = [gifOf(32, 32, 3), animatedWebp(32, 32, [frame, frame]), await avifOf(drawing(64, 64))]
    const urls = files.map((body, index) => {
      server.route(`/${index}`, { body, headers: { 'content-type': 'image/jpeg' } })
      return server.url(`/${index}`)
    })
    const { images } = await capture(...urls.map((url) => picture(url)))
    images.forEach((image, index) => {
      expect(fileOf(store, image, archive).equals(files[index] ?? Buffer.alloc(0))).toBe(true)
    })
    expect(images.map((image) => archive.image(image.hash as never)?.mime)).toEqual(['image/gif', 'image/webp', 'image/avif'])
  })
})

describe('dropBlankPictures', () => {
  const html = [0, 1, 2]
    .map((place) => `<p>Text</p><figure><img alt="Gate &quot;A&quot;" data-image="${place}" /></figure>`)
    .join('') as SanitizedHtml
  const film = { url: 'https://x.example/a.mp4', kind: 'video', mime: null, title: null, bytes: null, seconds: null, poster: 2 } as const

  it('takes a dot that counts visits out of the text, and moves the pictures after it up', async () => {
    const { server, capture } = await setUp()
    server.route('/a.png', { body: makePng(64, 32, 7) })
    server.route('/dot.gif', { body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64') })
    const captured = await capture(picture(server.url('/a.png')), picture(server.url('/dot.gif')), picture(server.url('/gone.png')))
    expect(captured.blank).toEqual(new Set([1]))
    const story = dropBlankPictures({ html, media: [film] }, captured)
    expect(story.html).toBe(
      '<p>Text</p><figure><img alt="Gate &quot;A&quot;" data-image="0" /></figure><p>Text</p><p>Text</p><figure><img alt="Gate &quot;A&quot;" data-image="1" /></figure>'
    )
    expect(story.images.map(({ url }) => url)).toEqual([server.url('/a.png'), server.url('/gone.png')])
    expect(story.media[0]?.poster).toBe(1)
    expect(story.leadImage).toBe(0)
  })

  it('keeps a picture as missing when only one of its addresses was a dot', async () => {
    const { server, capture } = await setUp()
    server.route('/dot.png', { body: makePng(1, 1, 7) })
    const captured = await capture(picture(server.url('/dot.png'), server.url('/gone.png')))
    expect(captured.blank.size).toBe(0)
    expect(captured.images[0]?.reason).toBe('The picture is no longer there (404).')
  })

  it('leaves a story alone that has no such picture', async () => {
    const { server, capture } = await setUp()
    server.route('/a.png', { body: makePng(64, 32, 7) })
    const captured = await capture(picture(server.url('/a.png')))
    expect(dropBlankPictures({ html, media: [film] }, captured)).toEqual({ html, media: [film], images: captured.images, leadImage: 0 })
  })
})
