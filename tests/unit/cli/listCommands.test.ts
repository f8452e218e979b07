import { expect, test } from 'vitest'
import { list } from '../../../src/main/cli/commands/list'
import { notes } from '../../../src/main/cli/commands/notes'
import { addSmartFeed, listSmartFeeds, removeSmartFeed } from '../../../src/main/cli/commands/smartFeeds'
import { openOfflineLibrary } from '../library/offline/offlineLibrary'

async function threeStories() {
  const { library } = await openOfflineLibrary()
  const texts = ['Harbour plan', 'Harbour fire', 'Bread'].map((title) => ({ name: `${title}.txt`, title }))
  const ids = []
  for (const { name, title } of texts) {
    const bytes = new TextEncoder().encode(`${title}\n\nThis is a story about ${title.toLowerCase()} that was written for a test.`)
    const { articles } = await library.ask('articles.importFile', { name, bytes })
    ids.push(...articles.map((article) => article.id))
  }
  const [plan, fire, bread] = ids
  if (plan === undefined || fire === undefined || bread === undefined) throw new Error('three stories were imported')
  return { library, plan, fire, bread }
}

test('lists what waits to be read later', async () => {
  const { library, fire } = await threeStories()
  await library.ask('articles.setQueued', { ids: [fire], isQueued: true })
  const { json } = await list(library, { queued: true, limit: 10 })
  expect(json).toMatchObject({ articles: [{ id: fire, isQueued: true }] })
})

test('lists the stories with a tag, unread ones alone when told', async () => {
  const { library, plan, fire } = await threeStories()
  for (const id of [plan, fire]) await library.ask('articles.setTags', { id, tags: ['Boats & ropes'] })
  await library.ask('articles.setRead', { ids: [plan], isRead: true })
  const { json: all } = await list(library, { tag: 'boats & ropes', limit: 10 })
  expect(all).toMatchObject({ articles: [{ tags: ['Boats & ropes'] }, { tags: ['Boats & ropes'] }] })
  const { json: unread } = await list(library, { tag: 'boats & ropes', unread: true, limit: 10 })
  expect(unread).toMatchObject({ articles: [{ id: fire }] })
  expect((await list(library, { tag: 'boats', limit: 10 })).json).toEqual({ articles: [] })
})

test('keeps, lists and forgets smart feeds', async () => {
  const { library } = await threeStories()
  const added = await addSmartFeed(library, { title: 'The harbour', query: 'harbour', notify: true })
  expect(added).toMatchObject({ json: { smartFeed: { title: 'The harbour', unread: 2 } } })
  const listed = await listSmartFeeds(library)
  expect(listed).toMatchObject({ json: { smartFeeds: [{ query: 'harbour', unread: 2, notify: true }] } })
  expect(listed.text).toContain('The harbour  — harbour  (2 unread, tells of new stories)')
  await removeSmartFeed(library, 1)
  expect((await listSmartFeeds(library)).json).toEqual({ smartFeeds: [] })
  await expect(removeSmartFeed(library, 1)).rejects.toMatchObject({ code: 'not-found' })
})

test('lists highlights and notes under their stories, those with some words alone when told', async () => {
  const { library, plan, fire } = await threeStories()
  const passage = { quote: 'a story about harbour fire', prefix: '', suffix: '', startAt: 0 }
  await library.ask('annotations.add', { articleId: fire, passage, color: 'pink', note: 'Who says so?' })
  await library.ask('annotations.add', { articleId: plan, passage: null, note: 'Read again' })
  const all = await notes(library, '', { limit: 10 })
  expect(all).toMatchObject({
    json: {
      total: 2,
      notes: [
        { articleId: plan, quote: null, color: null },
        { quote: passage.quote, color: 'pink' }
      ]
    }
  })
  expect(all.text).toContain('“a story about harbour fire”  — Who says so?')
  expect((await notes(library, 'who says', { limit: 10 })).json).toMatchObject({ total: 1, notes: [{ articleId: fire }] })
})
