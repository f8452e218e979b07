import type { Evidence } from './evidence'

/** Days apart beyond which articles are not put into one story: without a link, and with one. */
export const STORY_DAYS = 14
const LINKED_DAYS = 60

/** Above this share of common text, two articles are one text printed twice. */
const SAME_TEXT = 0.6

/**
 * Ways in which two articles may tell the same event: each asks for a likeness, and for less of it the more else speaks
 * for them. The first that holds is taken. Chosen for precision on the labelled stories of the tests.
 */
const rules: readonly { readonly holds: (evidence: Evidence) => boolean; readonly cosine: number }[] = [
  { holds: ({ isAcrossLanguages, names }) => isAcrossLanguages && names.length >= 3, cosine: 0.08 },
  { holds: (evidence) => isContinued(evidence), cosine: 0.03 },
  // A label may be any story's ("Opinion", "Review"), so it says nothing without a name.
  { holds: ({ topics, names }) => topics === 'same' && names.length > 0, cosine: 0.12 },
  { holds: ({ link }) => link !== null, cosine: 0.2 },
  { holds: ({ names }) => names.length >= 3, cosine: 0.2 },
  { holds: ({ names }) => names.length === 2, cosine: 0.24 },
  { holds: ({ names }) => names.length === 1, cosine: 0.3 },
  { holds: () => true, cosine: 0.4 }
]

/** What two different labels ask for beyond the rule. */
const DIFFERENT_TOPICS = 1.5

/** Whether two articles tell the same event. */
export function isSameStory(evidence: Evidence): boolean {
  if (evidence.days > (evidence.link === null ? STORY_DAYS : LINKED_DAYS)) return false
  if (isSameText(evidence)) return true
  const rule = rules.find(({ holds }) => holds(evidence))
  if (rule === undefined) return false
  const asked = evidence.topics === 'different' ? rule.cosine * DIFFERENT_TOPICS : rule.cosine
  return evidence.cosine * nearness(evidence.days) >= asked
}

/** One links to the other under the same label: the publisher says that they go together. */
export function isContinued({ link, topics }: Evidence): boolean {
  return link !== null && topics === 'same'
}

export function isSameText(evidence: Evidence): boolean {
  return evidence.sharedText >= SAME_TEXT
}

/** How close two articles are, 0 to 1: their likeness, raised by what else joins them. */
export function closeness(evidence: Evidence): number {
  if (isSameText(evidence)) return Math.max(0.95, evidence.cosine)
  const apart = (1 - evidence.cosine) * (evidence.link === null ? 1 : 0.6) * 0.93 ** Math.min(4, evidence.names.length)
  return Math.min(0.94, 1 - apart)
}

/** News of one event comes within days: 1 on the same day, 0.8 at the end of the window. */
function nearness(days: number): number {
  return 1 - 0.2 * Math.min(1, days / STORY_DAYS)
}
