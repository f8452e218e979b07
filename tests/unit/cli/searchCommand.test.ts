import { expect, test } from 'vitest'
import { search } from '../../../src/main/cli/commands/search'
import { openOfflineLibrary } from '../library/offline/offlineLibrary'
import { serve } from '../library/sync/testLibrary'

test('search tells in numbers and in words what was found, how it is spread and what was not understood', async () => {
  const server = await serve()
  const items = ['Ferry fire', 'Ferry sails', 'Tram waits'].map(
    (title, at) => `<item><guid>${at}</guid><title>${title}</title><description>On the quay</description>
      <pubDate>0${at + 1} Mar 2024 08:00 GMT</pubDate></item>`
  )
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`
  })
  const { library, follow } = await openOfflineLibrary()
  await follow(server.url('/feed'))
  await library.ask('sync.run', {})

  const found = await search(library, 'quay is:new', { limit: 2, sort: 'date', facets: true })
  expect(found.json).toMatchObject({
    total: 3,
    partial: 0,
    rows: 3,
    results: [{ title: 'Tram waits', folded: 0, missing: [] }, { title: 'Ferry sails' }],
    problems: [{ start: 5, end: 11 }],
    corrected: null,
    facets: { feeds: [{ label: 'Harbour Post', filter: 'feed:="Harbour Post"', count: 3 }], time: { counts: [1, 1, 1] } }
  })
  expect(found.text).toContain('3 found\nis:new: ')
  expect(found.text).toContain('Feeds: Harbour Post 3')

  const some = await search(library, 'ferry fire', { limit: 5, sort: 'relevance' })
  expect(some.text).toContain('1 found, and 1 with some of the words')
  expect(some.text).toContain('Ferry sails  (without fire)')
  expect(some.json).toMatchObject({ facets: null })
})
