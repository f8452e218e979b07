import type { Feeds } from '../replica/useFeeds'
import { tagsOf } from '../sidebar/sections'

/** Every tag that some story has, the most used first. */
export function knownTags(feeds: Feeds | undefined): readonly string[] {
  if (feeds === undefined) return []
  return tagsOf(feeds.counters)
    .toSorted((one, other) => other.total - one.total)
    .map(({ name }) => name)
}
