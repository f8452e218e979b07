import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { page, rss, serve } from '../sync/testLibrary'
import { openOfflineLibrary, picture, temporaryFolder } from './offlineLibrary'

const ROUNDS = 2
const STORIES = 12

test('killed at any point of a preparation, nothing is half stored and what was said to be saved is there', async () => {
  const server = await serve({ latencyMs: 10 })
  const folder = temporaryFolder()
  const numbers = Array.from({ length: STORIES }, (_, n) => n)
  server.route('/feed', {
    body: rss(numbers.map((n) => ({ title: `Story ${n}`, link: server.url(`/s${n}`), guid: `s${n}`, text: 'A line.' }))).replaceAll(
      '</guid>',
      `</guid><enclosure url="${server.url('/bell.mp3')}" length="400000" type="audio/mpeg"/>`
    )
  })
  server.route('/bell.mp3', { headers: { 'content-type': 'audio/mpeg' }, body: Buffer.alloc(400_000, 'bell ') })
  const first = await openOfflineLibrary(folder)
  await first.follow(server.url('/feed'))
  await first.ask('sync.run', {})
  await first.close()
  for (const n of numbers) {
    server.route(`/s${n}.png`, picture(n))
    server.route(`/l${n}`, page(`Linked ${n}`))
    server.route(
      `/s${n}`,
      page(
        `Story ${n}`,
        `<figure><img src="/s${n}.png" width="300" height="200"></figure><p>See <a href="/l${n}">the earlier story</a>.</p>`
      )
    )
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = await prepareThenKill(folder, round)
    const library = await openOfflineLibrary(folder)
    expect(library.library.recovered).toBeNull()
    const { archiveProblem, missingPictures, changedPictures, missingMedia, wrongCounts } = await library.ask('library.doctor', {
      deep: true
    })
    expect({ archiveProblem, missingPictures, changedPictures, missingMedia, wrongCounts }).toEqual({
      archiveProblem: null,
      missingPictures: 0,
      changedPictures: 0,
      missingMedia: 0,
      wrongCounts: 0
    })
    const heads = await library.heads()
    expect(heads.filter(({ capture }) => capture.text === 'full').length).toBeGreaterThanOrEqual(Math.min(done, 1))
    for (const { capture } of heads) if (capture.text === 'full') expect(capture.images.saved).toBe(capture.images.total)
    await library.close()
  }
  const library = await openOfflineLibrary(folder)
  await library.ask('offline.prepare', { scope: { kind: 'all' }, links: true, media: true })
  expect(await library.ask('library.doctor', { deep: true, repair: true })).toMatchObject({ isSound: true })
  expect(await library.ask('library.stats', {})).toMatchObject({ articles: 2 * STORIES, complete: 2 * STORIES, images: STORIES, media: 1 })
  expect(filesIn(join(folder, 'images'))).toBe(STORIES)
}, 90_000)

/** How many steps the program had told when it was killed. */
async function prepareThenKill(folder: string, round: number): Promise<number> {
  const script = fileURLToPath(new URL('./prepareUntilKilled.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.tests.json' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const exited = once(child, 'exit')
  let last = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last > round * 6) child.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return last
}

/** Whole files; what a killed process left unfinished does not count. */
function filesIn(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => !file.endsWith('.part') && statSync(join(folder, file)).isFile()).length
}
