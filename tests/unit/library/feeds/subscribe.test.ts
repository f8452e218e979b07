import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { discoverFeeds } from '../../../../src/main/library/feeds/discover'
import { allowedHosts } from '../../../../src/main/library/feeds/privateHosts'
import { subscribe } from '../../../../src/main/library/feeds/subscribe'
import { createClient } from '../../../../src/main/library/network/client'
import type { Lookup } from '../../../../src/main/library/network/connector'
import { startTestServer } from '../../../helpers/testServer'

const rss = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title><link>https://site.example/</link><item><title>One</title></item></channel></rss>`
const html = (head: string) => ({
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head>${head}</head><body>Hi</body></html>`
})
const link = (href: string, type = 'application/rss+xml', title = '') =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`

async function setUp(names: Readonly<Record<string, string>> = {}) {
  const server = await startTestServer()
  const directory = mkdtempSync(join(tmpdir(), 'offprint-subscribe-'))
  const archive = openArchive(directory)
  const source = createClient({ userAgent: 'Offprint/test', lookup: namesTo(names) })
  onTestFinished(async () => {
    await Promise.all([server.close(), source.close()])
    archive.close()
    rmSync(directory, { recursive: true, force: true })
  })
  const ask = (url: string) => subscribe({ archive, source }, { url, folderId: null })
  return { server, archive, ask }
}

/** A name server that knows these names only. */
function namesTo(names: Readonly<Record<string, string>>): Lookup {
  return (name, _options, callback) => {
    const address = names[name]
    if (address === undefined) callback(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }), [])
    else callback(null, [{ address, family: 4 }])
  }
}

const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'no error',
    (thrown: unknown) => (thrown instanceof ReaderError ? thrown.code : thrown)
  )

describe('subscribing', () => {
  test('to a feed address', async () => {
    const { server, archive, ask } = await setUp()
    server.route('/feed', { body: rss('Harbour Post') })
    const result = await ask(`  ${server.url('/feed#top')} `)
    expect(result).toMatchObject({
      kind: 'subscribed',
      isNew: true,
      feed: { url: server.url('/feed'), title: 'Harbour Post', siteUrl: 'https://site.example/', state: 'new' }
    })
    expect(archive.feeds()).toHaveLength(1)
  })

  test.each(['feed:', 'feed://', 'feed:http://'])('to an address that begins with %s', async (prefix) => {
    const { server, ask } = await setUp()
    server.route('/feed', { body: rss('F') })
    expect(await ask(server.url('/feed').replace('http://', prefix))).toMatchObject({ kind: 'subscribed', isNew: true })
  })

  test('to an address without a scheme', async () => {
    const { server, ask } = await setUp()
    server.route('/feed', { body: rss('F') })
    const result = await ask(server.url('/feed').replace('http://', ''))
    expect(result).toMatchObject({ kind: 'subscribed', isNew: true, feed: { url: server.url('/feed') } })
  })

  test('to a page with one feed', async () => {
    const { server, ask } = await setUp()
    server.route('/', html(link('/feed.xml')))
    server.route('/feed.xml', { body: rss('F') })
    expect(await ask(server.url('/'))).toMatchObject({ kind: 'subscribed', feed: { url: server.url('/feed.xml') } })
  })

  test('to a page with several feeds lets the reader choose', async () => {
    const { server, archive, ask } = await setUp()
    server.route(
      '/',
      html(
        link('/a', 'application/rss+xml', 'News &amp; more') +
          link('/b', 'application/atom+xml') +
          link('/c', 'application/feed+json') +
          link('/a')
      )
    )
    expect(await ask(server.url('/'))).toEqual({
      kind: 'choose',
      candidates: [
        { url: server.url('/a'), title: 'News & more', format: 'rss' },
        { url: server.url('/b'), title: null, format: 'atom' },
        { url: server.url('/c'), title: null, format: 'json' }
      ]
    })
    expect(archive.feeds()).toEqual([])
  })

  test('to a page that names no feed tries the usual addresses', async () => {
    const { server, ask } = await setUp()
    server.route('/blog/', html(''))
    server.route('/atom.xml', { body: rss('Hidden') })
    expect(await ask(server.url('/blog/'))).toMatchObject({ kind: 'subscribed', feed: { url: server.url('/atom.xml') } })
  })

  test('twice answers with the feed there is', async () => {
    const { server, archive, ask } = await setUp()
    server.route('/', html(link('/feed')))
    server.route('/old', { status: 301, headers: { location: '/feed' } })
    server.route('/feed', { body: rss('F') })
    await ask(server.url('/feed'))
    for (const path of ['/feed', '/', '/old']) expect(await ask(server.url(path))).toMatchObject({ kind: 'subscribed', isNew: false })
    expect(archive.feeds()).toHaveLength(1)
  })

  test('follows a move for good, and keeps an address that moves for now', async () => {
    const { server, ask } = await setUp()
    server.route('/gone', { status: 308, headers: { location: '/now' } })
    server.route('/now', { status: 302, headers: { location: '/feed' } })
    server.route('/feed', { body: rss('F') })
    expect(await ask(server.url('/gone'))).toMatchObject({ feed: { url: server.url('/now') } })
  })

  test('says what is wrong, and subscribes to nothing', async () => {
    const { server, archive, ask } = await setUp()
    server.route('/page', html('<title>No feed here</title>'))
    server.route('/wrong', html(link('/page')))
    server.route('/gone', { status: 410 })
    expect(await codeOf(ask(server.url('/page')))).toBe('no-feed-on-page')
    expect(await codeOf(ask(server.url('/wrong')))).toBe('not-a-feed')
    expect(await codeOf(ask(server.url('/missing')))).toBe('http-status')
    expect(await codeOf(ask(server.url('/gone')))).toBe('gone')
    for (const nonsense of ['', 'two words', 'mailto:a@b.example', 'ftp://a.example/', 'http://'])
      expect(await codeOf(ask(nonsense))).toBe('bad-address')
    expect(archive.feeds()).toEqual([])
  })
})

