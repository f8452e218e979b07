import type { Evidence } from './evidence'

/** Days apart beyond which articles are not looked at for one story, unless linked. */
export const STORY_DAYS = 60

/** Above this share of common text, two articles are one text printed twice. */
const SAME_TEXT = 0.6

export function isSameText(evidence: Pick<Evidence, 'sharedText'>): boolean {
  return evidence.sharedText >= SAME_TEXT
}

/** How close two articles are, 0 to 1: their likeness, raised by what else joins them. */
export function closeness(evidence: Evidence): number {
  if (isSameText(evidence)) return Math.max(0.95, evidence.cosine)
  const apart = (1 - evidence.cosine) * (evidence.link === null ? 1 : 0.6) * 0.93 ** Math.min(4, evidence.names.length)
  return Math.min(0.94, 1 - apart)
}
