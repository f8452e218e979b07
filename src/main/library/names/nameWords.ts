import { fold } from '@shared/text/fold'

/** A word of a text with what decides whether it belongs to a name. */
export interface NameWord {
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly opensSentence: boolean
  /** Its full stop is its own: "Dr.", "J.". */
  readonly isShortened: boolean
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?!s\b)\p{L}+|-\p{L}+|&\p{Lu}+)*/gu
/** What stands before the first word of a sentence. */
const sentenceEnd = /(?:^|[.!?…:;。！？]|\n)["'“”„«»‘’()[\]\s–—-]*$/u
/** Articles and pronouns that French and its neighbours write onto the next word. */
const elided = /^(?:[cdjlmnst]|d?all|dell|nell|sull|un|quest|jusqu|lorsqu|puisqu|qu)['’](?=\p{L})/iu
const elidingLanguages: ReadonlySet<string> = new Set(['ca', 'fr', 'it', 'oc'])
/** "I’ll", "I’ve". */
const ownContraction = /^I['’]/
const shortened: ReadonlySet<string> = new Set(
  'capt col dr gen gov hon jr lt mag mme mr mrs ms prof rep rev sen sgt sr sra sta st ste dra lic'.split(' ')
)

/** The words of a text in order. `base`: its language. */
export function readNameWords(text: string, base: string): NameWord[] {
  const words: NameWord[] = []
  const elides = elidingLanguages.has(base)
  for (const match of text.matchAll(word)) {
    const skipped = elides ? (elided.exec(match[0])?.[0].length ?? 0) : 0
    words.push(describe(text, match[0].slice(skipped), match.index + skipped, skipped > 0, words.at(-1)))
  }
  return words
}

function describe(text: string, written: string, start: number, isElided: boolean, last: NameWord | undefined): NameWord {
  const end = start + written.length
  const folded = fold(written)
  const isStopped = text.charAt(end) === '.'
  const isInitial = /^\p{Lu}$/u.test(written) && isStopped
  return {
    text: written,
    folded,
    start,
    end,
    isCapital: isInitial || (/^\p{Lu}[\p{L}\p{M}'’&-]/u.test(written) && !ownContraction.test(written)),
    opensSentence: !isElided && !followsShortened(text, start, last) && sentenceEnd.test(text.slice(Math.max(0, start - 12), start)),
    isShortened: isInitial || (isStopped && shortened.has(folded))
  }
}

function followsShortened(text: string, start: number, last: NameWord | undefined): boolean {
  return last?.isShortened === true && /^\. ?$/.test(text.slice(last.end, start))
}
