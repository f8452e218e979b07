import { fold } from '@shared/text/fold'

/** The longest tag, in UTF-16 units. */
export const TAG_LETTERS = 60
const OFFERED = 8

/** One that differs from another only in case or accents is the same. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.some((other) => fold(other) === fold(tag)) ? tags : [...tags, tag]
}

/** Tags of other stories that hold what is typed. */
export function offeredTags(known: readonly string[], tags: readonly string[], text: string): readonly string[] {
  const begun = fold(text.trim())
  return known.filter((tag) => !tags.includes(tag) && fold(tag).includes(begun)).slice(0, OFFERED)
}
