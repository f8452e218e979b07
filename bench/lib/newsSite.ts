import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { deflateSync, gzipSync } from 'node:zlib'
import { greyHeader, pngChunk, pngSignature } from '../../tests/helpers/png'
import { prose } from './prose'

export interface SiteOptions {
  /** The site's address, 127.0.0.N. */
  readonly host: string
  readonly seed: number
  readonly stories: number
  readonly picturesPerStory: number
  /** Added before every answer, in milliseconds. */
  readonly latencyMs: number
}

/** A running site: an RSS feed, a page per story, pictures. Counts its requests by the first part of their path. */
export interface Site {
  readonly feedUrl: string
  readonly requests: Map<string, number>
  close(): void
}

/** Serves one invented news site until it is closed. The feed answers 304 to its own validator. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const requests = new Map<string, number>()
  const server = createServer((request, response) => {
    const [, kind = ''] = (request.url ?? '').split('/')
    requests.set(kind, (requests.get(kind) ?? 0) + 1)
    setTimeout(() => respond(options, origin, request, response), options.latencyMs)
  })
  await new Promise<void>((resolve) => server.listen(0, options.host, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const origin = `http://${options.host}:${address.port}`
  return {
    feedUrl: `${origin}/feed.xml`,
    requests,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

function respond(options: SiteOptions, origin: string, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ''
  const story = /^\/story\/(\d+)$/.exec(path)
  const picture = /^\/picture\/(\d+)-(\d+)\.png$/.exec(path)
  if (path === '/feed.xml') return sendFeed(options, origin, request, response)
  if (story !== null) return sendText(response, 'text/html; charset=utf-8', storyPage(options, Number(story[1])))
  if (picture !== null)
    return void response
      .writeHead(200, { 'content-type': 'image/png' })
      .end(picturePng(options.seed, Number(picture[1]), Number(picture[2])))
  response.writeHead(404).end()
}

function sendFeed(options: SiteOptions, origin: string, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${options.seed}-${options.stories}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  sendText(response, 'application/rss+xml', feed(options, origin), { etag })
}

function sendText(response: ServerResponse, type: string, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', ...headers }).end(gzipSync(text, { level: 1 }))
}

const storySeed = (site: number, story: number): number => site * 1000 + story

function feed({ seed, stories }: SiteOptions, origin: string): string {
  const items = Array.from({ length: stories }, (_, story) => {
    const text = prose(storySeed(seed, story))
    const date = new Date(Date.UTC(2026, 9, 1) + (seed * stories + story) * 60_000).toUTCString()
    return `<item><title>${text.headline()}</title><link>${origin}/story/${story}</link><guid>${origin}/story/${story}</guid><pubDate>${date}</pubDate><description>${text.sentence(25)}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Site ${seed}</title><link>${origin}/</link><description>Invented news</description>${items.join('')}</channel></rss>`
}

/** About 60 KB, of which the story is 450 words: the rest is what pages carry besides. */
function storyPage({ seed, picturesPerStory }: SiteOptions, story: number): string {
  const text = prose(storySeed(seed, story))
  const headline = text.headline()
  const picture = (at: number): string =>
    `<figure><img src="/picture/${story}-${at}.png" width="800" height="450" alt="${text.word()}"><figcaption>${text.sentence(8)} Image source: ${text.name()}</figcaption></figure>`
  const paragraphs = Array.from(
    { length: 8 },
    (_, at) => `<p>${text.paragraph()}</p>${at > 0 && at <= picturesPerStory ? picture(at - 1) : ''}`
  )
  const menu = Array.from(
    { length: 60 },
    (_, at) => `<li class="menu-item menu-item-${at}"><a href="/section/${at}">${text.word()}</a></li>`
  ).join('')
  const footer = Array.from(
    { length: 40 },
    (_, at) => `<div class="promo-card"><a href="/promo/${at}"><h4>${text.headline()}</h4></a></div>`
  ).join('')
  const script = `<script>window.__state = ${JSON.stringify(Array.from({ length: 400 }, () => text.sentence(12)))}</script>`
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: '2026-10-01T08:00:00Z',
    author: { '@type': 'Person', name: text.name() },
    commentCount: story
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} - Site ${seed}</title><meta property="og:site_name" content="Site ${seed}"><script type="application/ld+json">${data}</script></head><body><header><nav><ul>${menu}</ul></nav></header><nav class="breadcrumb"><a href="/">Home</a> › <a href="/world">World</a> › <a href="/world/${seed}">Region ${seed % 7}</a></nav><main><article><h1>${headline}</h1><div class="byline">By ${text.name()}</div>${paragraphs.join('\n')}</article><aside class="related-posts">${footer}</aside></main>${script}<footer>${footer}</footer></body></html>`
}

const WIDTH = 800
const HEIGHT = 450

/** An 800×450 PNG of about 280 KB, different bytes for each picture. */
function picturePng(site: number, story: number, at: number): Buffer {
  const name = Buffer.from(`Comment\0${site}/${story}/${at}`, 'latin1')
  return Buffer.concat([pngSignature, ...sharedChunks.slice(0, 1), pngChunk('tEXt', name), ...sharedChunks.slice(1)])
}

const sharedChunks: readonly Buffer[] = makeSharedChunks()

function makeSharedChunks(): readonly Buffer[] {
  const pixels = Buffer.alloc((WIDTH + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) pixels[y * (WIDTH + 1) + 1 + x] = (x * y + ((x * 2654435761) >>> 29)) & 0xff
  return [greyHeader(WIDTH, HEIGHT), pngChunk('IDAT', deflateSync(pixels, { level: 1 })), pngChunk('IEND', Buffer.alloc(0))]
}
