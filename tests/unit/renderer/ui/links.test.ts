// @vitest-environment happy-dom
import { articleId } from '@shared/contract/ids'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createKeyedWork } from '../../../../src/renderer/reader/keyedWork'
import { type BodyLink, linkToSave } from '../../../../src/renderer/reader/links/bodyLinks'
import { describeLinkWork } from '../../../../src/renderer/reader/links/linkWork'
import { watchLinks } from '../../../../src/renderer/reader/links/watchLinks'

const page = `
<div id="reader"><article data-reading="7"><div data-story-body>
  <p id="text">Words <a id="out" href="https://a.example/one">out</a>, <a id="saved" href="https://b.example/" data-article-id="3">saved</a>,
    <a id="waits" href="https://c.example/" data-queued>waits</a>, <a id="note" href="#note">note</a></p>
  <p class="embed-card"><a id="player" href="https://film.example/1">A film</a></p>
</div></article><div id="card" data-link-card><button id="press">Save</button></div></div>`
const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body
const point = (id: string) => element(id).dispatchEvent(new Event('pointerover', { bubbles: true }))
const rest = () => vi.advanceTimersByTime(1000)

let shown: (BodyLink | null)[] = []
const last = () => shown.at(-1) ?? null
let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = page
  shown = []
  stop = watchLinks(element('reader'), (link) => shown.push(link))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('the card of a link', () => {
  test('comes up once the pointer rests on it, not in passing', () => {
    point('out')
    point('text')
    rest()
    expect(last()).toBeNull()
    point('out')
    rest()
    expect(last()).toMatchObject({ url: 'https://a.example/one', id: null, isQueued: false, fromId: 7 })
  })

  test.each([
    ['saved', { id: 3 }],
    ['waits', { id: null, isQueued: true }]
  ])('tells a link that is %s', (id, told) => {
    point(id)
    rest()
    expect(last()).toMatchObject(told)
  })

  test.each(['note', 'player'])('does not come up for a %s', (id) => {
    point(id)
    rest()
    expect(last()).toBeNull()
  })

  test('stays while the pointer goes over to it, and goes when the pointer goes elsewhere', () => {
    point('out')
    rest()
    point('text')
    point('card')
    rest()
    expect(last()).not.toBeNull()
    point('text')
    rest()
    expect(last()).toBeNull()
  })

  test('comes up for the keyboard, and Escape takes it away until the focus moves', () => {
    element('out').focus()
    rest()
    expect(last()?.url).toBe('https://a.example/one')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    expect(last()).toBeNull()
    point('out')
    rest()
    expect(last()).toBeNull()
    element('waits').focus()
    rest()
    expect(last()?.url).toBe('https://c.example/')
  })

  test('goes when its link is pressed', () => {
    point('out')
    rest()
    element('out').click()
    expect(last()).toBeNull()
  })
})

test('the key saves the page of the link in focus, unless it is saved', () => {
  element('out').focus()
  expect(linkToSave(element('reader'))?.url).toBe('https://a.example/one')
  element('saved').focus()
  expect(linkToSave(element('reader'))).toBeNull()
})

describe('work by key', () => {
  test('is not asked for twice at once, and keeps how it ended', async () => {
    const work = createKeyedWork<number>()
    let asked = 0
    let answer = (_: number) => {}
    const ask = () => {
      asked += 1
      return new Promise<number>((resolve) => {
        answer = resolve
      })
    }
    const first = work.run('a', ask)
    await work.run('a', ask)
    expect([asked, work.peek('a'), work.peek('b')]).toEqual([1, { status: 'working' }, null])
    answer(5)
    await first
    expect(work.peek('a')).toEqual({ status: 'done', result: 5 })
  })

  test('says in words why it failed', async () => {
    const work = createKeyedWork<number>()
    await work.run('a', () => Promise.reject(new Error('The disk is full.')))
    expect(work.peek('a')).toMatchObject({ status: 'failed' })
  })
})

test('what became of a page is told in words', () => {
  const id = articleId.parse(1)
  expect([describeLinkWork(null, false), describeLinkWork(null, true)]).toEqual(['', 'Waits to be saved'])
  expect(describeLinkWork({ status: 'done', result: { kind: 'saved', id, isNew: true } }, true)).toContain('Saved')
  const waiting = { id: 1, url: '', title: null, addedAt: 0, fromId: null, tries: 1, reason: null }
  expect(describeLinkWork({ status: 'done', result: { kind: 'queued', page: waiting, reason: 'No network.' } }, false)).toBe(
    'Waits for the network: No network.'
  )
})