describe('private addresses', () => {
  test('a host the reader names may lie there, and is remembered for the syncs', async () => {
    const { server, archive, ask } = await setUp({ 'news.example': '127.0.0.1' })
    server.route('/feed', { body: rss('At home') })
    const url = server.url('/feed').replace('127.0.0.1', 'news.example')
    expect([...allowedHosts(archive, url)]).toEqual([])
    expect(await ask(url)).toMatchObject({ kind: 'subscribed', isNew: true })
    expect([...allowedHosts(archive, url)]).toEqual(['news.example'])
    expect([...allowedHosts(archive, 'https://other.example/')]).toEqual([])
  })

  test('a page can not send the reader to another host there', async () => {
    const { server, archive, ask } = await setUp({ 'news.example': '127.0.0.1', 'router.example': '127.0.0.1' })
    const own = (path: string) => server.url(path).replace('127.0.0.1', 'news.example')
    for (const host of ['127.0.0.1', 'localhost', 'router.example']) {
      server.route('/page', html(link(server.url('/feed').replace('127.0.0.1', host))))
      server.route('/away', { status: 302, headers: { location: server.url('/feed').replace('127.0.0.1', host) } })
      server.route('/feed', { body: rss('Inside') })
      expect(await codeOf(ask(own('/page')))).toMatch(/private-address|unreachable/)
      expect(await codeOf(ask(own('/away')))).toMatch(/private-address|unreachable/)
    }
    expect(archive.feeds()).toEqual([])
    expect(server.requests.filter(({ path }) => path === '/feed')).toEqual([])
  })

  test.each([
    ['http://127.0.0.1:8080/feed', ['127.0.0.1']],
    ['http://[::1]/feed', ['::1']],
    ['http://nas.local/feed', ['nas.local']],
    ['http://intranet/feed', ['intranet']],
    ['http://192.168.1.10/feed', ['192.168.1.10']],
    ['https://news.example/feed', []],
    ['https://8.8.8.8/feed', []],
    ['nonsense', []]
  ])('a feed at %s may reach %j there', async (url, hosts) => {
    const { archive } = await setUp()
    expect([...allowedHosts(archive, url)]).toEqual(hosts)
  })
})

describe('autodiscovery', () => {
  const discover = (page: string) => discoverFeeds(Buffer.from(page), 'text/html', 'https://site.example/a/page').map(({ url }) => url)

  test('resolves against the base of the page', () => {
    expect(discover(`<base href="/b/">${link('feed.xml')}${link('//other.example/feed')}`)).toEqual([
      'https://site.example/b/feed.xml',
      'https://other.example/feed'
    ])
  })

  test('knows the types in any case, and rel=feed without one', () => {
    expect(
      discover('<LINK REL="Alternate home" TYPE="Application/RSS+XML; charset=utf-8" HREF="/1"><a rel="feed" href="/2">f</a>')
    ).toEqual(['https://site.example/1', 'https://site.example/2'])
  })

  test('passes over other alternates', () => {
    const others = [
      '<link rel="alternate" hreflang="de" href="/de">',
      '<link rel="stylesheet" type="text/css" href="/s">',
      link('/wp-json/wp/v2/posts/1', 'application/json'),
      link('javascript:x')
    ]
    expect(discover(others.join(''))).toEqual([])
  })
})
