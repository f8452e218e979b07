import { fold } from '@shared/text/fold'
import { stem } from '@shared/text/stem'

interface Spelled<Name> {
  readonly name: Name
  readonly words: readonly string[]
}

/** Languages that inflect names. */
const inflecting: ReadonlySet<string> = new Set(['cs', 'ru'])
/** A full name of more words is no person's, and its last word is not what it is called by. */
const MOST_WORDS = 4

/**
 * Joins the forms of one name within a text: "Lukashenko" to "Alexander Lukashenko", inflected and accented forms to the one met
 * most. A short form that fits two full names stays on its own. `base`: the text's language.
 */
export function foldVariants<Name extends { readonly text: string; readonly count: number }>(
  names: readonly Name[],
  base: string,
  join: (full: Name, part: Name) => Name
): Name[] {
  const spelled = names.map((name) => ({ name, words: wordsOf(name.text, base) }))
  spelled.sort((a, b) => b.words.length - a.words.length || b.name.count - a.name.count)
  const full: Spelled<Name>[] = []
  for (const part of spelled) {
    const fitting = full.filter(({ words }) => isVariant(words, part.words))
    const [only] = fitting
    const place = only === undefined || fitting.length > 1 ? -1 : full.indexOf(only)
    if (only === undefined || place < 0) full.push(part)
    else full[place] = { name: join(only.name, part.name), words: only.words }
  }
  return full.map(({ name }) => name)
}

/** Whether a form can stand for a full name: the same words, or its last one. */
function isVariant(full: readonly string[], part: readonly string[]): boolean {
  if (full.length === part.length) return full.every((word, place) => word === part[place])
  const [word = ''] = part
  return part.length === 1 && full.length > 1 && full.length <= MOST_WORDS && full.at(-1) === word && word.length > 2
}

function wordsOf(name: string, base: string): string[] {
  const words = fold(name).split(/[\s’'.]+/)
  return inflecting.has(base) ? words.map((word) => stem(word, base)) : words
}
