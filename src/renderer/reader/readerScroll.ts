import { scrollBehavior } from '../design/motion'
import { matchPlace } from './find/matchPlace'
import { linkToSave } from './links/bodyLinks'
import { saveLinkByKey } from './links/linkWork'
import { isPaged, isRightToLeft, turnPaged } from './paging/pagedPane'
import { turnAt } from './paging/pages'
import { bringIntoView } from './position/flow'

/** What the keys can do to the story on screen. */
export interface ReaderScroll {
  /** Moves by a page less a few lines; false when there is no more. */
  turnPage(direction: 1 | -1): boolean
  /** Whether the story is read page by page. */
  isPaged(): boolean
  /** Turns a page at a side of it. */
  turnAt(side: 'left' | 'right'): void
  matchCount(): number
  /** Goes to the next or previous match, around the ends. */
  walkMatches(step: 1 | -1): void
  /** Whether a link to a page that is not saved is in focus or under the pointer. */
  hasLinkToSave(): boolean
  saveLink(): void
  showRelated(): void
}

const LINES_KEPT = 48
/** Pieces of matches, in the headline and in the text; the first piece of each is the match. */
const MARKS = '[data-reading] mark'
const isMatch = (mark: HTMLElement): boolean => mark.hasAttribute('data-match')

/** Scrolls the story in `scroller`. */
export function readerScroll(scroller: () => HTMLElement | null): ReaderScroll {
  const marks = () => [...(scroller()?.querySelectorAll<HTMLElement>(MARKS) ?? [])]
  return {
    turnPage: (direction) => turnPage(scroller(), direction),
    isPaged: () => isPagedPane(scroller()),
    turnAt: (side) => {
      const pane = scroller()
      if (pane) turnPaged(pane, turnAt(side, isRightToLeft(pane)))
    },
    matchCount: () => marks().filter(isMatch).length,
    walkMatches: (step) => walkMatches(marks(), step),
    hasLinkToSave: () => linkToSave(scroller()) !== null,
    saveLink: () => {
      const link = linkToSave(scroller())
      if (link) void saveLinkByKey(link)
    },
    showRelated: () => focusPart(scroller()?.querySelector<HTMLElement>('[data-related]') ?? null)
  }
}

const isPagedPane = (pane: HTMLElement | null): boolean => pane !== null && isPaged(pane)

/** Where each scroller is on its way to, so that a second press during the movement turns a second page. */
const goals = new WeakMap<HTMLElement, number>()

function turnPage(element: HTMLElement | null, direction: 1 | -1): boolean {
  if (element === null) return false
  if (isPaged(element)) return turnPaged(element, direction)
  const end = element.scrollHeight - element.clientHeight
  const atEnd = direction > 0 ? element.scrollTop >= end - 2 : element.scrollTop <= 0
  if (!atEnd) scrollTo(element, pageFrom(goals.get(element) ?? element.scrollTop, direction * (element.clientHeight - LINES_KEPT), end))
  return !atEnd
}

const pageFrom = (from: number, by: number, end: number): number => Math.min(end, Math.max(0, from + by))

function scrollTo(element: HTMLElement, top: number): void {
  goals.set(element, top)
  element.addEventListener('scrollend', () => goals.delete(element), { once: true })
  element.scrollTo({ top, behavior: scrollBehavior() })
}

/** Makes the first match of the text current, else that of the headline, and brings it into view; false when there is none. */
export function showFirstMatch(element: HTMLElement): boolean {
  matchPlace.set(null)
  const marks = [...element.querySelectorAll<HTMLElement>(MARKS)]
  const first = marks.find((mark) => mark.closest('[data-story-body]')) ?? marks[0]
  if (first) makeCurrent(marks, first)
  return first !== undefined
}

function walkMatches(marks: readonly HTMLElement[], step: 1 | -1): void {
  const matches = marks.filter(isMatch)
  const current = matches.findIndex((mark) => mark.hasAttribute('data-current'))
  const next = matches.at((current + step) % matches.length)
  if (next) makeCurrent(marks, next)
}

/** A match of several pieces is current in all of them. */
function makeCurrent(marks: readonly HTMLElement[], match: HTMLElement): void {
  for (const mark of marks) mark.removeAttribute('data-current')
  const start = marks.indexOf(match)
  const next = marks.findIndex((mark, index) => index > start && isMatch(mark))
  for (const mark of marks.slice(start, next < 0 ? marks.length : next)) mark.setAttribute('data-current', '')
  const matches = marks.filter(isMatch)
  matchPlace.set({ at: matches.indexOf(match) + 1, count: matches.length })
  bringIntoView(match)
}

function focusPart(part: HTMLElement | null): void {
  part?.focus({ preventScroll: true })
  const pane = part?.closest<HTMLElement>('[data-reader]')
  if (part && pane && isPaged(pane)) bringIntoView(part)
  else part?.scrollIntoView({ block: 'start', behavior: scrollBehavior() })
}
