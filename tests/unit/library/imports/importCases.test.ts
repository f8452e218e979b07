import { describe, expect, test } from 'vitest'
import { firstParagraph, type ImportCase, secondParagraph } from '../../../fixtures/imports/cases/importCase'
import { markdownTexts } from '../../../fixtures/imports/cases/markdownTexts'
import { savedPages } from '../../../fixtures/imports/cases/savedPages'
import { webArchives } from '../../../fixtures/imports/cases/webArchives'
import { openImportLibrary, plainText } from './importLibrary'

describe.each([
  ['web archives', webArchives],
  ['saved pages', savedPages],
  ['Markdown', markdownTexts]
])('%s', (_kind, cases) => {
  test.each(cases.map((one) => [one.pattern, one] as const))('%s', async (_pattern, expected) => {
    const library = openImportLibrary()
    const article = await library.importFiles(expected.files)
    expect(article).toMatchObject(described(expected))
    expect(article.images.map(({ url, hash }) => [url, hash !== null])).toEqual(expected.pictures ?? [])
    const text = plainText(article.html)
    for (const words of [firstParagraph, secondParagraph, ...(expected.shows ?? [])]) expect(text).toContain(words)
    for (const words of expected.hides ?? []) expect(text).not.toContain(words)
    for (const markup of expected.html ?? []) expect(article.html).toContain(markup)
    expect(article.html).not.toContain('offprint.invalid')
  })
})

/** What of an article a case speaks of. */
function described({ title, url, byline, publishedAt, language, sections }: ImportCase) {
  return {
    title,
    url,
    capture: { text: 'full' },
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
    ...(sections !== undefined && { sections })
  }
}
