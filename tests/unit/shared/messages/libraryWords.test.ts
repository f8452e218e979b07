import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { recognize } from '../../../../src/shared/messages/libraryWords'
import { queryFields } from '../../../../src/shared/text/queryFilters'
import { calledWith, sourceStrings } from '../../../helpers/sourceStrings'

/** Where the library says something to a person: calls and properties whose text ends in a ledger, a story's state or an answer. */
const says = /^(?:new ReaderError|unreachable|noPicture|headlineOnly|lose|archive\.losePictures|this\.refuse|point)$/
const saidAs = /^(?:message|missing|reason|says|textReason)$/
const isSaid = (node: ts.Node): boolean =>
  says.test(calledWith(node) ?? '') || (ts.isPropertyAssignment(node.parent) && saidAs.test(node.parent.name.getText()))

const spoken = ['src/main/library', 'src/main/shell', 'src/shared/text']
  .flatMap(sourceStrings)
  .filter(({ node, text }) => isSaid(node) && / /.test(text))

test('the library’s sentences are found in its source', () => {
  expect(spoken.length).toBeGreaterThan(80)
})

describe('every sentence of the library can be said in any language', () => {
  test.each(spoken.map(({ text, at }) => [text.replaceAll('…', '1'), at]))('%s (%s)', (text) => {
    expect(recognize(text)).not.toBeNull()
  })
})

test('what a field of a query takes can be said in any language', () => {
  const taken = queryFields.filter(({ takes, values }) => takes !== values.join(', '))
  expect(taken.filter(({ takes }) => recognize(takes) === null)).toEqual([])
})

test('takes a sentence apart into what fills it, counts as numbers', () => {
  expect(recognize('news.example answered 503 Service Unavailable')).toEqual({
    key: 'library.siteAnswered',
    values: { host: 'news.example', status: '503 Service Unavailable' }
  })
  expect(recognize('it failed 3 times in a row')).toEqual({ key: 'library.nextFailed', values: { times: 3 } })
  expect(recognize('every 30 minutes')).toEqual({ key: 'library.nextEvery', values: { pause: '30 minutes' } })
  expect(recognize('something else altogether')).toBeNull()
})
