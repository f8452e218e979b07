import { ReaderError } from '@shared/contract/errors'
import { articleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { archiveClient, save, testArchive, testWindow, until } from '../windowParts'

test('reads a story once, however often it is asked for', async () => {
  const archive = testArchive()
  const id = save(archive)
  const client = archiveClient(archive)
  const { articles } = testWindow(archive, client)
  await Promise.all([articles.load(id), articles.load(id)])
  await articles.load(id)
  expect(articles.peek(id)).toMatchObject({ status: 'ready', value: { id }, isStale: false })
  expect(client.asked.filter((name) => name === 'articles.read')).toHaveLength(1)
})

test('goes on showing a story that changed until the new text is here', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The first text' })
  const { articles, state } = testWindow(archive)
  await until(() => expect(state()?.horizon).toBe(0))
  await articles.load(id)
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'The second text' }), id)
  await until(() => expect(articles.peek(id)).toMatchObject({ isStale: true, value: { title: 'The first text' } }))
  await articles.load(id)
  expect(articles.peek(id)).toMatchObject({ isStale: false, value: { title: 'The second text' } })
})

test('keeps a failure until it is asked to try again', async () => {
  const archive = testArchive()
  const id = save(archive)
  const client = archiveClient(archive)
  const { articles, state } = testWindow(archive, client)
  await until(() => expect(state()?.horizon).toBe(0))
  client.failNext(new ReaderError('library-unavailable', 'The library is away.'))
  await articles.load(id)
  await articles.load(id)
  expect(articles.peek(id)).toEqual({ status: 'failed', error: { code: 'library-unavailable', message: 'The library is away.' } })
  await articles.retry(id)
  expect(articles.peek(id).status).toBe('ready')
})

test('says that there is no such story', async () => {
  const { articles } = testWindow(testArchive())
  const id = articleId.parse(999)
  await articles.load(id)
  expect(articles.peek(id)).toMatchObject({ status: 'failed', error: { code: 'not-found' } })
})

test('lets go of the stories read longest ago', async () => {
  const archive = testArchive()
  const ids = Array.from({ length: 30 }, () => save(archive))
  const { articles } = testWindow(archive)
  for (const id of ids) await articles.load(id)
  expect(ids.filter((id) => articles.peek(id).status === 'ready')).toEqual(ids.slice(-24))
})
