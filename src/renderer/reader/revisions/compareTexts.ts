import { diffArrays } from 'diff'
import type { ComparedBlock } from './comparedTypes'
import { compareWords } from './compareWords'
import type { Deadline } from './deadline'
import { type Pair, pairParagraphs } from './pairParagraphs'
import type { WordSplitter } from './words'

/**
 * The difference of two plain texts: by paragraph first, then by word within those that changed.
 * Past the deadline whole paragraphs are shown as replaced, so that no text holds up the window.
 */
export function compareTexts(before: string, after: string, split: WordSplitter, deadline: Deadline): readonly ComparedBlock[] {
  return paragraphRuns(paragraphsOf(before), paragraphsOf(after), deadline).flatMap((run) => {
    if ('same' in run) return [{ kind: 'same' as const, paragraphs: run.same }]
    return pairParagraphs(run.removed, run.added, split).map((pair) => changedBlock(pair, split, deadline))
  })
}

type ParagraphRun = { readonly same: readonly string[] } | { readonly removed: readonly string[]; readonly added: readonly string[] }

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((paragraph) => paragraph !== '')

function paragraphRuns(before: string[], after: string[], deadline: Deadline): readonly ParagraphRun[] {
  const changes = diffArrays(before, after, { timeout: deadline.left() })
  if (changes === undefined) return [{ removed: before, added: after }]
  const runs: ParagraphRun[] = []
  for (const { added, removed, value } of changes) {
    const last = runs.at(-1)
    if (!added && !removed) runs.push({ same: value })
    else {
      const open = last === undefined || 'same' in last ? { removed: [], added: [] } : last
      if (open === last) runs.pop()
      runs.push(added ? { ...open, added: [...open.added, ...value] } : { ...open, removed: [...open.removed, ...value] })
    }
  }
  return runs
}

function changedBlock([before, after]: Pair, split: WordSplitter, deadline: Deadline): ComparedBlock {
  return { kind: 'changed', pieces: compareWords(before ?? '', after ?? '', split, deadline) }
}
