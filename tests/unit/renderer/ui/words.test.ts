import { describe, expect, test } from 'vitest'
import { formatBytes, formatReadingTime, plural } from '../../../../src/renderer/design/format'
import { captureLevel, describeCapture, describeReadiness } from '../../../../src/renderer/offline/describeCapture'
import { describeSync, describeSyncEnd, syncShare } from '../../../../src/renderer/offline/describeSync'
import { splitTopic } from '../../../../src/renderer/reader/splitTopic'
import { describeReasons } from '../../../../src/renderer/related/describeReason'
import { describeImport } from '../../../../src/renderer/subscribe/files'

const none = { saved: 0, total: 0 }

describe('the offline state of a story', () => {
  test('names text, pictures and links', () => {
    const capture = { text: 'full', textReason: null, images: { saved: 4, total: 4 }, links: { saved: 2, total: 3 }, media: none } as const
    expect(describeCapture(capture)).toBe('Text complete · 4 of 4 pictures · 2 of 3 links saved')
    expect(captureLevel(capture)).toBe('complete')
  })

  test('says of its sign what the sign means', () => {
    const base = { text: 'full', textReason: null, images: none, links: none, media: none } as const
    expect(describeReadiness(base)).toBe('Ready offline: text complete')
    expect(describeReadiness({ ...base, text: 'feed' })).toBe('Partly ready offline: only the text of the feed')
    expect(describeReadiness({ ...base, text: 'failed' })).toBe('Not ready offline: headline only')
  })

  test('leaves out what a story has none of', () => {
    expect(describeCapture({ text: 'full', textReason: null, images: none, links: none, media: none })).toBe('Text complete')
  })

  test('is partial as soon as a picture is missing, and not for a link that leads elsewhere', () => {
    const base = { text: 'full', textReason: null, images: none, links: { saved: 0, total: 9 }, media: none } as const
    expect(captureLevel(base)).toBe('complete')
    expect(captureLevel({ ...base, images: { saved: 6, total: 7 } })).toBe('partial')
    expect(captureLevel({ ...base, text: 'feed' })).toBe('partial')
    expect(captureLevel({ ...base, text: 'failed' })).toBe('failed')
  })
})

describe('the progress of a sync', () => {
  const progress = {
    phase: 'articles',
    feedsDone: 3,
    feedsTotal: 12,
    articlesDone: 9,
    articlesTotal: 12,
    images: 1,
    bytes: 9_400_000,
    failed: 2
  } as const

  test('is told in counts and bytes', () => {
    expect(describeSync(progress)).toBe('Feeds 3 of 12 · 9 of 12 stories · 1 picture · 9.4 MB · 2 failed')
  })

  test('counts feeds and stories alike', () => {
    expect(syncShare(progress)).toBe(0.5)
    expect(syncShare({ ...progress, feedsTotal: 0, articlesTotal: 0 })).toBe(0)
  })

  test('ends with what came, or that nothing did', () => {
    expect(describeSyncEnd({ ...progress, phase: 'done' })).toBe('Done · 9 new stories · 9.4 MB · 2 feeds failed')
    expect(describeSyncEnd({ ...progress, phase: 'cancelled', articlesDone: 0, failed: 0 })).toBe('Stopped')
  })
})

test.each([
  ['Belarus Crisis: Thousands march', 'Belarus Crisis', 'Belarus Crisis', 'Thousands march'],
  ['Thousands march', 'Belarus Crisis', 'Belarus Crisis', 'Thousands march'],
  ['Belarus Crisis', 'Belarus Crisis', null, 'Belarus Crisis'],
  ['Crisis – what now?', 'Crisis', 'Crisis', 'what now?'],
  ['Morning: briefing', null, null, 'Morning: briefing']
])('parts %j from its topic %j', (title, topic, shownTopic, headline) => {
  expect(splitTopic(title, topic)).toEqual({ topic: shownTopic, headline })
})

test('gives the strongest two reasons of a relation, a link first', () => {
  const reasons = describeReasons([
    { kind: 'words', words: ['tram', 'bridge'] },
    { kind: 'names', names: ['Osier', 'Line 6'] },
    { kind: 'link', text: 'the flood' }
  ])
  expect(reasons).toBe('Linked as “the flood” · Osier, Line 6')
})

test('says what an import added, knew and refused', () => {
  const refused = [{ title: 'Old page', reason: 'it has no address' }]
  expect(describeImport({ added: [], existing: ['https://a.example/feed'], refused })).toBe(
    '0 feeds added, 1 feed you had already, 1 entry refused (Old page: it has no address).'
  )
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [88_400_000, '88 MB'],
  [5e15, '5,000 TB']
])('writes %i bytes as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

test('counts in words', () => {
  expect([plural(1, 'story', 'stories'), plural(0, 'feed')]).toEqual(['1 story', '0 feeds'])
  expect([formatReadingTime(3), formatReadingTime(920)]).toEqual(['1 min read', '4 min read'])
})
