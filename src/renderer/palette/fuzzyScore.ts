import { fold } from '@shared/text/fold'

/** Points for a letter at the start of a word, and for one right after the letter before; a letter elsewhere counts 1. */
const WORD_START = 8
const IN_A_ROW = 8
/** Points a letter must make on average: letters strewn over a text name nothing. */
const WANTED = 6.5

/**
 * How well letters typed in order name a text, higher is better; null where they do not all occur. Starts of words count most,
 * so that "mar" and "mk read" both find "Mark all read"; of two alike the shorter text is better.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const wanted = [...fold(typed).replaceAll(/\s+/gu, '')]
  const letters = [...fold(text)]
  let best: number | null = null
  for (let start = 0; start < letters.length; start++) {
    if (letters[start] !== wanted[0] || !isWordStart(letters, start)) continue
    const score = scoreFrom(wanted, letters, start)
    if (score !== null && (best === null || score > best)) best = score
  }
  if (wanted.length === 0) return 0
  return best ?? scoreFrom(wanted, letters, 0)
}

function scoreFrom(wanted: readonly string[], letters: readonly string[], start: number): number | null {
  let score = 0
  let last = start - 2
  for (const letter of wanted) {
    const at = nextPlace(letters, letter, last, start)
    if (at < 0) return null
    score += 1 + (isWordStart(letters, at) ? WORD_START : 0) + (at === last + 1 ? IN_A_ROW : 0)
    last = at
  }
  return score < wanted.length * WANTED ? null : score - letters.length / 100
}

/** The letter right after the last one, else at the next start of a word, else the next there is. */
function nextPlace(letters: readonly string[], letter: string, last: number, start: number): number {
  const from = Math.max(last + 1, start)
  if (letters[from] === letter) return from
  for (let at = from; at < letters.length; at++) if (letters[at] === letter && isWordStart(letters, at)) return at
  return letters.indexOf(letter, from)
}

/** Scripts that write words without spaces between them: any letter may begin one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function isWordStart(letters: readonly string[], at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? '') || unspaced.test(letters[at] ?? '')
}
