import type { ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { ErrorData } from '@shared/contract/errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { greyHeader, makePng, pngChunk, pngSignature } from '../../../helpers/png'
import type { TestServer } from '../../../helpers/testServer'
import { buildExtractor } from './builtExtractor'
import { openTestLibrary, page, png, rss, serve, type TestLibrary } from './testLibrary'

const MB = 1_000_000
/** A busy machine may take its time; what is endless is stopped by its size. */
const limits = { totalMs: 30_000 }
type Answer = Parameters<TestServer['route']>[1]

/** A hundred megabytes that take a hundred kilobytes on the wire. */
const zeros = Buffer.alloc(100 * MB)
const gzipBomb = gzipSync(zeros)
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const html = { 'content-type': 'text/html; charset=utf-8' }

/** Bytes that endless bodies have sent since the test began; what the sockets hold is part of them. */
let sent = 0

/** Sends as long as anyone listens. */
function endless(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const piece = Buffer.alloc(65_536, '<p>More of the same. ')
  response.writeHead(200, headers)
  const send = (): void => {
    if (response.destroyed) return
    sent += piece.length
    if (response.write(piece)) setImmediate(send)
    else response.once('drain', send)
  }
  send()
}

/** A site whose feed carries a sound story on either side of another, and a sound feed on another host. */
async function syncBeside(route: (server: TestServer) => void, options: Parameters<typeof openTestLibrary>[0] = {}): Promise<TestLibrary> {
  const [server, other] = [await serve(), await serve({ host: '127.0.0.2' })]
  sent = 0
  const library = openTestLibrary({ limits, ...options })
  for (const name of ['sound-1', 'sound-2']) server.route(`/${name}`, page(name, '<img src="/sound.png" width="100" height="100">'))
  server.route('/sound.png', { body: png })
  const rows = ['sound-1', 'hostile', 'sound-2'].map((title) => ({ title, guid: title, link: server.url(`/${title}`) }))
  server.route('/feed', { body: rss(rows) })
  other.route('/feed', { body: rss([{ title: 'elsewhere', guid: 'e', link: other.url('/story') }]) })
  other.route('/story', page('elsewhere'))
  route(server)
  library.follow(server.url('/feed'))
  library.follow(other.url('/feed'))
  await library.run()
  return library
}

function storyOf(library: TestLibrary, title: string) {
  const head = library.heads().find((candidate) => candidate.title === title)
  if (head === undefined) throw new Error(`${title} is not stored`)
  return library.archive.article(head.id)
}

function expectOthersWhole(library: TestLibrary): void {
  for (const title of ['sound-1', 'sound-2'])
    expect(storyOf(library, title).capture).toMatchObject({ text: 'full', images: { saved: 1, total: 1 } })
  expect(storyOf(library, 'elsewhere').capture.text).toBe('full')
  expect(library.archive.feeds().map(({ state }) => state)).toEqual(['ok', 'ok'])
}

const tooLargePages: readonly [string, Answer][] = [
  ['a gzip bomb', { headers: { ...html, 'content-encoding': 'gzip' }, body: gzipBomb }],
  ['a gzip bomb in a gzip bomb', { headers: { ...html, 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipBomb) }],
  ['a brotli bomb', { headers: { ...html, 'content-encoding': 'br' }, body: brotliBomb }],
  ['100 MB, said so', { headers: html, body: zeros }],
  ['a body without end', (_request, response) => endless(response, html)],
  ['a terabyte, by its header', { headers: { ...html, 'content-length': String(10 ** 12) }, body: 'x' }]
]

describe('a page', () => {
  test.each(tooLargePages)('that is too large costs its own text only, and says so: %s', async (_what, answer) => {
    const library = await syncBeside((server) => server.route('/hostile', answer))
    const story = storyOf(library, 'hostile')
    expect(story.capture).toMatchObject({ text: 'feed', textReason: expect.stringMatching(/^127\.0\.0\.1:\d+ sent more than 8 MB$/) })
    expect(story.text).toContain('The text of hostile.')
    expectOthersWhole(library)
    // The limit, and what the two sockets hold.
    expect(sent).toBeLessThan(24 * MB)
  })

  test.each(['<div>', '<ul><li>'])(
    'of 100,000 tags inside each other gives its text or says that it took too long: %s',
    async (tags) => {
      const extractor = await buildExtractor()
      onTestFinished(extractor.close)
      const prose = `<p>${'The dam held through the night, and the valley slept. '.repeat(12)}</p>`
      const body = `<article>${prose}${tags.repeat(100_000 / tags.split('<').slice(1).length)}${prose}</article>`
      const library = await syncBeside((server) => server.route('/hostile', { headers: html, body }), { extractor })
      const { text, textReason } = storyOf(library, 'hostile').capture
      expect([
        ['full', null],
        ['feed', 'The page took too long to read.']
      ]).toContainEqual([text, textReason])
      expectOthersWhole(library)
    },
    120_000
  )
})

/** A PNG that says it is of this size and has hardly a pixel. */
const claims = (width: number, height: number): Buffer =>
  Buffer.concat([pngSignature, greyHeader(width, height), pngChunk('IDAT', Buffer.from([0])), pngChunk('IEND', Buffer.alloc(0))])
const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
const uses = Array.from({ length: 12 }, (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`).join('')
const svg = 'xmlns="http://www.w3.org/2000/svg" width="400" height="300"'
const asPng = { 'content-type': 'image/png' }
const asSvg = { 'content-type': 'image/svg+xml' }

const badPictures: readonly [string, Answer, RegExp][] = [
  ['a page that calls itself PNG', { headers: asPng, body: '<!doctype html><html><body>No.</body></html>' }, /a web page, not a picture/],
  ['a script that calls itself PNG', { headers: asPng, body: 'alert(1)' }, /not a picture/],
  ['60,000 × 60,000 pixels by its header', { headers: asPng, body: claims(60_000, 60_000) }, /too large to show \(60000 × 60000 pixels\)/],
  ['no pixels at all', { headers: asPng, body: claims(0, 0) }, /damaged/],
  ['longer by its header than it is', shortened(makePng(200, 200, 9)), /broke off before the picture was complete/],
  ['a terabyte by its header', { headers: { ...asPng, 'content-length': String(10 ** 12) }, body: png }, /more than 15 MB/],
  ['without end', (_request, response) => endless(response, asPng), /more than 15 MB/],
  ['a gzip bomb', { headers: { ...asPng, 'content-encoding': 'gzip' }, body: gzipBomb }, /more than 15 MB/],
  [
    'a drawing of a million million parts',
    { headers: asSvg, body: `<svg ${svg}><g id="g0"><rect width="9" height="9"/></g>${uses}</svg>` },
    /more parts than can be drawn/
  ],
  [
    'a drawing of 100,000 groups inside each other',
    { headers: asSvg, body: `<svg ${svg}>${'<g>'.repeat(100_000)}<rect width="9" height="9"/>` },
    /more parts than can be drawn/
  ]
]

function shortened(picture: Buffer): Answer {
  return (_request, response) => {
    response.writeHead(200, { ...asPng, 'content-length': String(picture.length * 2) })
    response.write(picture, () => response.destroy())
  }
}

describe('a picture', () => {
  test.each(badPictures)('that lies is named in its story and costs nothing else: %s', async (_what, answer, reason) => {
    const library = await syncBeside((server) => {
      const pictures = '<img src="/bad.png" width="640" height="360"><img src="/sound.png" width="100" height="100">'
      server.route('/hostile', page('hostile', pictures))
      server.route('/bad.png', answer)
    })
    const { capture, images } = storyOf(library, 'hostile')
    expect(capture).toMatchObject({ text: 'full', images: { saved: 1, total: 2 } })
    expect(images.map(({ hash, reason: told }) => hash === null && told)).toEqual([expect.stringMatching(reason), false])
    expectOthersWhole(library)
    expect(sent).toBeLessThan(40 * MB)
  })

  test('that is a drawing of entities in entities spells out none of them', async () => {
    const library = await syncBeside((server) => {
      server.route('/hostile', page('hostile', '<img src="/drawing.svg" width="400" height="300">'))
      const body = `<!DOCTYPE svg [<!ENTITY e0 "x">${entities}]><svg ${svg}><text>&e12;</text></svg>`
      server.route('/drawing.svg', { headers: asSvg, body })
    })
    const [image] = storyOf(library, 'hostile').images
    expect(image?.mime).toBe('image/svg+xml')
    expect(image?.bytes).toBeLessThan(1000)
    expectOthersWhole(library)
  })

  test('of another size than its page says is kept with its own', async () => {
    const library = await syncBeside((server) => {
      server.route('/hostile', page('hostile', '<img src="/other.png" width="4000" height="3000">'))
      server.route('/other.png', { headers: { 'content-type': 'text/html' }, body: makePng(300, 200, 5) })
    })
    expect(storyOf(library, 'hostile').images).toMatchObject([{ mime: 'image/png', width: 300, height: 200 }])
    expectOthersWhole(library)
  })
})

const feedOf = (start: string): string => `<?xml version="1.0"?>${start}<rss version="2.0"><channel><title>Big</title>`
const tooLargeFeeds: readonly [string, Answer][] = [
  ['a gzip bomb', { headers: { 'content-encoding': 'gzip' }, body: gzipBomb }],
  ['a brotli bomb', { headers: { 'content-encoding': 'br' }, body: brotliBomb }],
  ['100 MB, said so', { body: zeros }],
  ['a body without end', (_request, response) => endless(response, { 'content-type': 'application/rss+xml' })],
  ['a terabyte, by its header', { headers: { 'content-length': String(10 ** 12) }, body: feedOf('') }]
]

describe('a feed', () => {
  test.each(tooLargeFeeds)('that is too large says so in its ledger, and the others arrive whole: %s', async (_what, answer) => {
    const library = await syncBesideFeed(answer)
    const error: ErrorData = { code: 'too-large', message: expect.stringMatching(/sent more than 20 MB$/) }
    const [feed] = library.archive.feeds()
    if (feed === undefined) throw new Error('the feed is missing')
    expect(feed).toMatchObject({ state: 'failing', total: 0, error })
    expect(library.archive.ledger(feed.id, 5)).toMatchObject([{ added: 0, error }])
    expect(sent).toBeLessThan(50 * MB)
  })

  test('of entities in entities spells out none of them', async () => {
    const bomb = `${feedOf(`<!DOCTYPE rss [<!ENTITY e0 "lol">${entities}]>`)}<item><guid>1</guid><title>Sound &e12;</title></item></channel></rss>`
    const library = await syncBesideFeed({ body: bomb })
    const [feed] = library.archive.feeds()
    expect(feed?.error?.message ?? library.titles().join()).not.toHaveLength(0)
    expect(library.titles().join().length).toBeLessThan(10_000)
  })
})

async function syncBesideFeed(answer: Answer): Promise<TestLibrary> {
  const [server, other] = [await serve(), await serve({ host: '127.0.0.2' })]
  sent = 0
  server.route('/feed', answer)
  other.route('/feed', { body: rss([{ title: 'elsewhere', guid: 'e', link: other.url('/story') }]) })
  other.route('/story', page('elsewhere'))
  const library = openTestLibrary({ limits })
  library.follow(server.url('/feed'))
  library.follow(other.url('/feed'))
  await library.run()
  expect(storyOf(library, 'elsewhere').capture.text).toBe('full')
  return library
}
