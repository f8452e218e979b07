import { createStore } from '../../library/store'

/** Which match of the search that led to the open story is current, counted from 1; null without any. */
export const matchPlace = createStore<{ readonly at: number; readonly count: number } | null>(null)
