// @vitest-environment happy-dom
import type { ArticleMedia } from '@shared/contract/articles'
import { articleId } from '@shared/contract/ids'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { describeMedium, formatLength, isToldByMedia } from '../../../../src/renderer/reader/media/describeMedium'
import { Medium } from '../../../../src/renderer/reader/media/Medium'

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }))

const kept = `offprint-media://stored/${'b'.repeat(64)}`
const episode: ArticleMedia = {
  position: 0,
  url: 'https://media.example/episode.mp3',
  kind: 'audio',
  mime: 'audio/mpeg',
  title: 'The night ferry',
  bytes: 12_000_000,
  seconds: 2520,
  poster: null,
  src: null,
  reason: null
}

function drawn(change: Partial<ArticleMedia>): HTMLElement {
  const page = document.createElement('div')
  const root = createRoot(page)
  onTestFinished(() => act(() => root.unmount()))
  act(() => root.render(<Medium id={articleId.parse(1)} medium={{ ...episode, ...change }} />))
  return page
}
const buttons = (page: HTMLElement) => [...page.querySelectorAll('button')].map((button) => button.textContent)

describe('a recording', () => {
  test('that is not kept can be saved, and says how much that is', () => {
    const page = drawn({})
    expect(page.textContent).toContain('Audio · 42 min · 12 MB')
    expect(buttons(page)).toEqual(['Save for offline (12 MB)'])
    expect(page.querySelector('audio')).toBeNull()
  })

  test('that is kept is played from the library, and its file can be removed', () => {
    const page = drawn({ src: `${kept}.mp3` })
    expect(page.querySelector('audio[controls]')?.getAttribute('src')).toBe(`${kept}.mp3`)
    expect(buttons(page)).toEqual(['Remove the file'])
  })

  test('that could not be had says why', () => {
    expect(drawn({ reason: 'The server answered 404.' }).querySelector('[role="status"]')?.textContent).toBe('The server answered 404.')
  })

  test('of a format unknown is not played', () => {
    const page = drawn({ src: `${kept}.bin` })
    expect(page.querySelector('audio')).toBeNull()
    expect(page.textContent).toContain("can't be played here")
  })
})

test('a film is shown with its still, a document not at all', () => {
  const film = drawn({ kind: 'video', src: `${kept}.mp4`, poster: 'offprint-image://still' })
  expect(film.querySelector('video')?.getAttribute('poster')).toBe('offprint-image://still')
  expect(drawn({ kind: 'document', src: `${kept}.pdf` }).querySelector('audio, video')).toBeNull()
})

test.each([
  [12, '12 s'],
  [2520, '42 min'],
  [3600, '1 h'],
  [3899, '1 h 5 min']
])('a length of %i seconds is %s', (seconds, words) => {
  expect(formatLength(seconds)).toBe(words)
})

test('what the publisher did not say is left out', () => {
  expect(describeMedium({ ...episode, title: null, bytes: null, seconds: null })).toBe('')
})

test.each([
  ['a podcast and its notes', [episode], 300, true],
  ['a story read aloud', [{ ...episode, seconds: 300 }], 700, false],
  ['a line under a film', [{ ...episode, seconds: null }], 20, true],
  ['a story with a document', [{ ...episode, kind: 'document' as const }], 20, false],
  ['a story with nothing', [], 20, false]
])('%s: whether it is told by what one hears', (_, media, wordCount, isTold) => {
  expect(isToldByMedia({ media, wordCount })).toBe(isTold)
})
