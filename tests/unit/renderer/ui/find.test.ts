// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { findAll } from '../../../../src/renderer/reader/find/findAll'
import { findInStory } from '../../../../src/renderer/reader/find/findInStory'

const words = (text: string, wanted: string) => findAll(text, wanted).map(([start, end]) => text.slice(start, end))

describe('finding in a text', () => {
  test('minds neither case nor accents, and gives what stands there', () => {
    expect(words('Café, CAFE and cafe\u0301s', 'cafe')).toEqual(['Café', 'CAFE', 'cafe\u0301'])
    expect(words('The ﬁsh', 'fish')).toEqual(['ﬁsh'])
  })

  test('sees no soft hyphens, and one space in any', () => {
    expect(words('har\u00adbor\u00a0board', 'harbor board')).toEqual(['har\u00adbor\u00a0board'])
  })

  test('finds nothing for nothing, and no match within a match', () => {
    expect(words('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(words('a b', '  ')).toEqual([])
  })

  test('works in scripts without spaces and beyond the basic plane', () => {
    expect(words('港口委员会𝒳港口', '港口')).toEqual(['港口', '港口'])
    expect(words('a𝒳b', 'b')).toEqual(['b'])
  })
})

test('a match runs over emphasis, never over paragraphs', () => {
  const story = document.createElement('div')
  story.innerHTML = '<p>The har<em>bor</em> board</p><p>met. The harbor</p><p>board met.</p>'
  expect(findInStory(story, 'harbor board').map(String)).toEqual(['harbor board'])
  expect(findInStory(story, 'harbor')).toHaveLength(2)
})
