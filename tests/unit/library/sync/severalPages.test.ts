import { expect, test } from 'vitest'
import type { TestServer } from '../../../helpers/testServer'
import { openTestLibrary, rss, serve, type TestLibrary } from './testLibrary'

const prose = (word: string): string =>
  `<p>The ${word} part of the road leads over the moor, where nobody lives, and it is walked by everybody who wants to see that for themselves.</p>` +
  `<p>At its end stands the ${word} gate, which is shut at night and in the afternoon, and opened by whoever gets there first with a reason.</p>` +
  `<p>Those who come later find the ${word} gate open, and think that it has no lock, and write so in the book that lies in a box beside it.</p>`

const pageOf = (word: string, links: string): string =>
  `<!doctype html><html lang="en"><head><title>A road in parts</title></head><body><article><h1>A road in parts</h1><div class="article-body">${prose(word)}</div><div class="pagination">${links}</div></article></body></html>`

const html = { 'content-type': 'text/html' }

async function sync(server: TestServer): Promise<TestLibrary> {
  server.route('/feed', { body: rss([{ title: 'A road in parts', link: server.url('/road'), guid: 'a' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  await library.run()
  return library
}

function only(library: TestLibrary) {
  const [head] = library.heads()
  if (!head) throw new Error('nothing was stored')
  return { capture: head.capture, html: library.archive.article(head.id)?.html ?? '' }
}

const fetched = (server: TestServer, path: RegExp): number => server.requests.filter((request) => path.test(request.path)).length

test('keeps a story of three pages as one, in order, without the headline again', async () => {
  const server = await serve()
  server.route('/road', { headers: html, body: pageOf('first', '<a href="/road/2">2</a> <a href="/road/3">3</a>') })
  server.route('/road/2', { headers: html, body: pageOf('second', '<a href="/road">1</a> <a rel="next" href="/road/3">3</a>') })
  server.route('/road/3', { headers: html, body: pageOf('third', '<a href="/road">1</a> <a href="/road/2">2</a>') })
  const story = only(await sync(server))
  expect(story.capture).toMatchObject({ text: 'full', textReason: null })
  expect(story.html.match(/The (first|second|third) part/g)).toEqual(['The first part', 'The second part', 'The third part'])
  expect(story.html).not.toContain('A road in parts')
  expect(fetched(server, /^\/road/)).toBe(3)
})

test('says which page is missing, and does not call the rest full', async () => {
  const server = await serve()
  server.route('/road', { headers: html, body: pageOf('first', '<a href="/road?page=2">Next</a>') })
  server.route('/road?page=2', { headers: html, body: pageOf('second', '<a href="/road?page=3">Next</a>') })
  server.route('/road?page=3', { status: 404, body: 'gone' })
  const story = only(await sync(server))
  expect(story.capture).toMatchObject({ text: 'feed', textReason: 'Page 3 of the story could not be fetched.' })
  expect(story.html).toContain('The second part')
})

test('is not led in circles, nor on to another story', async () => {
  const server = await serve()
  server.route('/road', { headers: html, body: pageOf('first', '<a href="/road/2">2</a> <a rel="next" href="/river">Next story</a>') })
  server.route('/road/2', { status: 302, headers: { location: server.url('/road') } })
  const story = only(await sync(server))
  expect(story.capture.text).toBe('full')
  expect(fetched(server, /^\/road\/2/)).toBe(1)
  expect(fetched(server, /^\/river/)).toBe(0)
})

test('ends a story without end, and says where', async () => {
  const server = await serve()
  const next = (page: number): string => pageOf(`${page}th`, `<a href="/road/${page + 1}">Next</a>`)
  server.route('/road', { headers: html, body: next(1) })
  for (let page = 2; page < 20; page++) server.route(`/road/${page}`, { headers: html, body: next(page) })
  const story = only(await sync(server))
  expect(story.capture).toMatchObject({ text: 'feed', textReason: 'The story goes on after page 12; no more of it is kept.' })
  expect(story.html).toContain('The 12th part')
  expect(fetched(server, /^\/road\/13/)).toBe(0)
})

test('asks for the AMP version of a page without text, and of no other', async () => {
  const server = await serve()
  const amp = '<link rel="amphtml" href="/road/amp">'
  server.route('/road', {
    headers: html,
    body: `<html><head><title>A road in parts</title>${amp}</head><body><div id="app"></div></body></html>`
  })
  server.route('/road/amp', { headers: html, body: pageOf('small', '') })
  const story = only(await sync(server))
  expect(story.capture).toMatchObject({ text: 'full', textReason: null })
  expect(story.html).toContain('The small part')

  const whole = await serve()
  whole.route('/road', { headers: html, body: pageOf('first', '').replace('<head>', `<head>${amp}`) })
  expect(only(await sync(whole)).capture.text).toBe('full')
  expect(fetched(whole, /amp/)).toBe(0)
})
