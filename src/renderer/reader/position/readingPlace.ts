import type { ReadingPosition } from '@shared/contract/articles'

/** Where a block is along the story, in pixels from its beginning. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Where in the text an edge is: the first block that goes on beyond it, and how far into it; null before the first block. */
export function placeAt(edge: number, blocks: readonly Extent[]): Pick<ReadingPosition, 'block' | 'into'> | null {
  const [first] = blocks
  if (first === undefined || edge <= first.start) return null
  const block = blocks.findIndex(({ end }) => end > edge)
  const extent = blocks[block]
  if (extent === undefined) return { block: blocks.length - 1, into: 1 }
  return { block, into: share(edge, extent) }
}

/** Where along the story a place is; of a text that has become shorter, its end. */
export function edgeOf({ block, into }: Pick<ReadingPosition, 'block' | 'into'>, blocks: readonly Extent[]): number {
  const extent = blocks[Math.min(block, blocks.length - 1)]
  if (extent === undefined) return 0
  return extent.start + into * (extent.end - extent.start)
}

/** How much of the text is behind the reader when its pane shows it up to `edge`, 0 to 1. */
export const progressAt = (edge: number, text: Extent): number => share(edge, text)

/** Minutes of reading left, at least one before the end. */
export function minutesLeft(minutes: number, progress: number): number {
  return progress >= 1 ? 0 : Math.max(1, Math.round(minutes * (1 - progress)))
}

function share(edge: number, { start, end }: Extent): number {
  return end <= start ? 0 : Math.min(1, Math.max(0, (edge - start) / (end - start)))
}
