import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../src/shared/text/query'
import type { Clause, Filter, QueryNode } from '../../../../src/shared/text/queryTypes'

const now = new Date(2026, 10, 22, 15, 30).getTime()
const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime()
const read = (text: string) => parseQuery(text, now)

/** A query written back plainly: `title/"a b"` for phrases in titles, `-` for what is shut out, `~` for a word still open. */
function show(text: string): string {
  return read(text).terms.map(showNode).join(' AND ')
}

function showNode(node: QueryNode): string {
  if (node.kind === 'not') return `-${showNode(node.of)}`
  if (node.kind === 'and' || node.kind === 'or') return `(${node.of.map(showNode).join(node.kind === 'or' ? ' OR ' : ' AND ')})`
  if (node.kind === 'filter') return showFilter(node.filter)
  const words = node.tokens.join(' ')
  const quoted = node.match === 'exact' ? `"${words}"` : words
  return `${node.field === 'title' ? 'title/' : ''}${quoted}${node.match === 'prefix' ? '*' : ''}${node.isOpen ? '~' : ''}`
}

function showFilter(filter: Filter): string {
  if (filter.name === 'time') return `time ${filter.from ?? ''}..${filter.to ?? ''}`
  return `${filter.name}=${'isExact' in filter && filter.isExact ? '=' : ''}${filter.value}`
}

function clausesOf(node: QueryNode): readonly Clause[] {
  if (node.kind === 'not') return clausesOf(node.of)
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(clausesOf) : [node]
}

const queries: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['all words must be there; the last is still open', 'Minsk élections', 'minsk AND elections~'],
  ['a space closes the last word', 'minsk ', 'minsk'],
  ['a phrase is exact', '"free and fair" ', '"free and fair"'],
  ['a quote still open is a phrase already', '"free and', '"free and"'],
  ['typographic quotes are quotes', '“free and” „fair“', '"free and" AND "fair"'],
  ['a minus shuts out', 'minsk -sport -"ice hockey"', 'minsk AND -sport AND -"ice hockey"'],
  ['a hyphen inside a word is no minus', 'e-mail ', 'e mail'],
  ['a star makes a prefix', 'elect* minsk ', 'elect* AND minsk'],
  ['a phrase may go on', '"ballot bo"*', 'ballot bo*'],
  ['OR joins its neighbours', 'a1 b1 OR c1 | d1 e1 ', 'a1 AND (b1 OR c1 OR d1) AND e1'],
  ['OR with nothing after it yet is passed over', 'minsk OR ', 'minsk'],
  ['brackets may stand around alternatives', '(minsk OR grodno) strike ', '(minsk OR grodno) AND strike'],
  ['brackets hold words together', '(a1 b1) OR (c1 -d1) ', '((a1 AND b1) OR (c1 AND -d1))'],
  ['a minus before a bracket shuts out all of it', 'storm -(snow OR "ice rain") ', 'storm AND -(snow OR "ice rain")'],
  ['brackets that change nothing are gone', '((a1 (b1))) ', 'a1 AND b1'],
  [
    'a field before a bracket is that of each word',
    'title:(storm OR flood) author:(ann OR bob) ',
    '(title/storm OR title/flood) AND (author=ann OR author=bob)'
  ],
  ['title looks into titles', 'title:crisis title:"belarus crisis" ', 'title/crisis AND title/"belarus crisis"'],
  ['names are folded', 'feed:"Café Müller" section:Europe author:zoë ', 'feed=cafe muller AND section=europe AND author=zoe'],
  ['statuses', 'is:unread -is:STARRED is:read ', 'is=unread AND -is=starred AND is=read'],
  ['pictures', 'has:image ', 'has=image'],
  ['whole names', 'feed:="The Post" topic:=crisis ', 'feed==the post AND topic==crisis'],
  [
    'other names',
    'folder:work site:example.org tag:later story:bridge name:"Ana Ruiz" ',
    'folder=work AND site=example.org AND tag=later AND story=bridge AND name=ana ruiz'
  ],
  ['a language', 'lang:de-AT ', 'lang=de'],
  [
    'what a story has',
    'has:video has:audio has:comments has:revision has:pictures ',
    'has=video AND has=audio AND has=comments AND has=revision AND has=image'
  ],
  ['what the reader did', 'is:queued is:duplicate ', 'is=queued AND is=duplicate'],
  ['a year', 'before:2020 ', `time ..${day(2020, 1, 1)}`],
  ['a month and a day', 'after:2020-08 before:2020-08-09 ', `time ${day(2020, 8, 1)}.. AND time ..${day(2020, 8, 9)}`],
  [
    'a day, a month, a year',
    'on:2020-08-09 on:2020-12 on:2020 ',
    `time ${day(2020, 8, 9)}..${day(2020, 8, 10)} AND time ${day(2020, 12, 1)}..${day(2021, 1, 1)} AND time ${day(2020, 1, 1)}..${day(2021, 1, 1)}`
  ],
  ['an age', 'after:7d ', `time ${new Date(2026, 10, 15, 15, 30).getTime()}..`],
  ['today', 'after:today ', `time ${day(2026, 11, 22)}..`],
  [
    'last week, with and without quotes',
    'on:"last week" on:last week ',
    `time ${day(2026, 11, 9)}..${day(2026, 11, 16)} AND time ${day(2026, 11, 9)}..${day(2026, 11, 16)}`
  ],
  [
    'last month and this year',
    'on:last-month after:this year ',
    `time ${day(2026, 10, 1)}..${day(2026, 11, 1)} AND time ${day(2026, 1, 1)}..`
  ],
  ['a colon in a word is no filter', '12:30 memo:this ', '12 30 AND memo this'],
  ['a filter not yet filled in is passed over', 'minsk feed:', 'minsk'],
  ['nothing asks for nothing', '  — ', '']
]

