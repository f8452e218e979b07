// @vitest-environment happy-dom
import type { ArticleStatus } from '@shared/contract/articles'
import type { Feed } from '@shared/contract/feeds'
import { feedId, storyId } from '@shared/contract/ids'
import type { LibraryStats } from '@shared/contract/library'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { OfflineMark } from '../../../../src/renderer/offline/OfflineMark'
import { StatusBar } from '../../../../src/renderer/offline/StatusBar'
import { LeadPicture } from '../../../../src/renderer/reader/LeadPicture'
import type { RowFold } from '../../../../src/renderer/replica/useTimeline'
import { MarkedText } from '../../../../src/renderer/search/MarkedText'
import { SearchResults } from '../../../../src/renderer/search/SearchResults'
import { NO_SEARCH, type SearchState } from '../../../../src/renderer/search/searchTypes'
import type { SelectionActs } from '../../../../src/renderer/selection/SelectionBar'
import { TimelineEmpty } from '../../../../src/renderer/timeline/TimelineEmpty'
import { TimelineRow } from '../../../../src/renderer/timeline/TimelineRow'
import { makeHead } from '../makeHead'
import { makeImage, makeMissingImage } from './images'

function drawn(view: ReactNode): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(view)
  return page
}
const nothing = () => {}
const acts: SelectionActs = {
  clearSelection: nothing,
  editTags: nothing,
  exportStories: nothing,
  prepareOffline: nothing,
  selectWholeList: nothing,
  toggleQueued: nothing,
  toggleRead: nothing,
  toggleStarred: nothing
}
const head = makeHead()
const whole = head.capture

describe('a row of the timeline', () => {
  const row = (isRead: boolean, storySize: number | null = null, shown = head, fold: RowFold | null = null, isSelected = false) =>
    drawn(
      <TimelineRow
        head={shown}
        status={{ articleId: head.id, isRead, isStarred: false, isQueued: false, tags: [], hasHighlight: false, hasNote: false }}
        source="The Lantern"
        storySize={storySize}
        fold={fold}
        alsoIn={fold === null ? '' : 'The Crier, Le Phare'}
        depth={0}
        position={3}
        size={90}
        isOpen={false}
        isCursor={true}
        isSelected={isSelected}
        isTabStop={true}
        now={Date.UTC(2026, 10, 3)}
        onOpen={nothing}
        onSelect={nothing}
        onOpenStory={nothing}
        onFold={nothing}
      />
    ).querySelector('article')

  test('is named by its headline, shown as the stranger wrote it', () => {
    const article = row(false)
    const title = article?.querySelector(`#${article.getAttribute('aria-labelledby')}`)
    expect(title?.textContent).toBe('Ferries <return> & stay')
  })

  test('says its place, and in words that it is unread', () => {
    expect([row(true)?.getAttribute('aria-posinset'), row(true)?.getAttribute('aria-setsize')]).toEqual(['3', '90'])
    expect(row(false)?.textContent).toContain('Unread.')
    expect(row(true)?.textContent).not.toContain('Unread.')
  })

  test('says in its description that it is selected', () => {
    const described = (isSelected: boolean) => {
      const article = row(true, null, head, null, isSelected)
      const ids = article?.getAttribute('aria-describedby')?.split(' ') ?? []
      return ids.map((id) => article?.querySelector(`#${id}`)?.textContent).join(' ')
    }
    expect(described(true)).toMatch(/^Selected\. /)
    expect(described(false)).not.toContain('Selected')
  })

  test('says that the publisher changed it, until it is read', () => {
    const updated = { ...head, revisedAt: Date.UTC(2026, 10, 3) }
    const sign = (isRead: boolean) => row(isRead, null, updated)?.querySelector('[role="img"][aria-label^="Updated"]')
    expect([sign(false) === null, sign(true) === null]).toEqual([false, true])
  })

  test('says how many articles tell its story when it is not the only one', () => {
    const told = { ...head, storyId: storyId.parse(3) }
    expect(row(true, 4, told)?.textContent).toContain('4 articles tell this story')
    expect(row(true, 1, told)?.textContent).not.toContain('tell this story')
  })

  test('says what it stands for, and whether some of that is unread', () => {
    const told = { ...head, storyId: storyId.parse(3) }
    const fold: RowFold = { key: 'story 3', more: 4, sources: 3, unread: 2, copies: [7, 8], isOpen: false }
    const text = row(true, 5, told, fold)?.textContent
    expect(text).toContain('+4 more · 3 sources · 2 unread')
    expect(text).toContain('Also in The Crier, Le Phare')
    expect(text).not.toContain('tell this story')
    expect(row(true, 5, told, { ...fold, unread: 0 })?.textContent).not.toContain('unread')
  })
})

