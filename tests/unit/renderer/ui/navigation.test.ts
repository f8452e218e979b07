import { articleId, smartFeedId, storyId } from '@shared/contract/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstPlace, type Navigation, type NavigationAction, navigate } from '../../../../src/renderer/navigation'

const id = (number: number) => articleId.parse(number)
const arrive = (...actions: readonly NavigationAction[]) => actions.reduce(navigate, firstPlace)
const placeOf = ({ scope, query, articleId: open, storyId: story, foundBy }: Navigation) => ({ scope, query, open, story, foundBy })

const action: fc.Arbitrary<NavigationAction> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((number): NavigationAction => ({ type: 'open', id: id(number) })),
  fc.integer({ min: 1, max: 4 }).map((number): NavigationAction => ({ type: 'open-story', id: storyId.parse(number) })),
  fc.constantFrom<NavigationAction>({ type: 'show', scope: { kind: 'starred' } }, { type: 'show', scope: { kind: 'all' } }),
  fc.constantFrom('a', 'ab', 'b').map((query): NavigationAction => ({ type: 'search', query })),
  fc.constant<NavigationAction>({ type: 'end-search' })
)

describe('navigation', () => {
  test('goes back and forward to the very same place', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 30 }), (actions) => {
        const there = arrive(...actions)
        const back = there.past.map((): NavigationAction => ({ type: 'back' }))
        const forward = there.past.map((): NavigationAction => ({ type: 'forward' }))
        const returned = [...back, ...forward].reduce(navigate, there)
        expect(placeOf(returned)).toEqual(placeOf(there))
      })
    )
  })

  test('comes back from a story to the search it was opened from', () => {
    const back = arrive({ type: 'search', query: 'tram' }, { type: 'open', id: id(7) }, { type: 'back' })
    expect(back).toMatchObject({ query: 'tram', articleId: null })
  })

  test('comes back from an article to the page of its story, and from there to where the keyboard stood', () => {
    const page = arrive({ type: 'open', id: id(1) }, { type: 'open-story', id: storyId.parse(3) })
    expect(page).toMatchObject({ articleId: null, storyId: 3, cursor: 1 })
    const article = navigate(page, { type: 'open', id: id(2) })
    expect(article).toMatchObject({ articleId: 2, storyId: null })
    expect(navigate(article, { type: 'back' })).toMatchObject({ articleId: null, storyId: 3 })
  })

  test('keeps one place for a search, however many letters were typed', () => {
    const typed = arrive({ type: 'search', query: 't' }, { type: 'search', query: 'tr' }, { type: 'search', query: 'tra' })
    expect(navigate(typed, { type: 'back' })).toMatchObject({ query: null })
  })

  test('keeps the open story on the page while another is searched for, and marks only what the search found', () => {
    const searching = arrive({ type: 'open', id: id(1) }, { type: 'search', query: 'tram' })
    expect(searching).toMatchObject({ articleId: 1, foundBy: null, cursor: null })
    expect(navigate(searching, { type: 'open', id: id(2) })).toMatchObject({ articleId: 2, foundBy: 'tram' })
    expect(navigate(searching, { type: 'end-search' })).toMatchObject({ articleId: 1, foundBy: null, query: null })
  })

  test('comes back to a search as it was arranged, standing on the hit it was left by', () => {
    const opened = arrive({ type: 'search', query: 'tram' }, { type: 'arrange', sort: 'date', fold: true }, { type: 'open', id: id(7) })
    expect(opened.past).toHaveLength(2)
    expect(navigate(opened, { type: 'back' })).toMatchObject({ query: 'tram', sort: 'date', fold: true, articleId: null, cursor: 7 })
  })

  test('shows a smart feed as a place of its own until its query is changed', () => {
    const smart = arrive({ type: 'find', query: 'tram', sort: 'date', smartFeedId: smartFeedId.parse(3) })
    expect(smart).toMatchObject({ query: 'tram', sort: 'date', smartFeedId: 3 })
    expect(navigate(smart, { type: 'search', query: 'trams' })).toMatchObject({ smartFeedId: null })
    expect(navigate(smart, { type: 'back' })).toMatchObject({ query: null, smartFeedId: null })
  })

  test('marks what was really searched for', () => {
    const opened = arrive({ type: 'search', query: 'trma' }, { type: 'open', id: id(7), foundBy: 'tram' })
    expect(opened).toMatchObject({ query: 'trma', foundBy: 'tram' })
  })

  test('moves the cursor without opening anything', () => {
    const moved = arrive({ type: 'open', id: id(1) }, { type: 'move', id: id(2) })
    expect(moved).toMatchObject({ articleId: 1, cursor: 2 })
    expect(moved.past).toHaveLength(1)
  })

  test('forgets the way forward once another way is taken', () => {
    const turned = arrive({ type: 'open', id: id(1) }, { type: 'back' }, { type: 'open', id: id(2) })
    expect(turned.future).toHaveLength(0)
  })

  test('stays where it is at the ends', () => {
    expect(navigate(firstPlace, { type: 'back' })).toBe(firstPlace)
    expect(navigate(firstPlace, { type: 'forward' })).toBe(firstPlace)
  })
})
