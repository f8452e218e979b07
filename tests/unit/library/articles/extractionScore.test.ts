import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundHtml } from '../../../../src/main/library/articles/dom/boundHtml'
import { parseDocument } from '../../../../src/main/library/articles/dom/dom'
import { textOf } from '../../../../src/main/library/articles/dom/text'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import { casePath, pageCases, readCase } from '../../../fixtures/pages/goldenPage'
import { readUnseenPage, tokenF1, unseenCases } from './unseenPages'

/** What the pages that the code was written with must reach, as a mean. */
const ownBar = 0.95
/** What pages that nobody looked at while writing the code reach: the measured mean, rounded down. */
const unseenBar = 0.97

const plain = (html: string): string => textOf(parseDocument(boundHtml(html).html).body)

interface Scored {
  readonly name: string
  readonly f1: number
}

/** Prints one line: how many, the mean, the lowest. Of unseen pages no name is told, so that nobody comes to know them. */
function report(what: string, scores: readonly Scored[]): number {
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
  const lowest = Math.min(...scores.map(({ f1 }) => f1))
  const short = scores.filter(({ f1 }) => f1 < ownBar).length
  console.log(
    `${what}: ${scores.length} pages, token F1 ${mean.toFixed(4)} in the mean, ${lowest.toFixed(3)} at the lowest, ${short} below ${ownBar}`
  )
  return mean
}

describe('the text of a page, against the text a person would take from it', () => {
  const known = pageCases().filter((name) => existsSync(casePath(name, 'expected.txt')))

  it('is right to 95 % on at least 60 pages of our own', () => {
    const scores = known.map((name) => {
      const { html } = extractStory(readCase(name))
      return { name, f1: tokenF1(readFileSync(casePath(name, 'expected.txt'), 'utf8'), plain(html)).f1 }
    })
    expect(scores.length).toBeGreaterThanOrEqual(60)
    expect(report('own pages', scores)).toBeGreaterThanOrEqual(ownBar)
  })

  it('is as right as measured on pages that the code was not written with', () => {
    const scores = unseenCases().map((name) => {
      const page = readUnseenPage(name)
      const pageHtml = new TextEncoder().encode(page.html)
      const { html } = extractStory({ pageHtml, contentType: 'text/html', pageUrl: page.expected.url, hints: noHints })
      return { name, f1: tokenF1(page.text, plain(html)).f1 }
    })
    expect(report('unseen pages', scores)).toBeGreaterThanOrEqual(unseenBar)
  })
})
