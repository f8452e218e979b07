import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'

const root = resolve('resources/sample')
const stories = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /^[\w-]+[\\/]20\d\d[\\/].*\.html$/.test(path))

/** Words of the pages' furniture; none belongs to a story. */
const furniture = /ADVERTISEMENT|You may also like|Sign up for|E-mail Copy link|This publication is invented|\d+ comments/

function extract(path: string) {
  const [site = '', ...rest] = path.split(/[\\/]/)
  const pageUrl = `https://${site}.sample.offprint.invalid/${rest.join('/')}`
  return extractStory({ pageHtml: readFileSync(join(root, path)), contentType: 'text/html', pageUrl, hints: noHints })
}

describe('the sample edition', () => {
  it('has stories', () => {
    expect(stories.length).toBeGreaterThanOrEqual(30)
  })

  it.each(stories)('gives %s whole, and nothing but the story', (path) => {
    const story = extract(path)
    expect(story).toMatchObject({ text: 'full', textReason: null, leadPicture: 0 })
    expect(story.html).not.toMatch(furniture)
    expect(story.excerpt).not.toMatch(furniture)
    expect(story.wordCount).toBeGreaterThan(180)
    expect(story.html).not.toContain(`>${story.title}<`)
  })

  it.each(stories)('knows who wrote %s, when, in which section, and whose its pictures are', (path) => {
    const story = extract(path)
    expect(story.byline).toBeTruthy()
    expect(story.publishedAt).not.toBeNull()
    expect(story.sections.length).toBeGreaterThan(0)
    expect(story.language).toMatch(/^(?:ar|de|en|es|fr|ja)/)
    expect(story.direction).toBe(story.language === 'ar' ? 'rtl' : 'ltr')
    expect(story.pictures.map((picture) => picture.credit)).not.toContain(null)
    expect(
      story.pictures
        .flatMap((picture) => picture.candidates.map((candidate) => candidate.url))
        .filter((url) => !url.includes('.sample.offprint.invalid/images/'))
    ).toEqual([])
  })
})
