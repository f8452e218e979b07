import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readWellFormed, type XmlNode } from '../../../helpers/wellFormed'
import { exportTo, openSample, unpack } from './exportLibrary'

const sample = await openSample()
afterAll(sample.remove)
const { path, stories } = await exportTo(sample, 'book.epub', { format: 'epub', title: 'The sample & more' })
const files = await unpack(path)
const text = (name: string): string => files.get(name)?.toString('utf8') ?? ''

const elements = (name: string): readonly XmlNode[] => readWellFormed(text(name))
const items = (): readonly XmlNode[] => elements('book/package.opf').filter(({ name }) => name === 'item')

describe('a book', () => {
  test('begins with its type, uncompressed, so that programs know it by its first bytes', () => {
    expect(readFileSync(path).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
  })

  test('is well-formed wherever it is XML', () => {
    const documents = [...files.keys()].filter((name) => /\.(?:xhtml|opf|ncx|xml)$/.test(name))
    expect(documents.length).toBeGreaterThan(40)
    for (const name of documents) expect(() => elements(name), name).not.toThrow()
  })

  test('lists every file once, and every listed file is there', () => {
    const listed = items().map(({ attributes }) => `book/${attributes['href']}`)
    const inside = [...files.keys()].filter((name) => name.startsWith('book/') && name !== 'book/package.opf')
    expect([...listed].sort()).toEqual([...inside].sort())
    expect(new Set(items().map(({ attributes }) => attributes['id'])).size).toBe(listed.length)
  })

  test('gives every picture the type of its bytes, each once', () => {
    const pictures = items().filter(({ attributes }) => attributes['href']?.startsWith('pictures/'))
    expect(pictures.length).toBeGreaterThan(20)
    for (const { attributes } of pictures) expect(attributes['media-type']).toMatch(/^image\/(?:gif|jpeg|png|svg\+xml|webp)$/)
  })

  test('leads every link and picture to a file and a place that is in it', () => {
    const ids = new Map([...files.keys()].filter((name) => name.endsWith('.xhtml')).map((name) => [name, idsOf(name)]))
    for (const [name] of ids) {
      for (const target of targetsOf(name)) {
        const [file = '', id] = target.split('#')
        const page = file === '' ? name : posix.join('book', decodeURIComponent(file))
        expect(files.has(page), `${name} → ${target}`).toBe(true)
        if (id !== undefined) expect(ids.get(page), `${name} → ${target}`).toContain(id)
      }
    }
  })

  test('gives no id twice on a page', () => {
    for (const name of files.keys()) {
      if (!name.endsWith('.xhtml')) continue
      expect(new Set(idsOf(name)).size, name).toBe(idsOf(name).length)
    }
  })

  test('has links between its stories', () => {
    const pages = [...files.keys()].filter((name) => /\/story-\d+\.xhtml$/.test(name))
    expect(pages.flatMap(targetsOf).filter((target) => /^story-\d+\.xhtml$/.test(target)).length).toBeGreaterThan(20)
  })

  test('runs nothing and fetches nothing', () => {
    for (const name of files.keys()) {
      if (!name.endsWith('.xhtml')) continue
      expect(
        elements(name).filter((one) => /^(?:script|iframe|object|embed|form)$/.test(one.name)),
        name
      ).toEqual([])
      expect(elements(name).filter(({ attributes }) => Object.keys(attributes).some((key) => /^on/.test(key)))).toEqual([])
      expect(elements(name).filter((one) => one.name === 'img' && /^\w+:/.test(one.attributes['src'] ?? ''))).toEqual([])
    }
  })

  test('orders cover, contents and all stories, and names them for old readers too', () => {
    const order = elements('book/package.opf').filter(({ name }) => name === 'itemref')
    expect(order).toHaveLength(stories + 2)
    expect(elements('book/contents.ncx').filter(({ name }) => name === 'navPoint')).toHaveLength(stories)
    expect(elements('book/contents.xhtml').filter(({ attributes }) => attributes['href']?.startsWith('story-'))).toHaveLength(stories + 1)
  })

  test('says its title, its languages and when it was made', () => {
    expect(text('book/package.opf')).toContain('<dc:title>The sample &amp; more</dc:title>')
    expect(text('book/package.opf')).toMatch(/<meta property="dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/meta>/)
    expect(text('book/package.opf')).toContain('<dc:language>en</dc:language>')
    expect(text('book/package.opf')).toContain('<dc:language>ar</dc:language>')
  })
})

function idsOf(name: string): readonly string[] {
  return elements(name).flatMap(({ attributes }) => attributes['id'] ?? [])
}

/** What a page refers to inside the book. */
function targetsOf(name: string): readonly string[] {
  if (!name.endsWith('.xhtml')) return []
  const targets = elements(name).flatMap(({ attributes: { src, href } }) => [src, href].filter((target) => target !== undefined))
  return targets.filter((target) => !/^(?:https?|mailto):/.test(target))
}
