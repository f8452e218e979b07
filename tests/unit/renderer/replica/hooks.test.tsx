// @vitest-environment happy-dom
import type { ArticleId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { act, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Replica } from '../../../../src/renderer/replica/replica'
import { useArticle } from '../../../../src/renderer/replica/useArticle'
import { useFeeds } from '../../../../src/renderer/replica/useFeeds'
import { useArticleState } from '../../../../src/renderer/replica/useItems'
import { ReplicaContext } from '../../../../src/renderer/replica/useReplica'
import { useTimeline, useTimelineRows } from '../../../../src/renderer/replica/useTimeline'
import { makeArticle } from '../../../helpers/makeArticle'
import { archiveClient, save, testArchive, testWindow, until } from '../windowParts'

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

/** Renders into a page and waits until it reads so. */
async function render(replica: Replica, content: ReactNode) {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  onTestFinished(async () => act(async () => root.unmount()))
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <StrictMode>
          <ReplicaContext value={replica}>{shown}</ReplicaContext>
        </StrictMode>
      )
    )
  await show(content)
  const container = document.body.lastElementChild
  const reads = (text: string) => until(() => act(async () => expect(container?.textContent).toBe(text)))
  return { show, reads }
}

function List({ scope, unreadOnly = false }: { readonly scope: Scope; readonly unreadOnly?: boolean }) {
  const timeline = useTimeline({ scope, unreadOnly, foldStories: false, foldDuplicates: false })
  const rows = useTimelineRows(timeline, 0, 10)
  return rows.map((row) => (row ? `${row.head.title}${row.status.isRead ? ' (read)' : ''}. ` : '… '))
}

function Story({ id }: { readonly id: ArticleId }) {
  const { status, article, error } = useArticle(id)
  const state = useArticleState(id)
  return `${status} ${article?.title ?? error?.code ?? ''}${state?.isStarred ? ' starred' : ''}`
}

function Sidebar() {
  const feeds = useFeeds()
  return feeds === undefined ? 'nothing yet' : feeds.feeds.map((feed) => `${feed.title} ${feed.unread}`).join()
}

test('a list shows its rows and what becomes of them', async () => {
  const archive = testArchive()
  const [one, two] = [save(archive, { title: 'One' }), save(archive, { title: 'Two' })]
  const { show, reads } = await render(testWindow(archive), <List scope={{ kind: 'all' }} />)
  await reads('Two. One. ')
  archive.setRead([one], true)
  await reads('Two. One (read). ')
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'Two, corrected' }), two)
  await reads('Two, corrected. One (read). ')
  await show(<List scope={{ kind: 'all' }} unreadOnly />)
  await reads('Two, corrected. ')
  await show(<List scope={{ kind: 'starred' }} />)
  await reads('')
})

test('a list that is only shown in another way is never empty in between', async () => {
  const archive = testArchive()
  save(archive, { title: 'One' })
  const { show, reads } = await render(testWindow(archive), <List scope={{ kind: 'all' }} />)
  await reads('One. ')
  const texts: (string | null | undefined)[] = []
  const watch = new MutationObserver(() => texts.push(document.body.lastElementChild?.textContent))
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  await show(<List scope={{ kind: 'all' }} unreadOnly />)
  await reads('One. ')
  watch.disconnect()
  expect(texts).not.toContain('')
})

test('a story shows its text, its state, and its newest revision', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The first text' })
  const { reads } = await render(testWindow(archive), <Story id={id} />)
  await reads('ready The first text')
  archive.setStarred([id], true)
  await reads('ready The first text starred')
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'The second text' }), id)
  await reads('ready The second text starred')
})

test('a story that goes while it is shown says so', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The first text' })
  const { reads } = await render(testWindow(archive), <Story id={id} />)
  await reads('ready The first text')
  archive.removeFeed(archive.feedId)
  await reads('failed not-found')
})

test('a story that was read ahead is there at the first look', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The first text' })
  const client = archiveClient(archive)
  const replica = testWindow(archive, client)
  await replica.articles.load(id)
  await replica.items.load([id])
  const { reads } = await render(replica, <Story id={id} />)
  await reads('ready The first text')
  expect(client.asked.filter((name) => name === 'articles.read')).toHaveLength(1)
})

test('the sidebar counts', async () => {
  const archive = testArchive()
  const { reads } = await render(testWindow(archive), <Sidebar />)
  await reads('The Harbour Post 0')
  save(archive)
  await reads('The Harbour Post 1')
})
