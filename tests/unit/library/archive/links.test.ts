import type { ArticleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import type { LinkReference } from '../../../../src/main/library/articles/types'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

const linkTo = (address: string, url = address): LinkReference => ({ url, canonicalUrl: address, text: 'earlier', isRelated: false })
const earlier = 'https://news.example/earlier'
const never = 'https://news.example/never-saved'

test('a link to a story that is saved already opens the saved copy', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const target = archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [earlier] }))
  const url = `${earlier}?utm_source=a&b=1`
  const html = trustedHtml(`<p><a href="${url.replaceAll('&', '&amp;')}" rel="nofollow">earlier</a> <a href="${never}">never</a></p>`)
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, html, links: [linkTo(earlier, url), linkTo(never)] }))

  const article = archive.article(id)
  expect(article.links.map((link) => link.articleId)).toEqual([target.id, null])
  expect(article.capture.links).toEqual({ saved: 1, total: 2 })
  expect(article.html).toContain(`<a href="${url.replaceAll('&', '&amp;')}" rel="nofollow" data-article-id="${target.id}">earlier</a>`)
  expect(article.html).toContain(`<a href="${never}">never</a>`)
  expect(archive.article(target.id).backlinks).toEqual([{ id, title: article.title }])
})

test('a story that arrives later is found behind the links of earlier ones, and they are announced', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const linking = archive.saveArticle(makeArticle({ feedId: feed.id, links: [linkTo(earlier), linkTo(earlier), linkTo(never)] }))
  expect(archive.article(linking.id).capture.links).toEqual({ saved: 0, total: 2 })
  const cursor = archive.lastChange()

  const target = archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [earlier] }))

  expect(archive.article(linking.id).links.map((link) => link.articleId)).toEqual([target.id, target.id, null])
  expect(archive.article(linking.id).capture.links).toEqual({ saved: 1, total: 2 })
  expect(changedArticles(archive.changesSince(cursor, 100).changes)).toEqual([linking.id, target.id])
})

test('a revision that is known by one more address is found by it', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const linking = archive.saveArticle(makeArticle({ feedId: feed.id, links: [linkTo(earlier)] }))
  const first = makeArticle({ feedId: feed.id })
  const target = archive.saveArticle(first)
  archive.saveArticle({ ...first, addresses: [...first.addresses, earlier] }, target.id)
  expect(archive.article(linking.id).links[0]?.articleId).toBe(target.id)
})

test('a revision without links loses them and their count', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [earlier] }))
  const first = makeArticle({ feedId: feed.id, links: [linkTo(earlier)] })
  const { id } = archive.saveArticle(first)
  archive.saveArticle({ ...first, links: [] }, id)
  expect(archive.article(id)).toMatchObject({ links: [], capture: { links: { saved: 0, total: 0 } } })
})

test('a story that links to itself neither counts that nor lists itself', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [earlier], links: [linkTo(earlier)] }))
  expect(archive.article(id)).toMatchObject({ backlinks: [], capture: { links: { saved: 0, total: 0 } } })
})

test('when the same address is saved from two feeds, a link stays within its own feed', () => {
  const archive = temporaryArchive()
  const [first, second] = [addFeed(archive), addFeed(archive)]
  archive.saveArticle(makeArticle({ feedId: first.id, addresses: [earlier] }))
  const own = archive.saveArticle(makeArticle({ feedId: second.id, addresses: [earlier] }))
  const linking = archive.saveArticle(makeArticle({ feedId: second.id, links: [linkTo(earlier)] }))
  expect(archive.article(linking.id).links[0]?.articleId).toBe(own.id)
})

test('removing a feed opens the links that led there, or turns them to another copy', () => {
  const archive = temporaryArchive()
  const [gone, copy, staying] = [addFeed(archive), addFeed(archive), addFeed(archive)]
  archive.saveArticle(makeArticle({ feedId: gone.id, addresses: [earlier] }))
  archive.saveArticle(makeArticle({ feedId: gone.id, addresses: [never] }))
  const linking = archive.saveArticle(makeArticle({ feedId: staying.id, links: [linkTo(earlier), linkTo(never)] }))
  const other = archive.saveArticle(makeArticle({ feedId: copy.id, addresses: [earlier] }))
  const cursor = archive.lastChange()

  archive.removeFeed(gone.id)

  expect(archive.article(linking.id).links.map((link) => link.articleId)).toEqual([other.id, null])
  expect(archive.article(linking.id).capture.links).toEqual({ saved: 1, total: 2 })
  expect(changedArticles(archive.changesSince(cursor, 100).changes)).toContain(linking.id)
})

function changedArticles(changes: ReturnType<ReturnType<typeof temporaryArchive>['changesSince']>['changes']): readonly ArticleId[] {
  return changes.flatMap((change) => (change.kind === 'article' ? [change.id] : [])).toSorted((a, b) => a - b)
}
