import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import { addressesOf, isOwn, leadsSomewhere, readEdition, type StoryPage, sampleFolder, storyPages } from './editionFiles'

const stories = storyPages()
const known = new Set(stories.map(({ url }) => canonicalUrl(url)))

/** Addresses of the edition's own stories that a page links to, as it spells them. */
function storyLinks(page: StoryPage): readonly string[] {
  return addressesOf(page)
    .map(({ href }) => href)
    .filter((href) => known.has(canonicalUrl(href)) && canonicalUrl(href) !== canonicalUrl(page.url))
}

function text(page: StoryPage, selector: string): string {
  return page.document.querySelector(selector)?.textContent?.trim() ?? ''
}

describe('the sample edition', () => {
  it('has about forty stories from six sites, each in a feed of its own', () => {
    const { feeds } = readEdition()
    expect(feeds).toHaveLength(6)
    expect(new Set(stories.map(({ site }) => site)).size).toBe(6)
    expect(stories.length).toBeGreaterThanOrEqual(30)
    for (const { url } of feeds) expect(leadsSomewhere(new URL(url)), url).toBe(true)
  })

  it('lists every story in the feed of its site, once', () => {
    const feeds = readEdition().feeds.map(({ url }) => new URL(url))
    for (const { site, url } of stories) {
      const feed = feeds.find(({ hostname }) => hostname.startsWith(`${site}.`))
      const source = readFileSync(join(sampleFolder, site, feed?.pathname ?? ''), 'utf8')
      const items = source.split(/<item\b|<entry\b|"url": /).filter((item) => item.slice(0, 900).includes(new URL(url).pathname))
      expect(items, url).not.toHaveLength(0)
    }
  })

  it('names no file that is not there', () => {
    for (const page of stories) {
      const missing = addressesOf(page).filter((address) => isOwn(address) && !leadsSomewhere(address))
      expect(missing.map(String), page.file).toEqual([])
    }
  })

  it('names no host that could exist', () => {
    const hosts = new Set(stories.flatMap(addressesOf).map(({ hostname }) => hostname))
    expect([...hosts].filter((host) => !host.endsWith('.invalid'))).toEqual([])
  })

  it('says on every site that it is fiction', () => {
    for (const site of new Set(stories.map((story) => story.site)))
      expect(readFileSync(join(sampleFolder, site, 'about.html'), 'utf8')).toContain('fiction')
  })
})

describe('each story', () => {
  it.each(stories.map((page) => [page.file, page] as const))('%s has what a story has', (_file, page) => {
    const headline = text(page, 'h1')
    expect(headline.length).toBeGreaterThan(5)
    expect(page.document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(headline)
    expect(page.document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(page.url)
    expect(page.html).toMatch(/BreadcrumbList|class="breadcrumb"|aria-label="Breadcrumb"/)
    expect(page.html).toMatch(/\b\d+ comments?\b/)
    expect(page.document.querySelectorAll('article img, article source').length).toBeGreaterThan(0)
  })

  it('is long enough to be read and short enough to be a sample', () => {
    for (const page of stories) {
      const body = text(page, 'article')
      const words = [...new Intl.Segmenter(page.document.documentElement.lang, { granularity: 'word' }).segment(body)]
      const count = words.filter(({ isWordLike }) => isWordLike).length
      expect(count, page.file).toBeGreaterThan(220)
      expect(count, page.file).toBeLessThan(700)
    }
  })

  it('is found again by most spellings of its address', () => {
    const spelled = stories.flatMap(storyLinks)
    for (const part of ['/amp/', 'http://', '?utm_source', '?fbclid', '#comments', '.html/']) {
      const found = spelled.filter((address) => address.includes(part))
      expect(found, part).not.toHaveLength(0)
    }
  })
})

describe('the running stories', () => {
  const title = (page: StoryPage) => text(page, 'h1')
  const labelled = (label: RegExp) => stories.filter((page) => label.test(title(page)))

  it.each([
    ['the Belarus election', /^Belarus (Crisis|election):/, 3, 7],
    ['the storm at Port Lindow', /^(Storm Ottoline|Sallow Gate):/, 2, 5],
    ['the comet', /Kestrel/, 3, 6],
    ['the race', /^Round the Skerries:/, 3, 5]
  ])('%s is told several times by several sites', (_name, label, sites, count) => {
    const told = labelled(label)
    expect(new Set(told.map(({ site }) => site)).size).toBeGreaterThanOrEqual(sites)
    expect(told.length).toBeGreaterThanOrEqual(count)
    expect(told.filter((page) => storyLinks(page).length > 0).length).toBeGreaterThanOrEqual(count - 1)
  })

  it('has a story that two sites print alike', () => {
    const paragraphs = labelled(/reaches comet/).map((page) => [...page.document.querySelectorAll('article p')].map((p) => p.textContent))
    const [first = [], second = []] = paragraphs
    expect(first.filter((words) => words !== null && words.length > 120 && second.includes(words)).length).toBeGreaterThan(4)
  })
})

describe('the pictures', () => {
  const files = readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.webp'))

  it('have the size that their pages say', () => {
    for (const page of stories) {
      for (const image of page.document.querySelectorAll('img[width][alt]:not([alt=""])')) {
        const address = new URL(
          image.getAttribute('data-src') ?? image.getAttribute('data-original') ?? image.getAttribute('src') ?? '',
          page.url
        )
        if (!address.pathname.endsWith('.webp')) continue
        const { width, height } = imageSize(readFileSync(join(sampleFolder, page.site, address.pathname)))
        expect([`${width}`, `${height}`], address.href).toEqual([image.getAttribute('width'), image.getAttribute('height')])
      }
    }
  })

  it('fit in four megabytes, none of them large, none unused', () => {
    const sizes = files.map((file) => statSync(join(sampleFolder, file)).size)
    expect(Math.max(...sizes)).toBeLessThan(90_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
    const named = stories.map(({ html }) => html).join('')
    expect(files.filter((file) => !named.includes(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  it('come with words for those who do not see them, save for tracking pixels', () => {
    const silent = stories.flatMap((page) => [...page.document.querySelectorAll('img')].filter((image) => !image.getAttribute('alt')))
    expect(silent.length).toBeGreaterThan(5)
    expect(silent.every((image) => image.getAttribute('src')?.startsWith('https://pixel.tracker.invalid/'))).toBe(true)
  })
})
