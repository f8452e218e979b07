import { isHomeName } from '../../articles/metadata/breadcrumbs'
import { countWords } from '../../articles/text/words'

const maxSections = 5

/** A breadcrumb copied as one word a line ("Home", "World", "Europe") becomes one line again. */
export function joinTrail(lines: readonly string[]): readonly string[] {
  const home = lines.slice(0, 3).findIndex(isHomeName)
  if (home < 0) return lines
  const following = lines.slice(home + 1)
  const length = following.findIndex((line) => !isSectionName(line))
  // What ends the names must be a headline, else this is a list that happens to start with "Home".
  if (length < 1 || length > maxSections || countWords(following[length] ?? '') < 4) return lines
  const trail = [lines[home], ...following.slice(0, length)].join(' › ')
  return [...lines.slice(0, home), trail, ...following.slice(length)]
}

function isSectionName(line: string): boolean {
  return line.length <= 30 && countWords(line) <= 3 && /^\p{Lu}|^\p{Lo}/u.test(line) && !/[.:;!?\d]/.test(line)
}
