import { describe, expect, test } from 'vitest'
import { address, pageHtml, picture, title } from '../../../fixtures/imports/cases/importCase'
import { openImportLibrary, plainText } from './importLibrary'

const marked = (html: string, url = address) => html.replace('<html', `<!-- saved from url=(0010)${url} -->\n<html`)
const posts = '<p><img src="Lamps_files/posts.png" alt="Eleven posts"></p>'

describe('the same page', () => {
  test('imported again byte for byte is the same story', async () => {
    const { archive, importFiles } = openImportLibrary()
    const first = await importFiles({ 'a.html': marked(pageHtml()) })
    const before = archive.lastChange()
    expect((await importFiles({ 'b.html': marked(pageHtml()) })).id).toBe(first.id)
    expect(archive.lastChange()).toBe(before)
  })

  test('saved at another time is a revision, not a second story', async () => {
    const { archive, importFiles } = openImportLibrary()
    const first = await importFiles({ 'a.html': marked(pageHtml()) })
    const second = await importFiles({ 'a.html': marked(pageHtml('<p>Added later: the lamps burn since Friday, all eleven of them.</p>')) })
    expect(second.id).toBe(first.id)
    expect(plainText(second.html)).toContain('Added later')
    expect(archive.counts().articles).toBe(1)
  })

  test('known by http once and by https the next time is one story, and keeps the address it has', async () => {
    const { importFiles } = openImportLibrary()
    const plain = `http://www.${new URL(address).host}/harbour/breakwater-lamps/?utm_source=letter`
    const first = await importFiles({ 'a.html': marked(pageHtml(), plain) })
    expect(first.url).toBe(plain)
    const second = await importFiles({
      'b.md': `---\nurl: ${address}\n---\n# ${title}\n\nThe same page, clipped as Markdown by a note taker.\n`
    })
    expect(second.id).toBe(first.id)
  })

  test('with its pictures beside it at last has them', async () => {
    const { importFiles } = openImportLibrary()
    const bare = await importFiles({ 'Lamps.html': pageHtml(posts) })
    expect(bare.images).toMatchObject([{ url: 'Lamps_files/posts.png', hash: null, reason: 'The picture was not saved with the page.' }])
    const whole = await importFiles({ 'Lamps.html': pageHtml(posts), 'Lamps_files/posts.png': picture(60) })
    expect(whole.id).toBe(bare.id)
    expect(whole.images).toMatchObject([{ url: 'Lamps_files/posts.png', hash: expect.any(String) }])
  })
})

test('two texts with one headline and no address are two stories', async () => {
  const { importFiles } = openImportLibrary()
  const first = await importFiles({ 'a.txt': 'Morning briefing\n\nThe ferry runs on time today, says the harbour office.' })
  const second = await importFiles({ 'a.txt': 'Morning briefing\n\nThe ferry does not run today, says the harbour office.' })
  expect(second.id).not.toBe(first.id)
})

test('links a headline to the saved story that has it, whichever kind of file names it', async () => {
  const { importFiles } = openImportLibrary()
  const earlier = await importFiles({ 'a.html': marked(pageHtml()) })
  const line = `The boat was late on Tuesday morning.\n\n${title}\n\nIt came in with the tide at noon.`
  for (const files of [{ 'b.txt': `The boat was late\n\n${line}` }, { 'c.md': `# The boat was late again\n\n${line}` }]) {
    const later = await importFiles(files)
    expect(later.links).toMatchObject([{ text: title, isRelated: true, articleId: earlier.id }])
  }
})

test('asks the network only for what the file does not hold, and names what it could not get', async () => {
  const { asked, importFiles } = openImportLibrary()
  const far = 'https://media.quaypost.example/far.png'
  const article = await importFiles({
    'Lamps.html': pageHtml(`${posts}<p><img src="${far}" alt="Far away"></p>`),
    'Lamps_files/posts.png': picture(61)
  })
  expect(asked).toEqual([far])
  expect(article.images.map(({ url, hash }) => [url, hash !== null])).toEqual([
    ['Lamps_files/posts.png', true],
    [far, false]
  ])
})

test('answers from a page never what another page held', async () => {
  const { importFiles } = openImportLibrary()
  await importFiles({ 'Lamps.html': pageHtml(posts), 'Lamps_files/posts.png': picture(62) })
  const other = await importFiles({
    'Other.html': pageHtml('<p><img src="https://import.offprint.invalid/files/Lamps_files/posts.png" alt="x"></p>')
  })
  expect(other.images.every(({ hash }) => hash === null)).toBe(true)
})
