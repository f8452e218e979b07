import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../src/shared/text/query'
import type { Clause } from '../../../../src/shared/text/queryTypes'

const now = new Date(2026, 10, 22, 15, 30).getTime()
const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime()
const read = (text: string) => parseQuery(text, now)

/** A query written back plainly: `title"a b"*!` with `-` for negated, `~` for open. */
function show(text: string): string {
  return read(text)
    .groups.map((group) => group.map(showClause).join(' OR '))
    .join(' AND ')
}

function showClause(clause: Clause): string {
  const sign = clause.isNegated ? '-' : ''
  if (clause.kind === 'filter') return `${sign}${Object.values(clause.filter).join('=')}`
  const words = clause.tokens.join(' ')
  const quoted = clause.match === 'exact' ? `"${words}"` : words
  return `${sign}${clause.field === 'title' ? 'title/' : ''}${quoted}${clause.match === 'prefix' ? '*' : ''}${clause.isOpen ? '~' : ''}`
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
  ['OR joins its neighbours', 'a1 b1 OR c1 | d1 e1 ', 'a1 AND b1 OR c1 OR d1 AND e1'],
  ['OR with nothing beside it is passed over', 'OR minsk OR ', 'minsk'],
  ['brackets may stand around alternatives', '(minsk OR grodno) strike ', 'minsk OR grodno AND strike'],
  ['title looks into titles', 'title:crisis title:"belarus crisis" ', 'title/crisis AND title/"belarus crisis"'],
  ['names are folded', 'feed:"Café Müller" section:Europe author:zoë ', 'feed=cafe muller AND section=europe AND author=zoe'],
  ['statuses', 'is:unread -is:STARRED is:read ', 'is=unread AND -is=starred AND is=read'],
  ['pictures', 'has:image ', 'has=image'],
  ['a year', 'before:2020 ', `before=${day(2020, 1, 1)}`],
  ['a month and a day', 'after:2020-08 before:2020-08-09 ', `after=${day(2020, 8, 1)} AND before=${day(2020, 8, 9)}`],
  ['an age', 'after:7d ', `after=${new Date(2026, 10, 15, 15, 30).getTime()}`],
  ['today', 'after:today ', `after=${day(2026, 11, 22)}`],
  ['a colon in a word is no filter', '12:30 note:this ', '12 30 AND note this'],
  ['a filter not yet filled in is passed over', 'minsk feed:', 'minsk'],
  ['nothing asks for nothing', '  — ', '']
]

describe('parseQuery', () => {
  it.each(queries)('%s', (_name, text, shown) => {
    expect(show(text)).toBe(shown)
    expect(read(text).problem).toBeNull()
  })

  it.each(['is:new', 'after:soon', 'before:2020-02-31', 'has:video', 'feed:""'])('names what it does not understand: %s', (text) => {
    expect(read(`minsk ${text}`)).toEqual({ groups: read('minsk ').groups, problem: `Not understood: ${text}` })
  })

  it('never throws, and keeps every text clause searchable', () => {
    const part = fc.constantFrom('"', '“', '-', ':', '*', 'OR', ' ', 'feed:', 'is:', 'before:', 'x', 'é', '東', '(', ')', '|', '\\', '1d')
    const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (query) => {
        for (const clause of read(query).groups.flat()) {
          if (clause.kind === 'text') expect(clause.tokens.length).toBeGreaterThan(0)
        }
      })
    )
  })
})
