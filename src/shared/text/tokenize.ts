import { fold } from './fold'

/** A word of a text: folded, with the half-open range of characters it stands at. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
/** Letters of scripts that put no spaces where a reader would search (Korean glues particles to words). */
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u')
const unspacedRun = new RegExp(`([${unspacedScripts}\\p{M}ー]+)`, 'u')
const unspacedCharacter = /\P{M}\p{M}*/gu
/** Names that only their signs tell from other words, by what stands for them in the stream. */
const signedNames: Readonly<Record<string, string>> = { '.net': 'dotnet', 'c#': 'csharp', 'c++': 'cplusplus', 'f#': 'fsharp' }
const signedName = String.raw`(?<![\p{L}\p{N}])(?:[cC]\+\+|[cCfF]#|\.(?:net|Net|NET))(?![\p{L}\p{N}])`
/** One of these names, or a run of letters and digits; an English possessive ending is passed over. */
const word = new RegExp(String.raw`(${signedName})|([\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*)(?:['’][sS](?![\p{L}\p{N}]))?`, 'gu')

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The token stream of search: what is indexed, asked for and marked.
 * Scripts without spaces give a token a character, so that a phrase of them finds exactly the text it spells,
 * whatever a word breaker made of its surroundings.
 */
export function tokenize(text: string): Token[] {
  return splitWords(text, splitCharacters)
}

/**
 * The words of a text as a person would count them, with `Intl.Segmenter` where the script has no spaces.
 * For the instant index, term vectors and counts.
 */
export function segmentWords(text: string): Token[] {
  return splitWords(text, segmentRun)
}

type SplitRun = (run: string, offset: number, into: Token[]) => void

function splitWords(text: string, splitRun: SplitRun): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word)) {
    const [, name, run = ''] = match
    if (name !== undefined)
      tokens.push({ text: signedNames[name.toLowerCase()] ?? name, start: match.index, end: match.index + name.length })
    else if (unspaced.test(run)) splitMixed(run, match.index, splitRun, tokens)
    else pushToken(run, match.index, tokens)
  }
  return tokens
}

/** Parts "iPhone発売" into its Latin word and its Japanese run. */
function splitMixed(run: string, offset: number, splitRun: SplitRun, into: Token[]): void {
  let start = offset
  for (const part of run.split(unspacedRun)) {
    if (unspaced.test(part)) splitRun(part, start, into)
    else if (part !== '') pushToken(part, start, into)
    start += part.length
  }
}

function splitCharacters(run: string, offset: number, into: Token[]): void {
  for (const match of run.matchAll(unspacedCharacter)) pushToken(match[0], offset + match.index, into)
}

function segmentRun(run: string, offset: number, into: Token[]): void {
  for (const { segment, index } of segmenter.segment(run)) pushToken(segment, offset + index, into)
}

function pushToken(original: string, start: number, into: Token[]): void {
  // Folding takes some letters apart into more than letters ("⑴" is "(1)").
  const text = fold(original).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
  if (text !== '') into.push({ text, start, end: start + original.length })
}
