import type { ArticleId } from '@shared/contract/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

function tagged(...tags: readonly (readonly string[])[]) {
  const archive = temporaryArchive()
  const { id: feedId } = addFeed(archive)
  const ids = tags.map((own) => {
    const { id } = archive.saveArticle(makeArticle({ feedId }))
    archive.setTags(id, own)
    return id
  })
  return { archive, ids, tags: () => tagsOf(archive, ids) }
}

const tagsOf = (archive: Archive, ids: readonly ArticleId[]) => archive.heads(ids).statuses.map((status) => status.tags)
const counters = (archive: Archive) => archive.replicaStart().counters.filter(({ key }) => key.startsWith('tag:'))
const keep = (archive: Archive, query: string) => archive.addSmartFeed({ title: query, query, notify: false }).id

describe('a tag that gets another name', () => {
  test('has it in every story, in the counts and in smart feeds, and all of it is undone', () => {
    const { archive, ids, tags } = tagged(['sea'], ['sea', 'ships'], [])
    archive.setRead(ids.slice(0, 1), true)
    const asking = keep(archive, 'storm tag:=sea')
    keep(archive, 'sea')
    const before = archive.lastChange()
    const { undoToken, ...told } = archive.renameTag('sea', 'coast')
    expect(told).toEqual({ tag: 'coast', stories: 2, smartFeeds: 1 })
    expect(tags()).toEqual([['coast'], ['coast', 'ships'], []])
    expect(counters(archive)).toEqual([
      { key: 'tag:coast', total: 2, unread: 1 },
      { key: 'tag:ships', total: 1, unread: 1 }
    ])
    expect(archive.smartFeeds().map(({ query }) => query)).toEqual(['storm tag:=coast', 'sea'])
    const { changes } = archive.changesSince(before, 100)
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'counter', id: 'tag:sea', value: null }))
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'smartFeed', id: asking }))
    expect(changes.filter(({ kind }) => kind === 'status').map(({ id }) => id)).toEqual(ids.slice(0, 2))

    expect(archive.undoTag(undoToken)).toEqual({ restored: 2 })
    expect(tags()).toEqual([['sea'], ['sea', 'ships'], []])
    expect(archive.smartFeeds().map(({ query }) => query)).toEqual(['storm tag:=sea', 'sea'])
  })

  test('becomes one with a tag that is there, and is taken apart again as it was', () => {
    const { archive, tags } = tagged(['sea'], ['Coast'], ['Coast', 'sea'])
    const { tag, undoToken } = archive.renameTag('sea', 'coast')
    expect(tag).toBe('Coast')
    expect(tags()).toEqual([['Coast'], ['Coast'], ['Coast']])
    archive.undoTag(undoToken)
    expect(tags()).toEqual([['sea'], ['Coast'], ['Coast', 'sea']])
  })

  test('may be written with other capitals', () => {
    const { archive, tags } = tagged(['sea'])
    expect(archive.renameTag('sea', 'Sea').tag).toBe('Sea')
    expect(tags()).toEqual([['Sea']])
  })

  test('is not given back to stories and smart feeds that were changed since', () => {
    const { archive, ids, tags } = tagged(['sea'], ['sea'])
    const smartFeed = keep(archive, 'tag:sea')
    const { undoToken } = archive.renameTag('sea', 'coast')
    for (const id of ids.slice(0, 1)) archive.setTags(id, ['ships'])
    archive.changeSmartFeed(smartFeed, { query: 'tag:=coast storm' })
    expect(archive.undoTag(undoToken)).toEqual({ restored: 1 })
    expect(tags()).toEqual([['ships'], ['sea']])
    expect(archive.smartFeeds().map(({ query }) => query)).toEqual(['tag:=coast storm'])
  })
})

test('rules that ask for a tag or give it go with its name', () => {
  const { archive } = tagged(['sea'])
  archive.addRule({ title: 'Sea', query: 'storm -tag:sea', actions: [{ kind: 'star' }, { kind: 'tag', tag: 'sea' }] })
  const before = archive.rules()
  const { undoToken } = archive.renameTag('sea', 'coast')
  expect(archive.rules()).toMatchObject([{ query: 'storm -tag:=coast', actions: [{ kind: 'star' }, { kind: 'tag', tag: 'coast' }] }])
  archive.undoTag(undoToken)
  expect(archive.rules()).toEqual(before)
})

test('a tag is taken from every story, and given back', () => {
  const { archive, tags } = tagged(['sea', 'ships'], ['sea'])
  keep(archive, '-tag:sea')
  const { undoToken, ...told } = archive.removeTag('sea')
  expect(told).toEqual({ stories: 2, smartFeeds: 1 })
  expect(tags()).toEqual([['ships'], []])
  expect(counters(archive)).toEqual([{ key: 'tag:ships', total: 1, unread: 1 }])
  expect(archive.undoTag(undoToken)).toEqual({ restored: 2 })
  expect(tags()).toEqual([['sea', 'ships'], ['sea']])
})

test('what no story carries, and what is called so already, is told', () => {
  const { archive, tags } = tagged(['sea'])
  expect(() => archive.renameTag('coast', 'sea')).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(() => archive.removeTag('coast')).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(() => archive.renameTag('sea', 'sea')).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(tags()).toEqual([['sea']])
})

test('undone in turn, any renamings and removals leave everything as it was', () => {
  const name = fc.constantFrom('art', 'Art', 'sea', 'coast')
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(name), { maxLength: 4 }),
      fc.array(fc.tuple(name, fc.option(name)), { maxLength: 5 }),
      (stories, acts) => {
        const { archive, tags } = tagged(...stories)
        const before = { tags: tags(), counters: counters(archive) }
        const undos = acts.flatMap(([from, to]) => {
          if (from === to || !counters(archive).some(({ key }) => key === `tag:${from}`)) return []
          return [to === null ? archive.removeTag(from).undoToken : archive.renameTag(from, to).undoToken]
        })
        for (const token of undos.reverse()) archive.undoTag(token)
        expect({ tags: tags(), counters: counters(archive) }).toEqual(before)
        archive.close()
      }
    ),
    { numRuns: 25 }
  )
})
