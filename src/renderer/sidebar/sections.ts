import type { Counter } from '@shared/contract/changes'

/** A section of the stories' breadcrumbs or a tag of the reader's, with its counts. */
export interface NameCount {
  readonly name: string
  readonly total: number
  readonly unread: number
}

const SHOWN = 12

/** The sections with the most stories, by name. */
export function sectionsOf(counters: ReadonlyMap<string, Counter>): readonly NameCount[] {
  return named(counters, 'section:')
    .toSorted((one, other) => other.total - one.total)
    .slice(0, SHOWN)
    .toSorted(byName)
}

/** Every tag that a story has, by name. */
export function tagsOf(counters: ReadonlyMap<string, Counter>): readonly NameCount[] {
  return named(counters, 'tag:').toSorted(byName)
}

const byName = (one: NameCount, other: NameCount) => one.name.localeCompare(other.name)

function named(counters: ReadonlyMap<string, Counter>, prefix: string): readonly NameCount[] {
  return [...counters.values()]
    .filter(({ key, total }) => key.startsWith(prefix) && total > 0)
    .map(({ key, total, unread }) => ({ name: key.slice(prefix.length), total, unread }))
}
