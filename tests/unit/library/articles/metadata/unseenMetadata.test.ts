import { canonicalUrl } from '@shared/text/canonicalUrl'
import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../../../src/main/library/articles/metadata/language'
import { readMetadata } from '../../../../../src/main/library/articles/metadata/readMetadata'
import { directionOf } from '../../../../../src/main/library/articles/text/direction'
import { readUnseenPage, type UnseenExpectation, unseenCases } from '../unseenPages'
import { pageOf, silentFeed } from './pageOf'

type Field = Exclude<keyof UnseenExpectation, 'url' | 'images'>

/** What was measured, rounded down to 0.05: only ever raised. */
const floors: Readonly<Record<Field, number>> = {
  title: 0.95,
  byline: 0.8,
  publishedAt: 0.9,
  language: 1,
  direction: 1,
  sections: 0.75,
  topic: 0.85,
  siteName: 0.95,
  canonical: 1,
  commentCount: 0.85
}

/** Which fields of one page are found exactly as its author says they should be. */
function rightFields(name: string): Readonly<Record<Field, boolean>> {
  const { html, text, expected } = readUnseenPage(name)
  const page = pageOf(html, expected.url)
  const found = readMetadata(page, silentFeed)
  return {
    title: found.title === expected.title,
    byline: found.byline === expected.byline,
    publishedAt: isSameTime(found.publishedAt, expected.publishedAt),
    language: primaryOf(readLanguage(page, null, text)) === expected.language,
    direction: directionOf(text) === expected.direction,
    sections: JSON.stringify(found.sections) === JSON.stringify(expected.sections),
    topic: found.topic === expected.topic,
    siteName: found.siteName === expected.siteName,
    canonical: expected.canonical === null ? found.addresses.length <= 1 : found.addresses.includes(canonicalUrl(expected.canonical)),
    commentCount: found.commentCount === expected.commentCount
  }
}

/** A page that names the day alone is asked for the day alone. */
function isSameTime(found: number | null, expected: string | null): boolean {
  if (found === null || expected === null) return found === expected
  return expected.length === 10 ? new Date(found).toISOString().startsWith(expected) : found === Date.parse(expected)
}

function primaryOf(tag: string | null): string | null {
  return tag?.split('-')[0] ?? null
}

// The pages were written by somebody else and are not to be looked at for tuning: only these shares are.
describe('metadata of pages it has never seen', () => {
  const results = unseenCases().map(rightFields)
  const shares = Object.keys(floors).map((field) => {
    const right = results.filter((result) => result[field as Field]).length
    return { field: field as Field, share: right / results.length }
  })
  console.log(shares.map(({ field, share }) => `${field} ${share.toFixed(2)}`).join(', '))

  it.each(shares)('finds $field exactly in a share of $share', ({ field, share }) => {
    expect(share).toBeGreaterThanOrEqual(floors[field])
  })
})
