import type { ArticleId } from '@shared/contract/ids'
import type { SearchAnswer } from '@shared/contract/search'
import { expect, test, vi } from 'vitest'
import type { LibraryClient } from '../../../../src/renderer/library/request'
import { appliedPage } from '../../../../src/renderer/replica/applied'
import type { SearchClient } from '../../../../src/renderer/search/client'
import { SearchSession } from '../../../../src/renderer/search/searchSession'
import { archiveClient, save, type TestArchive, testArchive, testWindow, until } from '../windowParts'

interface Answers {
  readonly instant?: (query: string) => readonly ArticleId[] | null
  readonly quick?: (query: string) => readonly ArticleId[]
  readonly full?: (query: string, offset: number, includeOlder: boolean) => readonly ArticleId[]
  readonly total?: number
}

/** A session over a real archive whose rankings the test decides. `shown` keeps every state it went through. */
async function openSession(archive: TestArchive, { instant = () => [], quick = () => [], full, total = 0 }: Answers) {
  const client = archiveClient(archive)
  const fullAnswer = (ids: readonly ArticleId[]): SearchAnswer => {
    const { articles, statuses } = archive.heads(ids)
    const results = articles.map((head, index) => {
      const status = statuses.find(({ articleId }) => articleId === head.id)
      return {
        id: head.id,
        title: head.title,
        snippet: `… ${head.title}`,
        marks: [],
        score: -index,
        isOlder: false,
        missing: [],
        folded: 0,
        head,
        status: status ?? {
          articleId: head.id,
          isRead: false,
          isStarred: false,
          isQueued: false,
          tags: [],
          hasHighlight: false,
          hasNote: false
        }
      }
    })
    const count = total || ids.length
    return { total: count, partial: 0, rows: count, results, problems: [], corrected: null, facets: null }
  }
  const request = async (name: string, args: { query: string; offset?: number; includeOlder?: boolean }) => {
    if (name === 'search.quick') return { ids: quick(args.query) }
    if (name !== 'search.full') return client.request(name as 'articles.heads', args as never)
    if (full === undefined) throw new Error('The library is away.')
    return fullAnswer(full(args.query, args.offset ?? 0, args.includeOlder ?? false))
  }
  const replica = testWindow(archive)
  const rows = async (ids: readonly ArticleId[]) => {
    await replica.items.load(ids)
    return ids.flatMap((id) => replica.items.peek(id) ?? [])
  }
  const searchClient: SearchClient = {
    rows,
    search: async (query) => {
      const ids = instant(query)
      return ids && { ids, rows: await rows(ids) }
    }
  }
  await until(() => expect(replica.state()?.horizon).toBe(0))
  const session = new SearchSession({
    client: { ...client, request: request as LibraryClient['request'] },
    items: replica.items,
    instant: searchClient
  })
  const shown: { tier: string; ids: readonly ArticleId[] }[] = []
  session.state.subscribe(() => {
    const { tier, results } = session.state.get()
    shown.push({ tier, ids: results.map((row) => row.id) })
  })
  return { session, shown }
}

const three = (archive: TestArchive) => [save(archive), save(archive), save(archive)] as const
const settled = (session: SearchSession) => until(() => expect(session.state.get()).toMatchObject({ searching: false }))

test('goes from the instant answer over the fused one to the exact one', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  const { session, shown } = await openSession(archive, { instant: () => [a], quick: () => [b, a], full: () => [a, b, c] })
  session.type('harbour')
  await settled(session)
  expect(shown).toContainEqual({ tier: 'instant', ids: [a] })
  expect(shown).toContainEqual({ tier: 'fused', ids: [a, b] })
  expect(session.state.get()).toMatchObject({
    tier: 'full',
    total: 3,
    results: [{ id: a }, { id: b }, { id: c, snippet: expect.any(String) }]
  })
})

test('leaves the rows at the top where they are', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  const { session } = await openSession(archive, { instant: () => [a, b], full: () => [c, b, a] })
  session.type('harbour')
  await until(() => expect(session.state.get().results).toHaveLength(2))
  await settled(session)
  expect(session.state.get().results.map((row) => row.id)).toEqual([a, b, c])
})

