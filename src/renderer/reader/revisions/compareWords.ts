import { diffArrays } from 'diff'
import type { Piece } from './comparedTypes'
import type { Deadline } from './deadline'
import type { WordSplitter } from './words'

/** Characters of a paragraph beyond which only the whole is shown as replaced. */
const MOST_CHARACTERS = 60_000

/** What was taken out at one place of a text and what stands there now. */
interface Change {
  readonly removed: string
  readonly added: string
}
type Run = { readonly same: string } | Change

/** The difference of two paragraphs word by word; as a whole when they are too long or the time is up. */
export function compareWords(before: string, after: string, split: WordSplitter, deadline: Deadline): readonly Piece[] {
  if (before === after) return piecesOf([{ same: after }])
  const isWhole = before === '' || after === '' || before.length + after.length > MOST_CHARACTERS
  const runs = isWhole ? null : wordRuns(before, after, split, deadline)
  return piecesOf(runs ? joinChanges(runs) : [{ removed: before, added: after }])
}

function wordRuns(before: string, after: string, split: WordSplitter, deadline: Deadline): readonly Run[] | null {
  const [old, now] = [before, after].map((text) => split(text).map(({ segment }) => segment))
  const changes = diffArrays(old ?? [], now ?? [], { timeout: deadline.left() })
  if (changes === undefined) return null
  return changes.map(({ added, removed, value }) => {
    const text = value.join('')
    return added ? { removed: '', added: text } : removed ? { removed: text, added: '' } : { same: text }
  })
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** One change for what stands at one place; words that only a space or comma parts are changed together, not one by one. */
function joinChanges(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const [before, gap] = [joined.at(-2), joined.at(-1)]
    if ('same' in run || gap === undefined) joined.push(run)
    else if (!('same' in gap)) joined.splice(-1, 1, join(gap, '', run))
    else if (before !== undefined && !('same' in before) && !hasWords(gap.same) && isReplacement(before, run)) {
      joined.splice(-2, 2, join(before, gap.same, run))
    } else joined.push(run)
  }
  return joined
}

function join(one: Change, gap: string, other: Change): Change {
  return { removed: one.removed + gap + other.removed, added: one.added + gap + other.added }
}

/** Both take out and put in, between them: neither is then left with a lone space. */
function isReplacement(one: Change, other: Change): boolean {
  return one.removed + other.removed !== '' && one.added + other.added !== ''
}

function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const pieces = runs.flatMap((run): readonly Piece[] => {
    if ('same' in run) return [{ kind: 'same', text: run.same }]
    return [
      { kind: 'removed', text: run.removed },
      { kind: 'added', text: run.added }
    ]
  })
  return pieces.filter(({ text }) => text !== '')
}
