import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { makeImageHash } from '../../../helpers/makeArticle'
import { ids } from './randomLife'
import { addFeed, temporaryArchive, temporaryFolder } from './temporaryArchive'

const ROUNDS = 4

test('killed at any point of saving, nothing acknowledged is lost and no half story is left', async () => {
  const folder = temporaryFolder()
  const first = temporaryArchive(folder)
  addFeed(first, { url: 'https://kill.example/feed' })
  first.addImage({ hash: makeImageHash(1), mime: 'image/png', width: 1, height: 1, bytes: 1 })
  first.close()
  for (let round = 0; round < ROUNDS; round += 1) {
    const acknowledged = await saveThenKill(folder, round)
    const archive = temporaryArchive(folder)
    expect(archive.report.recovered).toBeNull()
    expectWhole(archive, round, acknowledged)
    archive.close()
  }
}, 60_000)

/** The last number that the program said was saved. */
async function saveThenKill(folder: string, round: number): Promise<number> {
  const script = fileURLToPath(new URL('./saveUntilKilled.ts', import.meta.url))
  const args = ['--import', 'tsx', script, folder, `round${round}`]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.tests.json' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const exited = once(child, 'exit')
  const killAt = 3 + Math.floor(Math.random() * 60)
  let last = -1
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last >= killAt) child.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return last
}

function expectWhole(archive: Archive, round: number, acknowledged: number): void {
  const rows = (sql: string): readonly Record<string, unknown>[] => archive.database.prepare(sql).all()
  expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(rows('PRAGMA foreign_key_check')).toEqual([])
  const [feed] = archive.feeds()
  const count = Number(feed?.total)
  expect(rows('SELECT count(*) AS n FROM articles')).toEqual([{ n: count }])
  expect(rows('SELECT count(*) AS n, sum(is_read = 0) AS unread FROM statuses')).toEqual([{ n: count, unread: feed?.unread }])
  expect(rows('SELECT count(*) AS n FROM contents')).toEqual([{ n: count }])
  expect(rows(`SELECT count(*) AS n FROM articles WHERE guid LIKE 'round${round}-%-a'`)).toEqual(
    rows(`SELECT count(*) AS n FROM articles WHERE guid LIKE 'round${round}-%-b'`)
  )
  expect(rows(`SELECT count(*) AS n FROM articles WHERE guid LIKE 'round${round}-%'`)[0]?.n).toBeGreaterThanOrEqual(2 * (acknowledged + 1))
  for (const id of ids(archive)) expectWholeStory(archive, id)
}

function expectWholeStory(archive: Archive, id: ReturnType<typeof ids>[number]): void {
  const { text, links, images, capture } = archive.article(id)
  expect(text.length).toBeGreaterThan(6000)
  expect(text.slice(0, text.indexOf(' '))).toBe(text.slice(text.lastIndexOf(' ') + 1))
  expect([links.length, images.length]).toEqual([3, 2])
  expect(capture.images).toEqual({ saved: 2, total: 2 })
  expect(capture.links.total).toBe(2)
}
