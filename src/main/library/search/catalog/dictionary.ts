import { fold } from '@shared/text/fold'

/** Texts by number, from 1, each in it once. Numbers never change, so that catalogs of one library share it. */
export interface Dictionary {
  /** The number of a text, which is taken in when it is new; 0 for null and the empty text. */
  take(text: string | null): number
  /** How many numbers there are, 0 among them. */
  readonly size: number
  /** The names in a text, as written. */
  names(number: number): readonly string[]
  /** The same, folded for comparing. */
  folded(number: number): readonly string[]
}

/** `namesOf` parts a text into the names it stands for. */
export function makeDictionary(namesOf: (text: string) => readonly string[]): Dictionary {
  const numbers = new Map<string, number>()
  const names: (readonly string[])[] = [[]]
  const folded: (readonly string[])[] = [[]]
  return {
    take(text) {
      if (text === null || text === '') return 0
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, names.length)
      const written = namesOf(text)
      folded.push(written.map(fold))
      return names.push(written) - 1
    },
    get size() {
      return names.length
    },
    names: (number) => names[number] ?? [],
    folded: (number) => folded[number] ?? []
  }
}
