// @vitest-environment happy-dom
import { articleId, feedId, storyId } from '@shared/contract/ids'
import type { Story, StoryMember, StoryPage } from '@shared/contract/stories'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { byDay } from '../../../../src/renderer/stories/byDay'
import { anyNameQuery, nameQuery } from '../../../../src/renderer/stories/nameQuery'
import { StoryPageView } from '../../../../src/renderer/stories/StoryPageView'
import { makeHead } from '../makeHead'

const nothing = () => {}

function makeMember(id: number, at: number, change: Partial<StoryMember> = {}): StoryMember {
  return {
    head: makeHead({ id: articleId.parse(id), title: `Article ${id}`, publishedAt: at }),
    status: {
      articleId: articleId.parse(id),
      isRead: true,
      isStarred: false,
      isQueued: false,
      tags: [],
      hasHighlight: false,
      hasNote: false
    },
    why: [],
    isNew: false,
    ...change
  }
}

function makeStory(id: number, change: Partial<Story> = {}): Story {
  return {
    id: storyId.parse(id),
    title: `Story ${id}`,
    articleCount: 3,
    feedCount: 2,
    firstAt: Date.UTC(2026, 10, 7, 12),
    lastAt: Date.UTC(2026, 10, 16, 12),
    sagaId: null,
    chapter: 1,
    ...change
  }
}

function drawn(change: Partial<StoryPage>, newIds: readonly number[] = []): HTMLElement {
  const story = makeStory(1)
  const page: StoryPage = {
    story,
    chapters: [story],
    members: [],
    leadId: null,
    sources: [],
    names: [],
    seenAt: null,
    near: [],
    ...change
  }
  const view = document.createElement('div')
  view.innerHTML = renderToStaticMarkup(
    <StoryPageView
      page={page}
      newIds={new Set(newIds.map((id) => articleId.parse(id)))}
      now={Date.UTC(2026, 10, 17)}
      sourceOf={() => 'The Lantern'}
      lead={null}
      onOpen={nothing}
      onOpenStory={nothing}
      onFeed={nothing}
      onFind={nothing}
      onRead={nothing}
      onAllRead={nothing}
      onSplit={nothing}
      onJoin={nothing}
      onKeepApart={nothing}
    />
  )
  return view
}

describe('the page of a story', () => {
  test('says how many tell it, and from when to when', () => {
    expect(drawn({}).querySelector('header')?.textContent).toMatch(/3 articles from 2 sources, Nov 7.*16, 2026/)
  })

  test('offers to mark it read while some of it is unread', () => {
    const unread = {
      articleId: articleId.parse(1),
      isRead: false,
      isStarred: false,
      isQueued: false,
      tags: [],
      hasHighlight: false,
      hasNote: false
    }
    expect(drawn({ members: [makeMember(1, 0, { status: unread })] }).textContent).toContain('Mark the story read')
    expect(drawn({ members: [makeMember(1, 0)] }).textContent).toContain('You have read all of it')
  })

  test('marks what is new, and says how much', () => {
    const view = drawn({ members: [makeMember(1, 0), makeMember(2, 1)] }, [2])
    expect(view.textContent).toContain('1 article new since you last looked')
    expect([...view.querySelectorAll('[data-new="true"] [data-story-member]')].map((row) => row.textContent)).toEqual(['Article 2'])
  })

  test('shows the strongest reason of each article', () => {
    const why = [
      { kind: 'words', words: ['tariff'] },
      { kind: 'link', text: 'an earlier vote' }
    ] as const
    const view = drawn({ members: [makeMember(1, 0, { why })] })
    expect(view.textContent).toContain('Linked as “an earlier vote”')
    expect(view.textContent).not.toContain('tariff')
  })

  test('has a strip of chapters once there are several', () => {
    const chapters = [makeStory(1, { sagaId: storyId.parse(1) }), makeStory(2, { sagaId: storyId.parse(1), chapter: 2 })]
    const strip = drawn({ chapters }).querySelector('nav[aria-label="Chapters"]')
    expect(strip?.querySelectorAll('button')).toHaveLength(2)
    expect(strip?.querySelector('[aria-current="page"]')?.textContent).toContain('Story 1')
    expect(drawn({}).querySelector('nav')).toBeNull()
  })

  test('groups names by kind and sources by how much they tell', () => {
    const view = drawn({
      names: [
        { text: 'Minsk', kind: 'place', count: 3 },
        { text: 'Ada Quill', kind: 'person', count: 2 }
      ],
      sources: [{ feedId: feedId.parse(1), articles: 4 }]
    })
    expect([...view.querySelectorAll('dt')].map((title) => title.textContent)).toEqual(['People', 'Places'])
    expect(view.textContent).toContain('4 articles')
  })

  test('offers to join what is close, or never to', () => {
    const names = [...drawn({ near: [makeStory(9)] }).querySelectorAll('button[aria-label]')].map((button) =>
      button.getAttribute('aria-label')
    )
    expect(names).toEqual(['Join with “Story 9”', 'Never join with “Story 9”'])
  })
})

test('a story is parted into the days of the reader’s clock', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()
  const days = byDay([makeMember(1, at(7, 0)), makeMember(2, at(7, 23)), makeMember(3, at(8, 0))])
  expect(days.map(({ members }) => members.map(({ head }) => head.id))).toEqual([[1, 2], [3]])
})

test('names are asked for as they are written', () => {
  expect(nameQuery('Ada "Finch" Quill')).toBe('name:="Ada Finch Quill"')
  expect(anyNameQuery(['Minsk', 'Ada Quill'])).toBe('name:="Minsk" OR name:="Ada Quill"')
})
