import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleHead } from '@shared/contract/articles'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { readCompanions } from '../../../../src/main/readCompanions'
import { readLocalFile } from '../../../../src/main/readLocalFile'
import { readWellFormed } from '../../../helpers/wellFormed'
import { exportTo, openEmpty, openSample, textOfFile, unpack } from './exportLibrary'

const sample = await openSample()
afterAll(sample.remove)
const { articles } = await sample.library.ask('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 100 })

/** The first story whose link leads to another one that is kept. */
async function linkingStory(): Promise<ArticleHead> {
  for (const head of articles) {
    const { links, images } = await sample.library.ask('articles.read', { id: head.id })
    if (links.some(({ articleId }) => articleId !== null) && images.length > 1) return head
  }
  throw new Error('no story links to another')
}
const linking = await linkingStory()
const one = { scope: { kind: 'articles' as const, ids: [linking.id] } }

describe('a web page', () => {
  test('holds everything: nothing is fetched, nothing runs, its policy says so', async () => {
    const { path, pictures } = await exportTo(sample, 'all.html', { format: 'html', title: 'All <of> it' })
    const html = textOfFile(path)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-${hash}&#39;`.replaceAll('&#39;', "'"))
    expect(html).not.toMatch(/<script|<link|\son\w+=|src="(?!data:)/)
    expect(html.match(/<img /g)?.length).toBeGreaterThanOrEqual(pictures)
    expect(html).toContain('<h1>All &lt;of&gt; it</h1>')
  })

  test('leads from its contents and from story to story inside the page', async () => {
    const { path, stories } = await exportTo(sample, 'links.html', { format: 'html' })
    const body = /<body>([\s\S]*)<\/body>/.exec(textOfFile(path))?.[1] ?? ''
    const elements = readWellFormed(`<body>${body}</body>`)
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    const inside = elements.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? [href.slice(1)] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(inside.length).toBeGreaterThan(stories + 20)
    expect(inside.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('of one story has its headline first and no contents', async () => {
    const { path } = await exportTo(sample, 'one.html', { format: 'html', ...one, pictures: false })
    expect(textOfFile(path)).toMatch(/<body>\s*<article[^>]*><h1>/)
    expect(textOfFile(path)).not.toContain('data:image')
  })
})

describe('Markdown', () => {
  test('of one story is a text with a folder of its pictures, which the import takes in again with all of them', async () => {
    const { path, pictures } = await exportTo(sample, 'story.md', { format: 'markdown', ...one })
    expect(readdirSync(join(sample.files, 'story_files'))).toHaveLength(pictures)
    const { name, bytes } = await readLocalFile(path)
    const other = await openEmpty()
    onTestFinished(other.remove)
    const imported = await other.library.ask('articles.importFile', { name, bytes, files: [...(await readCompanions(path, bytes))] })
    const [head] = imported.articles
    expect(head?.title).toBe(linking.title)
    expect(head?.url).toBe(linking.url)
    expect(head?.capture.images).toEqual({ saved: pictures, total: pictures })
  })

  test('of many is an archive in which every link and picture is there', async () => {
    const { path, stories } = await exportTo(sample, 'all.zip', { format: 'markdown' })
    const files = await unpack(path)
    const texts = [...files.keys()].filter((name) => name.endsWith('.md'))
    expect(texts).toHaveLength(stories)
    const targets = texts.flatMap((name) => [...String(files.get(name)).matchAll(/\]\(<?([^)>\s]+)>?\)/g)].map(([, target = '']) => target))
    const inside = targets.filter((target) => !/^\w+:/.test(target))
    expect(inside.length).toBeGreaterThan(40)
    expect(inside.filter((target) => !files.has(decodeURIComponent(target)))).toEqual([])
  })
})

describe('an export', () => {
  test('carries highlights and notes where they are wanted', async () => {
    const text = (await sample.library.ask('articles.read', { id: linking.id })).text
    const passage = { quote: text.slice(40, 80), prefix: text.slice(10, 40), suffix: text.slice(80, 110), startAt: 40 }
    await sample.library.ask('annotations.add', { articleId: linking.id, passage, note: 'Ask <them> about it.' })
    const scope = { kind: 'annotated' } as const
    const noted = await exportTo(sample, 'noted.html', { format: 'html', scope })
    expect(noted.stories).toBe(1)
    expect(textOfFile(noted.path)).toContain('Ask &lt;them&gt; about it.')
    const plain = await exportTo(sample, 'plain.html', { format: 'html', scope, annotations: false })
    expect(textOfFile(plain.path)).not.toContain('about it.')
  })

  test('that is stopped leaves nothing behind, and the next one runs', async () => {
    const path = join(sample.files, 'stopped.epub')
    const running = sample.library.ask('export.run', {
      scope: { kind: 'all' },
      format: 'epub',
      title: 'x',
      file: sample.library.grantFile(path)
    })
    await sample.library.ask('transfer.cancel', {})
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(sample.files).filter((name) => name.endsWith('.part'))).toEqual([])
    expect((await exportTo(sample, 'next.epub', { format: 'epub', ...one })).stories).toBe(1)
  })

  test('leaves the file that was there as it is when it can’t be made', async () => {
    const { path } = await exportTo(sample, 'kept.html', { format: 'html', ...one })
    const before = readFileSync(path)
    const nothing = { scope: { kind: 'search', query: 'zzzz-not-there' } } as const
    await expect(exportTo(sample, 'kept.html', { format: 'html', ...nothing })).rejects.toMatchObject({ code: 'not-found' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('says in words where nothing can be written', async () => {
    const missing = { library: sample.library, files: join(sample.files, 'no', 'such', 'folder') }
    await expect(exportTo(missing, 'a.html', { format: 'html', ...one })).rejects.toMatchObject({
      name: 'ReaderError',
      code: 'bad-request'
    })
  })

  test('takes no path but one that a person chose', async () => {
    const file = '0b6a4b52-5d5a-4a6e-9d0f-3f7d1c1f8f00'
    const choice = { scope: { kind: 'all' }, format: 'html', title: 'x', file } as const
    await expect(sample.library.ask('export.run', choice)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sample.library.ask('export.run', { ...choice, file: '/etc/passwd' })).rejects.toMatchObject({ code: 'bad-request' })
  })
})
