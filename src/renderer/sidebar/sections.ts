import type { Counter } from '@shared/contract/changes'

/** A section of the stories' breadcrumbs, with its counts. */
export interface SectionCount {
  readonly name: string
  readonly total: number
  readonly unread: number
}

const PREFIX = 'section:'
const SHOWN = 12

/** The sections with the most stories, by name. */
export function sectionsOf(counters: ReadonlyMap<string, Counter>): readonly SectionCount[] {
  return [...counters.values()]
    .filter(({ key, total }) => key.startsWith(PREFIX) && total > 0)
    .toSorted((one, other) => other.total - one.total)
    .slice(0, SHOWN)
    .map(({ key, total, unread }) => ({ name: key.slice(PREFIX.length), total, unread }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