test('shows nothing of a query that was typed on', async () => {
  const archive = testArchive()
  const [a, b] = three(archive)
  const answer = (query: string) => (query === 'harb' ? [b] : [a])
  const { session, shown } = await openSession(archive, { instant: answer, quick: answer, full: answer })
  session.type('har')
  session.type('harb')
  await settled(session)
  expect(shown.flatMap(({ ids }) => ids)).not.toContain(a)
  expect(session.state.get().results.map((row) => row.id)).toEqual([b])
})

test('ranks at once when the reader presses Enter', async () => {
  const archive = testArchive()
  const [a] = three(archive)
  const { session } = await openSession(archive, { full: () => [a] })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    session.type('harbour')
    session.finish()
    while (session.state.get().searching) await Promise.resolve()
    expect(session.state.get()).toMatchObject({ tier: 'full', results: [{ id: a }] })
  } finally {
    vi.useRealTimers()
  }
})

test('keeps what the window found when the library is away, and says so', async () => {
  const archive = testArchive()
  const [a] = three(archive)
  const { session } = await openSession(archive, { instant: () => [a] })
  session.type('harbour')
  await settled(session)
  expect(session.state.get()).toMatchObject({ error: 'The library is away.', results: [{ id: a }] })
})

test('is empty again once the query is', async () => {
  const archive = testArchive()
  const [a] = three(archive)
  const { session } = await openSession(archive, { instant: () => [a], full: () => [a] })
  session.type('harbour')
  await settled(session)
  session.type('')
  expect(session.state.get()).toMatchObject({ results: [], searching: false, total: null })
})

test('brings further pages behind what is shown', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  const { session } = await openSession(archive, { full: (_, offset) => [a, b, c].slice(offset, offset + 2), total: 3 })
  session.type('harbour')
  await settled(session)
  expect(session.state.get().results).toHaveLength(2)
  await session.more()
  await session.more()
  expect(session.state.get().results.map((row) => row.id)).toEqual([a, b, c])
})

test('finds what comes in while the results are shown', async () => {
  const archive = testArchive()
  const [a, b] = three(archive)
  const found = [a]
  const { session } = await openSession(archive, { full: () => found })
  session.type('harbour')
  await settled(session)
  found.push(b)
  session.follow(appliedPage({ ...archive.heads([b]), more: false }))
  await until(() => expect(session.state.get().results.map((row) => row.id)).toEqual([a, b]))
})

test('searches earlier texts when asked, for this query and the next', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  const full = (query: string, _: number, includeOlder: boolean) => (includeOlder ? [a, query === 'harbour' ? b : c] : [a])
  const { session } = await openSession(archive, { full })
  const ids = () => session.state.get().results.map((row) => row.id)
  session.type('harbour')
  await settled(session)
  session.searchOlder(true)
  await settled(session)
  expect(ids()).toEqual([a, b])
  session.type('harbours')
  await until(() => expect(ids()).toEqual([a, c]))
  session.searchOlder(false)
  await until(() => expect(ids()).toEqual([a]))
})

test('shows a search that is come back to as it was left, without asking again', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  let asked = 0
  const full = (_: string, offset: number) => {
    asked++
    return [a, b, c].slice(offset, offset + 2)
  }
  const { session } = await openSession(archive, { full, total: 3 })
  session.type('harbour')
  await settled(session)
  await session.more()
  session.takeTyped()
  const left = session.state.get()
  session.show({ query: '', sort: 'relevance', fold: false })
  expect(session.state.get().results).toEqual([])
  const before = asked
  session.show({ query: 'harbour', sort: 'relevance', fold: false })
  expect(session.state.get()).toEqual(left)
  expect([session.typed.get(), asked]).toEqual(['harbour', before])
})

test('does not go back to what the window showed before the reader typed on', async () => {
  const archive = testArchive()
  const { session } = await openSession(archive, { full: () => three(archive) })
  session.type('harb')
  session.type('harbour')
  session.show({ query: 'harb', sort: 'relevance', fold: false })
  expect(session.typed.get()).toBe('harbour')
  expect(session.takeTyped()).toBe('harbour')
  expect(session.takeTyped()).toBeNull()
  await settled(session)
})

test('puts hits in the order of time as the archive does, whatever stood there', async () => {
  const archive = testArchive()
  const [a, b, c] = three(archive)
  const { session } = await openSession(archive, { instant: () => [a, b], full: () => [c, b, a] })
  session.show({ query: 'harbour', sort: 'date', fold: false })
  await settled(session)
  expect(session.state.get().results.map((row) => row.id)).toEqual([c, b, a])
})
