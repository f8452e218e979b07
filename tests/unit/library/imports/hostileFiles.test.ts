import { describe, expect, test } from 'vitest'
import { importStory } from '../../../../src/main/library/imports/importStory'
import { openMhtml } from '../../../../src/main/library/imports/mhtml/openMhtml'
import { readMime } from '../../../../src/main/library/imports/mhtml/readMime'
import { address, dataUrl, firstParagraph, pageHtml } from '../../../fixtures/imports/cases/importCase'
import { base64, message } from '../../../fixtures/imports/cases/mime'
import { openImportLibrary, plainText } from './importLibrary'

const head = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=b']
const page = (html: string) => ({ headers: ['Content-Type: text/html; charset=utf-8', `Content-Location: ${address}`], body: html })
const read = (name: string, content: string | Uint8Array, paths: readonly string[] = []) =>
  importStory({ name, bytes: Buffer.from(content), paths, known: new Map() })

describe('a hostile web archive', () => {
  test('of 100,000 parts gives its page and stops at 2,000', () => {
    const empty = '--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(100_000)
    const bytes = Buffer.concat([message(head, 'b', [page(pageHtml())], { end: false }), Buffer.from(empty)])
    expect(readMime(bytes).parts).toHaveLength(2_000)
    expect(plainText(read('a.mht', bytes).story.html)).toContain(firstParagraph)
  })

  test('with a header of 10 MB is read no further into it than 64 KB', () => {
    const bytes = message(head, 'b', [
      { headers: ['Content-Type: text/html', `X-Long: ${'x'.repeat(10_000_000)}`], body: 'lost' },
      page(pageHtml())
    ])
    expect(readMime(bytes).parts.map(({ location }) => location)).toEqual([null, address])
    const unended = `MIME-Version: 1.0\r\nX-Long: ${'x'.repeat(10_000_000)}\r\nContent-Type: text/html\r\n\r\n<p>lost</p>`
    expect(() => read('a.mht', unended)).toThrow(expect.objectContaining({ code: 'unreadable-file' }))
  })

  test('of messages within messages is opened five deep', () => {
    let inner: Buffer = message(head, 'b', [page(pageHtml())])
    for (let depth = 0; depth < 50; depth++) {
      inner = message([`Content-Type: multipart/mixed; boundary=n${depth}`], `n${depth}`, [
        { headers: ['Content-Type: message/rfc822'], body: inner }
      ])
    }
    expect(readMime(inner).parts).toEqual([])
    expect(() => read('a.mht', Buffer.concat([Buffer.from('MIME-Version: 1.0\r\n'), inner]))).toThrow(
      expect.objectContaining({ code: 'unreadable-file' })
    )
  })

  test('whose boundary stands on every line is read once', () => {
    const started = performance.now()
    readMime(Buffer.from(`${head.join('\r\n')}\r\n\r\n${'--b--x\r\n'.repeat(1_000_000)}`))
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('that names files of this machine gives none of them', async () => {
    const { importFiles } = openImportLibrary()
    const places = ['file:///etc/passwd', '../../../../etc/passwd', '/etc/passwd', 'file:///C:/Windows/win.ini', '\\\\server\\share\\a.png']
    const html = pageHtml(places.map((place) => `<p><img src="${place}" alt="x"></p>`).join(''))
    const parts = places.map((place) => ({ headers: ['Content-Type: image/png', `Content-Location: ${place}`], body: 'no picture' }))
    const article = await importFiles({ 'a.mht': message(head, 'b', [page(html), ...parts]) })
    expect(article.images.filter(({ hash }) => hash !== null)).toEqual([])
    expect(plainText(article.html)).toContain(firstParagraph)
  })

  test.each([
    ['nothing', ''],
    ['headers alone', `${head.join('\r\n')}\r\n`],
    ['a boundary that never comes', `${head.join('\r\n')}\r\n\r\nno parts here`],
    ['pictures alone', message(head, 'b', [{ headers: ['Content-Type: image/png'], body: 'x' }])],
    ['no boundary named', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\ntext']
  ])('of %s is refused in words', (_name, content) => {
    expect(() => read('a.mht', content)).toThrow(expect.objectContaining({ code: 'unreadable-file' }))
  })

  test('runs nothing and calls nobody', async () => {
    const { asked, importFiles } = openImportLibrary()
    const html = pageHtml(
      '<p onclick="x()"><a href="javascript:x()">a</a><iframe src="https://evil.example/f"></iframe></p><script>x()</script>'
    )
    const article = await importFiles({ 'a.mht': message(head, 'b', [page(html)]) })
    expect(article.html).not.toMatch(/script|onclick|<iframe/)
    expect(asked).toEqual([])
  })

  test('cut off anywhere throws nothing but words', () => {
    const whole = message(head, 'b', [
      page(pageHtml()),
      { headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], body: base64(Buffer.alloc(300)) }
    ])
    for (let length = 0; length < whole.length; length += 7) expect(() => openMhtml(whole.subarray(0, length))).not.toThrow()
  })
})

describe('a hostile page', () => {
  test('of 5,000 pictures within itself keeps as many as a story may have', () => {
    const url = dataUrl(5)
    const html = pageHtml(Array.from({ length: 5_000 }, (_, index) => `<img src="${url.slice(0, 210)}${index}" alt="x">`).join(''))
    const { held, story } = read('a.html', html)
    expect(held.length).toBeLessThanOrEqual(story.pictures.length)
    expect(plainText(story.html)).toContain(firstParagraph)
  })

  test('with 30,000 shadow trees in each other still gives its text', () => {
    const { story } = read('a.html', pageHtml() + '<template shadowrootmode=open>'.repeat(30_000))
    expect(plainText(story.html)).toContain(firstParagraph)
  })

  test('that claims an address of ours, a file’s or a script’s has none', () => {
    for (const claimed of ['file:///etc/passwd', 'javascript:alert(1)', 'about:internet', 'offprint:title/x']) {
      expect(read('a.html', pageHtml().replace('<html', `<!-- saved from url=(0009)${claimed} -->\n<html`)).url).toBeNull()
    }
  })
})

test('a text that is one endless word is refused', () => {
  expect(() => read('a.txt', 'x'.repeat(10_000_000))).toThrow(expect.objectContaining({ code: 'unreadable-file' }))
})

describe('hostile Markdown', () => {
  test.each([
    ['open brackets', '['.repeat(50_000)],
    ['open emphasis', '*a _b '.repeat(20_000)],
    ['open links', '[a]('.repeat(20_000)],
    ['back ticks', Array.from({ length: 600 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['an alias bomb above it', `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\ntitle: [*b,*b]\n---\n\nThe text.`]
  ])('of %s is read in seconds', (_name, text) => {
    const started = performance.now()
    expect(read('a.md', `${text}\n\n${firstParagraph}\n`).story.html).not.toBe('')
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('names no prototype in its front matter', () => {
    const { story } = read('a.md', `---\n__proto__:\n  title: no\nconstructor: x\ntitle: Yes indeed\n---\n${firstParagraph}\n`)
    expect(story.title).toBe('Yes indeed')
    expect(({} as { title?: string }).title).toBeUndefined()
  })
})
