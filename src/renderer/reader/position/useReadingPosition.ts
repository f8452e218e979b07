import type { Article } from '@shared/contract/articles'
import { type RefObject, useLayoutEffect } from 'react'
import type { RangeFinder } from '../markMatches'
import { showFirstMatch } from '../readerScroll'
import { keepPosition, showWhereLeft } from './positionKeeper'

/** Opens a story at the first match of a search, else where it was left; then keeps where the reader is in it. */
export function useReadingPosition(pane: RefObject<HTMLElement | null>, article: Article | undefined, find: RangeFinder | null): void {
  const id = article?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a story that is read again stays where it is
  useLayoutEffect(() => {
    if (pane.current === null || article === undefined) return
    const isAtMatch = find !== null && showFirstMatch(pane.current)
    return keepPosition(pane.current, article.id, isAtMatch ? null : showWhereLeft(pane.current, article.id, article.position))
  }, [pane, id, find])
}