describe('parseQuery', () => {
  it.each(queries)('%s', (_name, text, shown) => {
    expect(show(text)).toBe(shown)
    expect(read(text).problems).toEqual([])
  })

  const mistakes: readonly (readonly [text: string, pointed: string, words: string])[] = [
    ['minsk is:new', 'is:new', 'is: takes'],
    ['minsk after:soon', 'after:soon', 'a date'],
    ['minsk before:2020-02-31', 'before:2020-02-31', 'a date'],
    ['minsk has:sound', 'has:sound', 'has: takes'],
    ['minsk feed:""', 'feed:""', 'feed: takes'],
    ['feed: minsk', 'feed:', 'right after the colon'],
    ['autor:smith minsk', 'autor:smith', 'Did you mean author:?'],
    ['minsk (grodno', '(', 'not closed'],
    ['minsk) grodno', ')', 'No bracket is open'],
    ['minsk () grodno', '()', 'nothing between'],
    ['OR minsk', 'OR', 'between two things'],
    ['(minsk OR ) grodno', 'OR', 'between two things']
  ]
  it.each(mistakes)('points at what it does not understand: %s', (text, pointed, words) => {
    const [problem, ...others] = read(text).problems
    expect(others).toEqual([])
    expect(text.slice(problem?.start, problem?.end)).toBe(pointed)
    expect(problem?.message).toContain(words)
    expect(show(text)).toContain('minsk')
  })

  it('takes brackets in brackets, up to a depth', () => {
    const nested = (depth: number) => `minsk ${'('.repeat(depth)}a OR ${')'.repeat(depth)}`
    expect(read(`${'(x OR '.repeat(15)}y${')'.repeat(15)}`).problems).toEqual([])
    expect(read(nested(400)).problems.length).toBeGreaterThan(0)
  })

  it('never throws, and keeps every text clause searchable', () => {
    const part = fc.constantFrom('"', '“', '-', ':', '*', 'OR', ' ', 'feed:', 'is:', 'before:', 'x', 'é', '東', '(', ')', '|', '\\', '1d')
    const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (query) => {
        const { terms, problems } = read(query)
        for (const clause of terms.flatMap(clausesOf)) {
          if (clause.kind === 'text') expect(clause.tokens.length).toBeGreaterThan(0)
          expect(query.slice(clause.range.start, clause.range.end).trim()).not.toBe('')
        }
        for (const { start, end } of problems) expect(start < end && end <= query.length).toBe(true)
      })
    )
  })
})
