import { tagQuery } from '@shared/text/queryEdit'
import type { Feeds } from '../replica/useFeeds'
import { type NameCount, tagsOf } from '../sidebar/sections'

/** Every tag that some story has, the most used first. */
export function knownTags(feeds: Feeds | undefined): readonly string[] {
  return countedTags(feeds).map(({ name }) => name)
}

/** The same with how many stories have each. */
export function countedTags(feeds: Feeds | undefined): readonly NameCount[] {
  if (feeds === undefined) return []
  return tagsOf(feeds.counters).toSorted((one, other) => other.total - one.total)
}

/** The tag that a search asks for and nothing else. */
export function shownTag(query: string | null, feeds: Feeds | undefined): string | null {
  if (query === null || !query.startsWith('tag:')) return null
  return knownTags(feeds).find((name) => tagQuery(name) === query.trim()) ?? null
}
