import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { temporaryLibrary } from '../helpers/launchApp'
import { type LocalNews, startLocalNews } from '../helpers/localNews'

const library = temporaryLibrary()
let news: LocalNews

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  news = await startLocalNews()
})
test.afterAll(async () => {
  await news.server.close()
  library.remove()
})

interface Answer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line in plain Node, as `npm run offprint` does, with nothing of a display. */
function offprint(...args: readonly string[]): Promise<Answer> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, [join('out', 'main', 'cli.js'), ...args, '--library', library.directory], { env })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (data: Buffer) => {
    output.stdout += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    output.stderr += data.toString()
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
}

/** Runs a command with --json and parses its one document. */
async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await offprint(...args, '--json')
  expect(stdout.trim().split('\n'), stderr).toHaveLength(1)
  return { code, answer: JSON.parse(stdout) }
}

test('subscribes by the address of a page, and syncs it whole', async () => {
  const subscribed = await json('subscribe', news.address)
  expect(subscribed).toMatchObject({ code: 0, answer: { feed: { title: 'The Lowmoor Lantern', url: news.server.url('/feed.xml') } } })
  expect(new Date(subscribed.answer.feed.addedAt).toISOString()).toBe(subscribed.answer.feed.addedAt)
  const synced = await json('sync')
  expect(synced).toMatchObject({ code: 0, answer: { feeds: 1, new: 3, changed: 0, images: 5, failed: [] } })
  const again = await json('sync')
  expect(again).toMatchObject({ code: 0, answer: { feeds: 1, new: 0, changed: 0, images: 0, failed: [] } })
})

test('lists, reads, searches and relates after the server is gone', async () => {
  await news.server.close()
  const { answer: list } = await json('list')
  expect(list.articles.map(({ title }: { title: string }) => title)).toEqual([
    'Lowmoor ferry gets an evening crossing',
    'A bakery bets on rye',
    'Lowmoor ferry returns after nine winters'
  ])
  expect(list.articles[0]).toMatchObject({
    feed: 'The Lowmoor Lantern',
    isRead: false,
    isStarred: false,
    capture: { text: 'full', images: { saved: 2, total: 2 } }
  })

  const { id } = list.articles[0]
  const { answer: article } = await json('read', String(id))
  expect(article).toMatchObject({ id, byline: 'Oda Finch', sections: ['Region', 'Lowmoor'], language: 'en' })
  expect(article.images).toHaveLength(2)
  expect(article.images[0]).toMatchObject({ mime: 'image/png', width: 640, height: 360, credit: 'Lowmoor Harbour Office' })
  expect(article.links).toMatchObject([{ text: 'the line opened again', articleId: list.articles[2].id }])
  expect((await offprint('read', String(id), '--format', 'text')).stdout).toContain('leaves at half past eight')

  const { answer: found } = await json('search', '"paraffin beacon"')
  expect(found).toMatchObject({ total: 1, results: [{ id }] })
  const { answer: related } = await json('related', String(id))
  expect(related.related[0]).toMatchObject({ id: list.articles[2].id, title: 'Lowmoor ferry returns after nine winters' })
  expect(related.related[0].why.length).toBeGreaterThan(0)
  expect((await json('stats')).answer).toMatchObject({ feeds: 1, articles: 3, images: 5, complete: 3 })
})

test('imports a copied text with what it shows of itself', async () => {
  const file = join(library.directory, 'copied.txt')
  writeFileSync(
    file,
    [
      'Home › Region › Harbour',
      'Harbour lamps arrive by cart',
      'Harbour lamps arrive by cart',
      '3 comments',
      'Image source: Pia Thorn',
      'Twelve lamps reached the pier on Friday, packed in straw.',
      'Lowmoor ferry gets an evening crossing',
      'The beacon goes back to the museum, which had lent it.'
    ].join('\n\n')
  )
  const { code, answer } = await json('import', file)
  expect(code).toBe(0)
  expect(answer.articles).toMatchObject([{ title: 'Harbour lamps arrive by cart' }])
  const { answer: story } = await json('read', String(answer.articles[0].id))
  expect(story).toMatchObject({ sections: ['Region', 'Harbour'], commentCount: 3 })
  expect(story.text).toContain('Twelve lamps reached the pier on Friday, packed in straw.')
  expect(story.text).toContain('The beacon goes back to the museum, which had lent it.')
  expect(story.text).toContain('Pia Thorn')
  expect(story.links).toMatchObject([{ text: 'Lowmoor ferry gets an evening crossing', isRelated: true, articleId: expect.any(Number) }])
})

test('says what went wrong by its exit code and in words', async () => {
  expect((await offprint('frobnicate')).code).toBe(2)
  expect((await offprint('read', 'first')).code).toBe(2)
  expect((await offprint('search', 'ferry', '--limit', '500')).code).toBe(2)
  expect((await offprint('list', '--starred', '--feed', '1')).code).toBe(2)
  for (const command of [
    ['read', '99999'],
    ['related', '99999'],
    ['sync', '--feed', '99999'],
    ['list', '--feed', '99999']
  ]) {
    expect(await json(...command), command.join(' ')).toMatchObject({ code: 1, answer: { error: { code: 'not-found' } } })
  }
  expect(await json('import', join(library.directory, 'no such file.html'))).toMatchObject({ code: 1 })
  const { code, answer } = await json('sync')
  expect(code).toBe(1)
  expect(answer.failed).toMatchObject([{ title: 'The Lowmoor Lantern', error: { code: 'unreachable' } }])
})

test('takes OPML in with its folders and gives it back', async () => {
  const file = join(library.directory, 'feeds.opml')
  writeFileSync(
    file,
    '<opml version="2.0"><body><outline text="Coast"><outline text="Isles"><outline type="rss" text="Skerry Times" xmlUrl="http://127.0.0.1:9/skerry.xml"/></outline></outline><outline text="nonsense" xmlUrl="not an address"/></body></opml>'
  )
  const { code, answer } = await json('import', file)
  expect(code).toBe(3)
  expect(answer.feeds).toMatchObject([{ title: 'Skerry Times' }])
  expect(answer.refused).toHaveLength(1)
  const { stdout } = await offprint('export')
  expect(stdout).toMatch(/text="Coast"[\s\S]*text="Isles"[\s\S]*xmlUrl="http:\/\/127\.0\.0\.1:9\/skerry\.xml"/)
})
