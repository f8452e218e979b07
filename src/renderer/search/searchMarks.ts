/** How far a keystroke has come: ids of the window's own index are here, or those of the archive too. */
export type SearchStep = 'first' | 'fused'

/**
 * Tells whoever observes the page's performance that a query came this far: a measure `search:first` or `search:fused` since
 * `start` (of `performance.now()`). None is kept in the page's buffer, where keystrokes would add up.
 */
export function markSearch(step: SearchStep, start: number, query: string, hits: number): void {
  const name = `search:${step}`
  performance.measure(name, { start, detail: { query, hits } })
  performance.clearMeasures(name)
}
