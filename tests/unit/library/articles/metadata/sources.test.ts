import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressSources } from '../../../../../src/main/library/articles/metadata/addresses'
import { bylineSources } from '../../../../../src/main/library/articles/metadata/authors'
import { commentCountSources } from '../../../../../src/main/library/articles/metadata/commentCount'
import { commentsUrlSources } from '../../../../../src/main/library/articles/metadata/commentsUrl'
import { dateSources } from '../../../../../src/main/library/articles/metadata/dates'
import { headlineSources } from '../../../../../src/main/library/articles/metadata/headline'
import { languageSources } from '../../../../../src/main/library/articles/metadata/language'
import { sectionSources } from '../../../../../src/main/library/articles/metadata/sections'
import { siteNameSources } from '../../../../../src/main/library/articles/metadata/siteName'
import { topicSources } from '../../../../../src/main/library/articles/metadata/topic'

const note = readFileSync(join(import.meta.dirname, '../../../../../docs/decisions/metadata.md'), 'utf8')
const vocabularies = ['JSON-LD ', 'microdata ', 'RDFa ']

/** The sources as the note writes them: a property of all vocabularies once, meta names after each other together. */
function inWords(sources: readonly { readonly name: string }[]): string {
  const names: string[] = []
  for (const { name } of sources) {
    const last = names.at(-1)
    const [described, property] = [vocabularies.find((vocabulary) => name.startsWith(vocabulary)), name.slice(name.indexOf('`'))]
    if (described && described !== 'JSON-LD ' && last?.endsWith(property)) names[names.length - 1] = `JSON-LD, microdata, RDFa ${property}`
    else if (/^meta `[^`]+`$/.test(name) && last && /^meta (?:`[^`]+`(?:, )?)+$/.test(last))
      names[names.length - 1] = `${last}, ${property}`
    else names.push(name)
  }
  return names.join(' → ')
}

describe('the note on where each fact comes from', () => {
  it.each([
    ['headline', headlineSources],
    ['topic', topicSources],
    ['byline', bylineSources],
    ['sections', sectionSources],
    ['date', dateSources],
    ['site name', siteNameSources],
    ['comment count', commentCountSources],
    ['comments’ address', commentsUrlSources],
    ['language', languageSources],
    ['addresses', addressSources]
  ])('lists the sources of the %s as the code has them', (field, sources) => {
    expect(note).toContain(`| ${field} | ${inWords(sources)} |`)
  })

  it.each([bylineSources, sectionSources, dateSources, siteNameSources, commentCountSources])('names no source twice', (...sources) => {
    const names = sources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
