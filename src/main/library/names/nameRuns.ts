import { givenNames } from './givenNames'
import { isInnerCue } from './kindCues'
import type { NameWord } from './nameWords'
import { dividingTitles, labels, titles } from './titles'

/** Little words that join the parts of a name ("Bay of Pigs", "Ursula von der Leyen"). */
const joiners: ReadonlySet<string> = new Set('al bin da de del della den der di do dos du el la of van von'.split(' '))
const noJoiners: ReadonlySet<string> = new Set()

/** A run of words that make a name, and whether a title stood before it. */
export interface NameRun {
  readonly words: readonly NameWord[]
  readonly hasTitle: boolean
}

/** Runs of accepted words with nothing but a space, the stop of a shortened word, or joiners between them. */
export function findRuns(
  text: string,
  words: readonly NameWord[],
  accept: (word: NameWord, next: NameWord | undefined, last: NameWord | undefined) => boolean,
  joins: boolean
): NameRun[] {
  const joining = joins ? joiners : noJoiners
  const runs: NameWord[][] = []
  let run: NameWord[] = []
  let pending: NameWord[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    pending = []
  }
  for (const [index, entry] of words.entries()) {
    const last = pending.at(-1) ?? run.at(-1)
    if (last !== undefined && !isBeside(text, last, entry)) close()
    if (accept(entry, words[index + 1], run.at(-1))) {
      run.push(...pending, entry)
      pending = []
    } else if (mayJoin(run, pending, entry, joining)) pending.push(entry)
    else close()
  }
  close()
  return runs.flatMap(divide)
}

function isBeside(text: string, last: NameWord, next: NameWord): boolean {
  const gap = text.slice(last.end, next.start)
  return gap === ' ' || (last.isShortened && (gap === '. ' || gap === '.'))
}

/** "Bank of Norland" is a name; in "Ines Marapa of Baliro" there are two. */
function mayJoin(run: readonly NameWord[], pending: readonly NameWord[], entry: NameWord, joining: ReadonlySet<string>): boolean {
  if (run.length === 0 || pending.length > 1 || !joining.has(entry.text)) return false
  return entry.text !== 'of' || run.length === 1
}

/** Takes titles off, and parts a run where a title or a given name opens another name ("Вологда Сергей Воропанов"). */
function divide(run: readonly NameWord[]): NameRun[] {
  const parts: { words: NameWord[]; hasTitle: boolean }[] = [{ words: [], hasTitle: false }]
  const isThing = run.some((entry) => isInnerCue(entry.folded))
  for (const [index, entry] of run.entries()) {
    const part = parts.at(-1)
    if (part === undefined) break
    const isLast = index === run.length - 1
    const opens = part.words.length === 0
    if (opens && !isLast && labels.has(entry.folded)) continue
    if (opens && titles.has(entry.folded) && (!isLast || run.length === 1 || part.hasTitle)) part.hasTitle = true
    else if (!opens && !isLast && dividingTitles.has(entry.folded)) parts.push({ words: [], hasTitle: true })
    else if (!opens && !isLast && !isThing && opensPerson(entry, run[index - 1])) parts.push({ words: [entry], hasTitle: false })
    else part.words.push(entry)
  }
  return parts.filter(({ words }) => words.length > 0)
}

function opensPerson(word: NameWord, last: NameWord | undefined): boolean {
  return givenNames.has(word.folded) && last?.isCapital === true && !last.isShortened && !givenNames.has(last.folded)
}
