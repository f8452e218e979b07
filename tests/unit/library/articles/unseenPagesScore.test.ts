import { describe, expect, it } from 'vitest'
import { readUnseenPage, tokenF1, unseenCases, wordTokens } from './unseenPages'

describe('wordTokens', () => {
  it('drops punctuation, white space and case', () => {
    expect(wordTokens('The Mayor’s answer:\n\n“No.”')).toEqual(['the', 'mayor’s', 'answer', 'no'])
  })

  it.each([
    ['Chinese', '市政府宣布新规定'],
    ['Japanese', '市長は新しい規則を発表した'],
    ['Thai', 'นายกเทศมนตรีประกาศกฎใหม่']
  ])('cuts %s, which has no spaces, into words', (_language, text) => {
    expect(wordTokens(text).length).toBeGreaterThan(2)
    expect(wordTokens(text).join('')).toBe(text)
  })

  it('takes composed and decomposed accents as one word', () => {
    expect(wordTokens('Cafe\u0301')).toEqual(wordTokens('Café'))
  })
})

describe('tokenF1', () => {
  it('is 1 for the same words in another order and layout', () => {
    expect(tokenF1('One two.\n\nThree', 'three ONE two')).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('loses precision for words that do not belong', () => {
    expect(tokenF1('a b', 'a b share tweet')).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 })
  })

  it('loses recall for words that are missing', () => {
    expect(tokenF1('a b c d', 'a')).toEqual({ precision: 1, recall: 0.25, f1: 0.4 })
  })

  it('counts a repeated word as often as it is expected, no more', () => {
    expect(tokenF1('rain rain snow hail', 'rain rain rain rain')).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  it('is 0 when nothing is shared and when one side is empty', () => {
    const nothing = { precision: 0, recall: 0, f1: 0 }
    expect(tokenF1('a', 'b')).toEqual(nothing)
    expect(tokenF1('a', '')).toEqual(nothing)
    expect(tokenF1('', 'a')).toEqual(nothing)
  })

  it('takes two texts without words as equal', () => {
    expect(tokenF1('', ' … ')).toEqual({ precision: 1, recall: 1, f1: 1 })
  })
})

describe('the held-out set', () => {
  it('has at least 40 cases', () => {
    expect(unseenCases().length).toBeGreaterThanOrEqual(40)
  })

  it.each(unseenCases())('%s is whole: a page, its text and what is known of it', (name) => {
    const page = readUnseenPage(name)
    expect(wordTokens(page.text).length).toBeGreaterThan(100)
    expect(page.html.length).toBeGreaterThan(8_000)
    expect(tokenF1(page.text, page.html).recall).toBeGreaterThan(0.9)
  })
})
