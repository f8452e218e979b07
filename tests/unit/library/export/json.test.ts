import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { ArticleId } from '@shared/contract/ids'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openOutput } from '../../../../src/main/library/files/outputFile'
import { openZip } from '../../../../src/main/library/files/zipWriter'
import { exportTo, openEmpty, openSample, type TestedLibrary, unpack } from './exportLibrary'

const opml = `<opml version="2.0"><body><outline text="Far"><outline text="Near"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/></outline></outline></body></opml>`

const sample = await openSample()
afterAll(sample.remove)
await live(sample)

/** Does what a reader does over months, all in one go. */
async function live({ library, directory }: TestedLibrary): Promise<void> {
  const { articles } = await library.ask('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 100 })
  const ids = articles.map(({ id }) => id)
  await library.ask('articles.setRead', { ids: ids.slice(0, 9), isRead: true })
  await library.ask('articles.setStarred', { ids: ids.slice(3, 6), isStarred: true })
  await library.ask('articles.setQueued', { ids: ids.slice(5, 7), isQueued: true })
  await library.ask('articles.setTags', { id: idAt(ids, 2), tags: ['floods', 'très long'] })
  await library.ask('settings.set', { theme: 'sepia', textSize: 22 })
  await library.ask('smartFeeds.add', { title: 'Belarus', query: 'belarus', notify: true })
  await library.ask('search.remember', { query: 'gate' })
  await library.ask('feeds.importOpml', { bytes: Buffer.from(opml) })
  const [story] = await library.ask('stories.list', { limit: 1 })
  const members = articles.filter(({ storyId }) => storyId === story?.id).map(({ id }) => id)
  await library.ask('stories.split', { ids: members.slice(0, 1) })
  inDatabase(directory, (database) => {
    database.exec(`INSERT INTO annotations (article_id, quote, prefix, suffix, start_at, note, created_at, changed_at)
      VALUES (${ids[1]}, 'the gate', 'before ', ' after', 120, 'Remember “this”.', 1700000000000, 1700000000001)`)
    database.exec(`INSERT INTO reading_positions VALUES (${ids[1]}, 4, 0.5, 0.25, 1700000000002)`)
    database.exec(
      `INSERT INTO contents (article_id, saved_at, title, html) SELECT article_id, saved_at + 1, title || ' (later)', html FROM contents WHERE article_id = ${ids[4]}`
    )
    database.exec(
      `UPDATE articles SET content_id = (SELECT max(id) FROM contents WHERE article_id = ${ids[4]}), revised_at = saved_at + 1 WHERE id = ${ids[4]}`
    )
    database.exec(
      `INSERT INTO filter_rules (title, query, actions, position, added_at) VALUES ('No sport', 'sport', '[{"kind":"markRead"}]', 0, 1)`
    )
    database.exec(`INSERT INTO removed_items VALUES (1, 'gone', 4711, 'hash', NULL, 5)`)
  })
}

function idAt(ids: readonly ArticleId[], index: number): ArticleId {
  const id = ids[index]
  if (id === undefined) throw new Error('too few stories')
  return id
}

function inDatabase(directory: string, work: (database: InstanceType<typeof DatabaseSync>) => void): void {
  const database = new DatabaseSync(join(directory, 'library.sqlite'), { timeout: 5000 })
  try {
    work(database)
  } finally {
    database.close()
  }
}

async function emptyLibrary(): Promise<TestedLibrary> {
  const empty = await openEmpty()
  onTestFinished(empty.remove)
  return empty
}

const importFrom = ({ library }: TestedLibrary, path: string) => library.ask('export.import', { file: library.grantFile(path) })

/** An export without the moment it was made at. */
async function contentOf(path: string): Promise<ReadonlyMap<string, string>> {
  const entries = await unpack(path)
  return new Map([...entries].map(([name, bytes]) => [name, bytes.toString('latin1').replace(/"exportedAt": "[^"]*"/, '')]))
}

test('loses nothing: an export taken in by an empty library and exported again is the same, byte for byte', async () => {
  const first = await exportTo(sample, 'first.json.zip', { format: 'json' })
  const other = await emptyLibrary()
  expect(await importFrom(other, first.path)).toEqual({ feeds: 7, stories: first.stories, merged: 0 })
  const second = await exportTo(other, 'second.json.zip', { format: 'json' })
  const [one, two] = [await contentOf(first.path), await contentOf(second.path)]
  expect([...two.keys()]).toEqual([...one.keys()])
  for (const [name, content] of one) expect(two.get(name) === content, name).toBe(true)
})

test('what was taken in opens whole, is counted and is found', async () => {
  const { path, stories } = await exportTo(sample, 'whole.json.zip', { format: 'json' })
  const other = await emptyLibrary()
  await importFrom(other, path)
  const stats = await other.library.ask('library.stats', {})
  const before = await sample.library.ask('library.stats', {})
  expect(stats).toMatchObject({ articles: stories, complete: before.complete, images: before.images, unread: before.unread, starred: 3 })
  expect(await other.library.ask('library.doctor', { deep: true })).toMatchObject({ isSound: true })
  expect((await other.library.ask('search.full', { query: 'kolesnikova', limit: 10 })).total).toBeGreaterThan(0)
})

test('taken in twice it doubles nothing', async () => {
  const { path, stories } = await exportTo(sample, 'twice.json.zip', { format: 'json' })
  const other = await emptyLibrary()
  await importFrom(other, path)
  expect(await importFrom(other, path)).toEqual({ feeds: 0, stories: 0, merged: stories })
  const second = await exportTo(other, 'again.json.zip', { format: 'json' })
  const [one, two] = [await contentOf(path), await contentOf(second.path)]
  for (const [name, content] of one) expect(two.get(name) === content, name).toBe(true)
})

test('puts together what two libraries know: read in either is read, tags of both', async () => {
  const { path } = await exportTo(sample, 'marks.json.zip', { format: 'json' })
  const other = await emptyLibrary()
  await importFrom(other, path)
  const { articles } = await other.library.ask('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 100 })
  const ids = articles.map(({ id }) => id)
  await other.library.ask('articles.setRead', { ids: ids.slice(0, 12), isRead: true })
  await other.library.ask('articles.setRead', { ids: ids.slice(0, 2), isRead: false })
  await other.library.ask('articles.setTags', { id: idAt(ids, 2), tags: ['mine'] })
  await importFrom(other, path)
  const { statuses } = await other.library.ask('articles.heads', { ids: ids.slice(0, 12) })
  expect(statuses.every(({ isRead }) => isRead)).toBe(true)
  expect(statuses[2]?.tags).toEqual(['floods', 'mine', 'très long'])
})

test('a selection brings its stories with their feeds, and neither settings nor rules', async () => {
  const { path } = await exportTo(sample, 'starred.json.zip', { format: 'json', scope: { kind: 'starred' } })
  const other = await emptyLibrary()
  expect(await importFrom(other, path)).toMatchObject({ stories: 3 })
  expect((await other.library.ask('settings.get', {})).theme).toBe('system')
  expect((await other.library.ask('replica.start', {})).smartFeeds).toEqual([])
})

/** An export made by somebody else. */
async function writeExport(files: string, entries: Readonly<Record<string, string>>): Promise<string> {
  const path = join(files, 'foreign.json.zip')
  const output = await openOutput(path)
  const zip = openZip(output, new Date())
  for (const [name, text] of Object.entries(entries)) await zip.add(name, text)
  await zip.finish()
  await output.commit()
  return path
}

const about = JSON.stringify({ format: 'offprint-export', version: 1, stories: 1 })
const feedLine = JSON.stringify({ type: 'feed', number: 1, kind: 'web', url: 'https://a.example/feed', title: 'A', addedAt: 1 })
const storyLine = (changed: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    ...{ type: 'story', number: 1, feed: 1, guid: 'g', itemHash: 'h', url: null, title: 'T', excerpt: '', publishedAt: 5, savedAt: 5 },
    ...{ sections: [], direction: 'ltr', wordCount: 1, textState: 'full', status: {}, position: null, texts: [] },
    ...{ addresses: [], annotations: [], links: [], media: [], pictures: [], tags: [] },
    ...changed
  })
const foreign = (story: string) => ({ 'export.json': about, 'library.jsonl': feedLine, 'stories/000001.jsonl': story, 'after.jsonl': '' })
const text = (html: string) => ({ texts: [{ savedAt: 5, title: 'T', html, isPresent: true }] })

test('texts of strangers go through the allowlist', async () => {
  const other = await emptyLibrary()
  const path = await writeExport(
    other.files,
    foreign(storyLine(text('<p onclick="x()">Safe<script>alert(1)</script><img src="https://t.example/p.gif"></p>')))
  )
  await importFrom(other, path)
  const { articles } = await other.library.ask('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1 })
  expect(
    (
      await other.library.ask('articles.read', {
        id: idAt(
          articles.map(({ id }) => id),
          0
        )
      })
    ).html
  ).toBe('<p>Safe</p>')
})

test.each([
  ['a newer format', { 'export.json': about.replace('"version":1', '"version":99'), 'library.jsonl': '', 'after.jsonl': '' }],
  ['another file', { 'readme.txt': 'hello' }],
  ['no JSON', foreign('{"type":"story"')],
  ['a row no column takes', foreign(storyLine({ ...text('<p>x</p>'), textState: 'splendid' }))],
  ['a number where words belong', foreign(storyLine({ ...text('<p>x</p>'), title: 7 }))],
  ['a column that is not one', foreign(storyLine({ ...text('<p>x</p>'), wordCount: { $ne: 1 } }))],
  ['a feed it does not hold', foreign(storyLine({ ...text('<p>x</p>'), feed: 2 }))]
])('refuses %s in words and keeps what is here', async (_, entries) => {
  const other = await emptyLibrary()
  const path = await writeExport(other.files, entries)
  await expect(importFrom(other, path)).rejects.toMatchObject({ name: 'ReaderError' })
  expect((await other.library.ask('library.stats', {})).articles).toBe(0)
})

test('refuses what is no archive', async () => {
  const other = await emptyLibrary()
  const path = join(other.files, 'no.zip')
  writeFileSync(path, 'PK, but no more than that')
  await expect(importFrom(other, path)).rejects.toMatchObject({ code: 'unreadable-file' })
})
