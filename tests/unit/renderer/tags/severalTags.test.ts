import { expect, test } from 'vitest'
import { changesOf, choicesOf, give, press, type TagChoice } from '../../../../src/renderer/tags/severalTags'

const tags = choicesOf(
  [
    { tag: 'boats', count: 3 },
    { tag: 'bread', count: 1 }
  ],
  3
)
const now = (choices: readonly TagChoice[]) => Object.fromEntries(choices.map((choice) => [choice.tag, choice.now]))

test('tells tags of all stories from tags of some', () => {
  expect(now(tags)).toEqual({ boats: 'all', bread: 'some' })
  expect(changesOf(tags)).toEqual({ add: [], remove: [] })
})

test('a press gives a tag to all, takes it from all, and leaves it as it was', () => {
  const once = press(tags, 'bread')
  const twice = press(once, 'bread')
  expect([once, twice, press(twice, 'bread')].map((choices) => now(choices)['bread'])).toEqual(['all', 'none', 'some'])
  expect(changesOf(once)).toEqual({ add: ['bread'], remove: [] })
  expect(changesOf(twice)).toEqual({ add: [], remove: ['bread'] })
  expect(changesOf(press(tags, 'boats'))).toEqual({ add: [], remove: ['boats'] })
})

test('a new tag is for all stories; pressed again it is for none, and changes nothing', () => {
  const given = give(tags, 'ropes')
  expect(changesOf(given)).toEqual({ add: ['ropes'], remove: [] })
  expect(changesOf(press(given, 'ropes'))).toEqual({ add: [], remove: [] })
})

test('a tag written another way is the one that is there', () => {
  expect(changesOf(give(tags, 'Bread'))).toEqual({ add: ['bread'], remove: [] })
  expect(changesOf(give(tags, 'BOATS'))).toEqual({ add: [], remove: [] })
})
