import { describe, expect, test } from 'vitest'
import { typingAt } from '../../../../src/renderer/search/suggest/queryCaret'
import { type SuggestionSources, suggest } from '../../../../src/renderer/search/suggest/suggestions'

const sources: SuggestionSources = {
  recent: ['storm surge', 'comet dust', 'storm -budget'],
  feeds: ['The Harbour Post', 'Perihelion'],
  values: []
}

/** What is suggested at `|`, and what the query becomes when it is taken, the caret at `|`. */
function suggestedAt(written: string, given: Partial<SuggestionSources> = {}): Record<string, string> {
  const caret = written.indexOf('|')
  const query = written.replace('|', '')
  const found = suggest(query, typingAt(query, caret), { ...sources, ...given })
  return Object.fromEntries(found.map(({ text, query: taken, caret: at }) => [text, `${taken.slice(0, at)}|${taken.slice(at)}`]))
}

describe('suggestions', () => {
  test('in an empty box are the queries asked before', () => {
    expect(Object.keys(suggestedAt('|'))).toEqual(sources.recent)
  })

  test('for a word are earlier queries that go on so, fields, feeds and names', () => {
    expect(suggestedAt('stor|')).toEqual({ 'storm surge': 'storm surge|', 'storm -budget': 'storm -budget|', 'story:': 'story:|' })
    expect(suggestedAt('comet harb|')).toEqual({ 'The Harbour Post': 'comet feed:="The Harbour Post" |' })
    expect(suggestedAt('-ann|', { values: [{ value: 'Anna Kestrel', count: 3 }] })).toEqual({ 'Anna Kestrel': '-name:="Anna Kestrel" |' })
  })

  test('stand in place of what the caret is in, and leave the rest', () => {
    expect(suggestedAt('sec| comet')).toEqual({ 'section:': 'section:| comet' })
    expect(suggestedAt('comet is:st| dust')).toEqual({ starred: 'comet is:starred |dust' })
  })

  test('for a field are its values, and those few there are for some', () => {
    expect(Object.keys(suggestedAt('has:|'))).toEqual(['audio', 'comments', 'highlight', 'image', 'note', 'revision', 'video'])
    expect(suggestedAt('after:last|')).toEqual({ 'last week': 'after:last week |', 'last month': 'after:last month |' })
    expect(suggestedAt('section:eu|', { values: [{ value: 'Europe', count: 8 }] })).toEqual({ Europe: 'section:=Europe |' })
    expect(suggestedAt('lang:d|', { values: [{ value: 'de', count: 8 }] })).toEqual({ de: 'lang:de |' })
  })

  test('for one letter, between words and in a phrase there are none', () => {
    for (const written of ['f|', 'ferry |', '"ferry fee|']) expect(suggestedAt(written)).toEqual({})
  })
})
