import { fold } from './fold'

/** The tag a name stands for: the one of that very name, else the first that differs from it only in case or accents. */
export function knownTag(tags: readonly string[], name: string): string | undefined {
  return tags.find((tag) => tag === name) ?? tags.find((tag) => fold(tag) === fold(name))
}