describe('an empty list says why', () => {
  const failing: Feed = {
    id: feedId.parse(1),
    kind: 'web',
    url: 'https://a.example/feed',
    siteUrl: null,
    title: 'A',
    folderId: null,
    state: 'failing',
    error: { code: 'timeout', message: 'The server did not answer.' },
    addedAt: 0,
    checkedAt: 0,
    dueAt: null,
    unread: 0,
    total: 0,
    keepDays: null,
    saveMedia: false,
    fullText: 'page',
    pictures: 'all',
    everyMinutes: null,
    notify: false,
    position: null
  }
  const empty = (change: Partial<Parameters<typeof TimelineEmpty>[0]>) =>
    drawn(
      <TimelineEmpty
        scope={{ kind: 'all' }}
        unreadOnly={false}
        feed={null}
        isSyncing={false}
        onShowRead={nothing}
        onRefresh={nothing}
        {...change}
      />
    ).textContent

  test('the feed fails', () => expect(empty({ feed: failing })).toContain('The server did not answer.'))
  test('nothing is starred', () => expect(empty({ scope: { kind: 'starred' } })).toContain('No stars yet'))
  test('all is read', () => expect(empty({ unreadOnly: true })).toContain('Show read stories too'))
  test('stories are coming', () => expect(empty({ isSyncing: true })).toContain('on their way'))
  test('nothing came yet', () => expect(empty({})).toContain('Fetch new stories'))
})

describe('the status bar', () => {
  const stats: LibraryStats = {
    directory: '/library',
    feeds: 1,
    articles: 9,
    unread: 0,
    starred: 0,
    stories: 0,
    images: 12,
    imageBytes: 0,
    archiveBytes: 0,
    searchBytes: 0,
    complete: 7,
    media: 0,
    mediaBytes: 0,
    queued: 0
  }
  const bar = (change: Partial<Parameters<typeof StatusBar>[0]>) =>
    drawn(
      <StatusBar
        state="ready"
        stats={stats}
        progress={null}
        isSyncing={false}
        onCancel={nothing}
        preparation={null}
        onCancelPreparation={nothing}
        {...change}
      />
    )

  test('counts what is whole, not what is there', () => {
    expect(bar({}).textContent).toContain('Ready offline: 7 of 9 stories, 12 pictures')
    expect(bar({ stats: { ...stats, complete: 9 } }).textContent).toContain('Ready offline: 9 stories, 12 pictures')
  })

  test('tells that the library is coming back', () => {
    expect(bar({ state: 'restarting' }).querySelector('[role="status"]')?.textContent).toContain('being restarted')
  })

  test('shows how far a sync is, and lets it be stopped', () => {
    const progress = {
      phase: 'feeds',
      feedsDone: 1,
      feedsTotal: 4,
      articlesDone: 0,
      articlesTotal: 0,
      images: 0,
      bytes: 0,
      failed: 0
    } as const
    const running = bar({ progress, isSyncing: true })
    expect(running.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25')
    expect(running.querySelector('button')?.getAttribute('aria-label')).toBe('Stop fetching')
  })
})

test('the sign of the offline state has words', () => {
  expect(
    drawn(<OfflineMark capture={whole} />)
      .querySelector('[role="img"]')
      ?.getAttribute('aria-label')
  ).toBe('Ready offline: text complete · 1 of 1 picture')
})

test('a lead picture that is missing leaves its caption and the reason', () => {
  const missing = drawn(<LeadPicture image={makeMissingImage({ caption: 'The harbor.' })} />)
  expect(missing.querySelector('img')).toBeNull()
  expect(missing.textContent).toContain('The server answered 404.')
  expect(missing.textContent).toContain('The harbor.')
  expect(
    drawn(<LeadPicture image={makeImage()} />)
      .querySelector('img')
      ?.getAttribute('src')
  ).toMatch(/^offprint-image:/)
})

test('marks the matches of a snippet and keeps every character', () => {
  const text = drawn(
    <MarkedText
      text="one two three"
      marks={[
        [0, 3],
        [8, 13]
      ]}
    />
  )
  expect(text.innerHTML).toBe('<mark data-match="">one</mark> two <mark data-match="">three</mark>')
})

describe('the results of a search', () => {
  const results = (change: Partial<SearchState>) =>
    drawn(
      <SearchResults
        state={{ ...NO_SEARCH, query: 'ferry', total: 0, rows: 0, tier: 'full', ...change }}
        title={null}
        tells={false}
        showsFacets={false}
        cursor={null}
        openId={null}
        sourceOf={() => ''}
        acts={acts}
        onOpen={nothing}
        onSelect={nothing}
        onUnfold={nothing}
        onMore={nothing}
        onQuery={nothing}
        onRetry={nothing}
        onSort={nothing}
        onFold={nothing}
        onIncludeOlder={nothing}
        onShowFacets={nothing}
        onKeep={nothing}
        onMakeRule={nothing}
      />
    ).textContent
  const status: ArticleStatus = {
    articleId: head.id,
    isRead: false,
    isStarred: false,
    isQueued: false,
    tags: [],
    hasHighlight: false,
    hasNote: false
  }

  test('say that nothing was found only once the answer is there', () => {
    expect(results({})).toContain('Nothing found for “ferry”')
    expect(results({ searching: true })).not.toContain('Nothing found')
  })

  test('say why the archive did not answer, with hits and without', () => {
    const error = 'The library is away.'
    expect(results({ error })).toContain(error)
    expect(results({ error })).not.toContain('Nothing found')
    expect(results({ error, results: [{ id: head.id, head, status }] })).toContain(error)
  })

  test('say what was searched for when nothing is found as written', () => {
    expect(results({ corrected: 'ferries' })).toContain('Little found as written. Showing also results for “ferries”.')
  })

  test('say for how many of its story a row stands', () => {
    const row = { id: head.id, head, status, folded: 3 }
    expect(results({ fold: true, total: 4, rows: 1, results: [row] })).toMatch(/4 stories in 1 row.*\+3 in this story/)
  })
})
