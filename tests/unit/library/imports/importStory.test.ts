import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractedStory } from '../../../../src/main/library/articles/types'
import { importStory } from '../../../../src/main/library/imports/importStory'

const folder = join(import.meta.dirname, '../../../fixtures/imports')
const nothingKnown = () => null

/** Imports twice, as the library does once it has looked up the headlines that the file was found to name. */
function importBytes(
  name: string,
  bytes: Uint8Array,
  findByTitle: (title: string) => { url: string } | null = nothingKnown
): ExtractedStory {
  const task = { name, bytes, paths: [], known: new Map<string, string>() }
  for (const title of importStory(task).titles) {
    const found = findByTitle(title)
    if (found) task.known.set(title, found.url)
  }
  return importStory(task).story
}

function importFixture(name: string, findByTitle: (title: string) => { url: string } | null = nothingKnown): ExtractedStory {
  return importBytes(name, readFileSync(join(folder, name)), findByTitle)
}

function importText(text: string, name = 'note.txt'): ExtractedStory {
  return importBytes(name, new TextEncoder().encode(text))
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Everything a reader can find in a story: its text and what is shown around it. */
function shownText(story: ExtractedStory): string {
  const text = story.html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
  const around = [story.title, story.byline, ...story.sections, ...story.pictures.map((picture) => picture.credit)]
  return [text, ...around, story.commentCount].join(' ')
}

describe('a text copied from a page', () => {
  it('tells headline, label, sections, byline, date, comments and credits apart', () => {
    const story = importFixture('copied-page.txt')
    expect(story).toMatchObject({
      title: 'Belarus Crisis: Huge crowd in Minsk demands new vote',
      topic: 'Belarus Crisis',
      sections: ['World', 'Europe'],
      byline: 'Ines Calder',
      publishedAt: Date.UTC(2020, 7, 16),
      commentCount: 0,
      language: 'en',
      text: 'full'
    })
    expect(story.pictures.map((picture) => picture.credit)).toEqual(['Tomas Reed / The Quay', 'Ines Calder'])
    expect(story.excerpt).toMatch(/^Tens of thousands of people walked/)
  })

  it('keeps the headline of an earlier story as a link that finds it, whichever is imported first', () => {
    const later = importFixture('copied-page.txt')
    const earlier = importFixture('earlier-story.txt')
    expect(later.links).toEqual([
      expect.objectContaining({ text: 'Belarus Crisis: Long queues form at polling stations in Minsk', isRelated: true })
    ])
    expect(earlier.addresses).toContain(later.links[0]?.canonicalUrl)
    expect(later.html).toContain('<p class="related-link"><a href="offprint:title/')
  })

  it('links a known headline to the address of its saved story', () => {
    const url = 'https://quay.example/world/europe/long-queues-minsk'
    const story = importFixture('copied-page.txt', (title) => (title.startsWith('Belarus Crisis: Long queues') ? { url } : null))
    expect(story.links).toEqual([expect.objectContaining({ url, isRelated: true })])
  })

  it('leaves a crosshead a heading and drops the word ADVERTISEMENT', () => {
    const { html } = importFixture('copied-page.txt')
    expect(html).toContain('<h2>What the strikers want</h2>')
    expect(html).not.toContain('ADVERTISEMENT')
    expect(html.match(/Huge crowd/g)).toBeNull()
  })

  it('joins the lines of a hard-wrapped text and leaves lists alone', () => {
    const { title, html } = importFixture('hard-wrapped.txt')
    expect(title).toBe('Letters from the weather station')
    expect(html).toContain('which it did every night at ten, whoever was winning.</p>')
    expect(html).toContain('<p>* two cleats</p>')
  })

  it('takes numbers above paragraphs for what they are', () => {
    const story = importFixture('list-of-numbers.txt')
    expect(story.commentCount).toBeNull()
    expect(story.html.match(/>[123]</g)).toHaveLength(3)
  })

  it.each([
    ['one word a line', 'Home\nWorld\nEurope\nA gate is shut before the storm\n\nThe gate was shut at noon.'],
    ['tight slashes', 'Home/World/Europe\n\nA gate is shut before the storm\n\nThe gate was shut at noon.'],
    ['arrows', 'Home > World > Europe > A gate is shut before the storm\nA gate is shut before the storm\n\nThe gate was shut at noon.']
  ])('reads a breadcrumb written with %s', (_name, text) => {
    expect(importText(text)).toMatchObject({ title: 'A gate is shut before the storm', sections: ['World', 'Europe'] })
  })

  it('keeps a list that starts with Home', () => {
    expect(importText('Words on doors\n\nHome\nOffice\nShed\nBarn').html).toContain('<p>Shed</p>')
  })

  it('takes the announcement off a related headline', () => {
    const story = importText(
      'A gate is shut\n\nThe gate was shut at noon, and nobody came.\n\nAlso read: The night before the storm\n\nIt held.'
    )
    expect(story.links.map((link) => link.text)).toEqual(['The night before the storm'])
  })

  it('names a text without a headline after its file', () => {
    expect(
      importText(
        'This is a long first paragraph, which tells of many things and ends with a full stop. It has two sentences.',
        'my_notes-2026.txt'
      ).title
    ).toBe('my notes 2026')
  })

  it('links addresses that are written out, and only those', () => {
    const { links, html } = importText('A list of places\n\nSee https://a.example/x?y=1&z=2, and (http://b.example/).\n')
    expect(links.map((link) => link.url)).toEqual(['https://a.example/x?y=1&z=2', 'http://b.example/'])
    expect(html).toContain('<a href="https://a.example/x?y=1&amp;z=2">')
  })

  it('reads the line that counts the comments', () => {
    const story = importText(
      [
        'Harbour lamps arrive by cart',
        '3 comments',
        'Image source: Pia Thorn',
        'Twelve lamps reached the pier on Friday, packed in straw.'
      ].join('\n\n')
    )
    expect(story.commentCount).toBe(3)
    expect(story.html).not.toContain('3 comments')
  })

  it('shows markup in a text as text', () => {
    expect(importText('Title of the note\n\nUse <b>bold</b> & <script>alert(1)</script> with care.').html).toContain(
      'Use &lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; with care.'
    )
  })
})

describe('a saved page', () => {
  it('gives the same as its text would, and finds its address and picture', () => {
    const url = 'https://quay.example/world/europe/long-queues-minsk'
    const story = importFixture('saved-page.html', (title) => (title.includes('Long queues') ? { url } : null))
    expect(story).toMatchObject({
      title: 'Belarus Crisis: Huge crowd in Minsk demands new vote',
      topic: 'Belarus Crisis',
      sections: ['World', 'Europe'],
      byline: 'Ines Calder',
      publishedAt: Date.UTC(2020, 7, 16),
      commentCount: 12
    })
    expect(story.addresses[0]).toBe('https://quay.example/world/europe/minsk-crowd.html')
    expect(story.pictures[0]).toMatchObject({ credit: 'Tomas Reed / The Quay', alt: 'A crowd around an obelisk' })
    expect(story.links).toEqual([expect.objectContaining({ url, isRelated: true })])
    expect(story.html).toContain('By evening the crowd had gone home')
  })

  it('names an earlier story that is not saved yet by its headline', () => {
    expect(importFixture('earlier-story.txt').addresses).toContain(importFixture('saved-page.html').links[0]?.canonicalUrl)
  })
})

describe('never loses a paragraph', () => {
  it.each(['copied-page.txt', 'earlier-story.txt', 'hard-wrapped.txt', 'list-of-numbers.txt'])('of %s', (name) => {
    const shown = new Set(wordsOf(shownText(importFixture(name))))
    const body = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => !/^(?:Home ›|By |\d+ August|ADVERTISEMENT|12 comments)/.test(line))
    expect(wordsOf(body.join('\n')).filter((word) => !shown.has(word))).toEqual([])
  })

  it('of any text, however its lines look', () => {
    const sentence = fc.constantFrom(
      'The river rose in the night and fell again before anybody had counted the hours.',
      'Short line',
      'A line that could well be the headline of another story',
      'Is this a question?',
      'By Ada Winter',
      'By noon they had gone.',
      'Image source: Ada Winter / Quay',
      'Photo: Lea Moss',
      '12 comments',
      '7',
      '16 August 2020',
      'Home › World › Europe',
      '- a point',
      '# A heading',
      '“Quoted,” she said.',
      'Related: another one'
    )
    const marked = fc
      .array(sentence, { minLength: 1, maxLength: 14 })
      .map((lines) =>
        lines.map((line, index) => (/\.$|line|story|point|heading|said|one$/.test(line) ? `${line.replace(/\.$/, '')} k${index}x.` : line))
      )
    const keepsAll = (lines: readonly string[]): boolean => {
      const shown = shownText(importText(lines.join('\n\n')))
      return lines.flatMap((line) => /k\d+x/.exec(line) ?? []).every((word) => shown.includes(word))
    }
    fc.assert(fc.property(marked, keepsAll), { numRuns: 300 })
  })
})

describe('a file that is neither', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'unreadable-file'],
    ['white space', new TextEncoder().encode(' \n\t '), 'unreadable-file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7]), 'unreadable-file'],
    ['a file of 21 MB', new Uint8Array(21 * 1024 * 1024).fill(97), 'too-large']
  ])('refuses %s', (_name, bytes, code) => {
    expect(() => importBytes('x.bin', bytes)).toThrow(expect.objectContaining({ code }))
  })
})
