import { expect, test } from 'vitest'
import { newsWords } from '../../../src/main/shell/newsWords'
import { createTranslator } from '../../../src/shared/messages/translator'

const english = createTranslator()

test.each([
  [1, 'One new story'],
  [12, '12 new stories']
])('a notification of %i new stories says %s', (count, body) => {
  expect(newsWords({ title: 'Harbour', count }, (key, values) => english._(key, values))).toEqual({ title: 'Harbour', body })
})
