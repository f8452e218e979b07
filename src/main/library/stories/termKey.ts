import { baseLanguage } from '@shared/text/language'
import { stem } from '@shared/text/stem'

/** Cyrillic letters as Latin ones, after ISO 9 but without its accents, which `soften` would take off again. */
const latinLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia'
}

/** Spellings of one sound in the languages of Europe, applied in this order: "Quillón", "Kilon" and «Килон» are one key. */
const soundalikes: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/sch/g, 'sh'],
  [/tch|tsch/g, 'ch'],
  [/ph/g, 'f'],
  [/qu?|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/z/g, 's'],
  [/(?<=[^aeiousc])h/g, ''],
  [/(.)\1+/g, '$1']
]
const lastVowels = /(?<=...)[aeiou]+$/
const romanizable = /^[a-z\p{Script=Cyrillic}]+$/u

/** Keys remembered per language. */
const REMEMBERED = 20_000
const known = new Map<string, Map<string, string>>()

/**
 * The key under which a folded word is compared: its stem, in Latin letters, spelled as it sounds. So the inflections of a word
 * are one in its own language, and names and words of common origin are one in several.
 */
export function termKey(word: string, language: string | null): string {
  const base = baseLanguage(language)
  const ofLanguage = known.get(base) ?? new Map<string, string>()
  known.set(base, ofLanguage)
  const found = ofLanguage.get(word)
  if (found !== undefined) return found
  if (ofLanguage.size >= REMEMBERED) ofLanguage.clear()
  const key = soften(stem(word, language))
  ofLanguage.set(word, key)
  return key
}

function soften(word: string): string {
  if (!romanizable.test(word)) return word
  let key = /[^a-z]/.test(word) ? Array.from(word, (letter) => latinLetters[letter] ?? letter).join('') : word
  for (const [spelling, sound] of soundalikes) key = key.replace(spelling, sound)
  return key.replace(lastVowels, '').slice(0, 6)
}
