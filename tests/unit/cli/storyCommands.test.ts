import { expect, test } from 'vitest'
import { runningStories } from '../../../src/main/cli/commands/stories'
import { story } from '../../../src/main/cli/commands/story'
import { openOfflineLibrary } from '../library/offline/offlineLibrary'
import { serve } from '../library/sync/testLibrary'

const texts = [
  'Firefighters fought a blaze in the Pellworth warehouse at Caldmoor docks. Officer Ruth Abara said nobody was hurt in Tanner Row.',
  'A day after the Pellworth warehouse at Caldmoor docks burned, Ruth Abara let families return to Tanner Row.'
]

test('stories lists what is running, and story tells it in order, with why', async () => {
  const server = await serve()
  const items = texts.map((text, at) => ({ title: `Caldmoor, part ${at + 1}`, text, day: at + 1 }))
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Harbour Post</title>${items
      .map(
        ({ title, text, day }) =>
          `<item><guid>${day}</guid><title>${title}</title><description>${text}</description><pubDate>0${day} Mar 2024 08:00 GMT</pubDate></item>`
      )
      .join('')}</channel></rss>`
  })
  const { library, follow } = await openOfflineLibrary()
  await follow(server.url('/feed'))
  await library.ask('sync.run', {})
  const listed = await runningStories(library, 10)
  expect(listed).toMatchObject({ json: { stories: [{ articleCount: 2, lastAt: '2024-03-02T08:00:00.000Z' }] } })
  const [{ id } = { id: 0 }] = await library.ask('stories.list', { limit: 1 })
  const told = await story(library, id)
  expect(told).toMatchObject({ json: { members: [{ title: 'Caldmoor, part 1', feed: 'Harbour Post' }, { title: 'Caldmoor, part 2' }] } })
  expect(told.text).toMatch(/both name .*Tanner Row/)
})

test('a running story that is not there is said so', async () => {
  const { library } = await openOfflineLibrary()
  await expect(story(library, 7)).rejects.toMatchObject({ code: 'not-found' })
})
