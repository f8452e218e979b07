import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doctor } from '../../../src/main/cli/commands/doctor'
import { list } from '../../../src/main/cli/commands/list'
import { prepare } from '../../../src/main/cli/commands/prepare'
import { read } from '../../../src/main/cli/commands/read'
import { retry } from '../../../src/main/cli/commands/retry'
import { savePage } from '../../../src/main/cli/commands/save'
import { sync } from '../../../src/main/cli/commands/sync'
import { openOfflineLibrary, picture, serveSeven } from '../library/offline/offlineLibrary'
import { page, serve } from '../library/sync/testLibrary'

const quiet = () => undefined

async function openSixOfSeven() {
  const server = await serve()
  serveSeven(server)
  server.route('/lamp.png', { status: 404 })
  const { library, directory, follow, story } = await openOfflineLibrary()
  await follow(server.url('/feed'))
  await sync(library, [])
  const { id } = await story('Pier to be rebuilt')
  return { server, library, directory, id }
}

test('list and read say what a story lacks, each missing picture with its reason', async () => {
  const { server, library, id } = await openSixOfSeven()
  expect((await list(library, { limit: 10 })).text).toContain('[whole text · 6 of 7 pictures]')
  const { text, json } = await read(library, id, 'text')
  expect(text).toContain('kept: whole text · 6 of 7 pictures')
  expect(text).toMatch(new RegExp(`missing picture  ${server.url('/lamp.png')}: .*404`))
  expect(json).toMatchObject({ revisedAt: null, capture: { text: 'full', textReason: null, images: { saved: 6, total: 7 } } })
})

test('retry ends with 3 while a picture is missing, and with 0 once all is there', async () => {
  const { server, library, id } = await openSixOfSeven()
  expect(await retry(library, id)).toMatchObject({ code: 3, json: { saved: 0, missing: 1 } })
  server.route('/lamp.png', picture(3))
  expect(await retry(library, id)).toMatchObject({ code: 0, json: { saved: 1, missing: 0, textError: null } })
  expect((await list(library, { limit: 10 })).text).not.toContain('[')
})

test('prepare estimates without fetching, and tells by its exit code what came of it', async () => {
  const { server, library } = await openSixOfSeven()
  const asked = server.requests.length
  expect(await prepare(library, { estimate: true }, quiet)).toMatchObject({ json: { articles: 1, ready: 0, pictures: 1 } })
  expect(server.requests).toHaveLength(asked)
  expect(await prepare(library, {}, quiet)).toMatchObject({ code: 1, json: { failedCount: 1 }, text: expect.stringContaining('lamp.png') })
  server.route('/lamp.png', picture(3))
  expect(await prepare(library, { search: 'pier' }, quiet)).toMatchObject({ code: 0, json: { pictures: 1, failedCount: 0 } })
  await expect(prepare(library, { feed: 99 }, quiet)).rejects.toMatchObject({ code: 'not-found' })
})

test('save prints the story, or ends with 3 when the page waits', async () => {
  const server = await serve()
  server.route('/essay', page('On lamps'))
  const { library } = await openOfflineLibrary()
  expect(await savePage(library, server.url('/essay'))).toMatchObject({ json: { kind: 'saved', isNew: true, title: 'On lamps' } })
  expect((await savePage(library, server.url('/essay'))).text).toContain('saved before')
  expect(await savePage(library, server.url('/gone'))).toMatchObject({ code: 3, json: { kind: 'queued', page: { tries: 1 } } })
})

test('doctor ends with 1 when something was lost, and with 0 when it is sound', async () => {
  const { library, directory } = await openSixOfSeven()
  expect(await doctor(library, {})).toMatchObject({ code: 0, text: expect.stringContaining('sound') })
  rmSync(join(directory, 'images'), { recursive: true })
  expect(await doctor(library, {})).toMatchObject({
    code: 1,
    json: { isSound: false, missingPictures: 6 },
    text: expect.stringContaining('lost 6 pictures')
  })
})
