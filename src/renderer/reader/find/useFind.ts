import { type RefObject, useCallback, useEffect, useState } from 'react'
import { findInStory } from './findInStory'
import { paintFound, showRange, unpaintFound } from './paintFound'

/** What is looked for in the open story, and how to walk what was found. */
export interface FindState {
  readonly wanted: string
  /** From 1; 0 while there is none. */
  readonly at: number
  readonly count: number
  readonly look: (wanted: string) => void
  /** Goes to the next or the one before, around the ends. */
  readonly step: (by: 1 | -1) => void
}

const NOTHING: readonly Range[] = []

/** Looks for words in the story of a pane, for as long as the caller is shown. */
export function useFind(pane: RefObject<HTMLElement | null>): FindState {
  const [wanted, setWanted] = useState('')
  const [found, setFound] = useState(NOTHING)
  const [current, setCurrent] = useState(0)
  const show = useCallback((ranges: readonly Range[], index: number) => {
    setCurrent(index)
    paintFound(ranges, ranges[index])
    const range = ranges[index]
    if (range) showRange(range)
  }, [])
  useEffect(() => unpaintFound, [])
  const look = useCallback(
    (words: string) => {
      const story = pane.current?.querySelector<HTMLElement>('[data-reading]')
      const ranges = story ? findInStory(story, words) : NOTHING
      setWanted(words)
      setFound(ranges)
      show(ranges, 0)
    },
    [pane, show]
  )
  const step = (by: 1 | -1) => {
    if (found.length > 0) show(found, (current + by + found.length) % found.length)
  }
  return { wanted, at: found.length === 0 ? 0 : current + 1, count: found.length, look, step }
}
