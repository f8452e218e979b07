import { type Mark, mergeMarks, wantedClauses } from './highlight'
import { findClause } from './matchClause'
import { tokenizePassages } from './passages'
import type { Query } from './queryTypes'
import type { Token } from './tokenize'

/** A piece of a text around its matches; `marks` are ranges of characters in `text`. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Hit {
  /** Which clause of the query. */
  readonly clause: number
  /** Characters of the whole text. */
  readonly mark: Mark
}

const LENGTH = 220
/** Words shown before the first match. */
const LEAD_WORDS = 6

/**
 * Cuts the passage out of a text that answers most of a query, at word boundaries and about `length` characters long;
 * the beginning of the text when nothing in it does.
 */
export function cutSnippet(text: string, query: Query, language: string | null = null, length = LENGTH): Snippet {
  const tokens = tokenizePassages(text)
  const hits = findHits(tokens, query, language)
  const first = bestHit(hits, length)
  const start = first === null ? 0 : passageStart(tokens, first.mark[0])
  const end = passageEnd(text, tokens, start, length)
  const marks = hits.map((hit) => hit.mark).filter((mark) => mark[0] >= start && mark[1] <= end)
  return flatten(text, start, end, mergeMarks(marks))
}

function findHits(tokens: readonly Token[], query: Query, language: string | null): Hit[] {
  const hits = wantedClauses(query).flatMap((clause, index) =>
    findClause(clause, tokens, language).map(
      ({ start, end }): Hit => ({
        clause: index,
        mark: [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0]
      })
    )
  )
  return hits.sort((a, b) => a.mark[0] - b.mark[0])
}

/** The hit that opens the passage with the most different clauses, then the most hits; the earliest of equals. */
function bestHit(hits: readonly Hit[], length: number): Hit | null {
  let best: Hit | null = null
  let bestWorth = 0
  for (const [index, hit] of hits.entries()) {
    const clauses = new Set<number>()
    let count = 0
    for (let at = index; at < hits.length; at++) {
      const next = hits[at]
      if (next === undefined || next.mark[1] > hit.mark[0] + length * 0.8) break
      clauses.add(next.clause)
      count++
    }
    const worth = clauses.size * 100 + Math.min(count, 20)
    if (worth > bestWorth) [best, bestWorth] = [hit, worth]
  }
  return best
}

function passageStart(tokens: readonly Token[], match: number): number {
  const index = tokens.findIndex((token) => token.start >= match)
  const first = Math.max(0, index - LEAD_WORDS)
  return first === 0 ? 0 : (tokens[first]?.start ?? 0)
}

function passageEnd(text: string, tokens: readonly Token[], start: number, length: number): number {
  if (text.length - start <= length) return text.length
  const last = tokens.findLast((token) => token.start >= start && token.end <= start + length)
  return last?.end ?? start + length
}

/** One line: paragraphs are joined by spaces, and what was cut off is shown by dots. */
function flatten(text: string, start: number, end: number, marks: readonly Mark[]): Snippet {
  const positions: number[] = []
  let line = start > 0 ? '… ' : ''
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    const isSpace = /\s/.test(character)
    positions.push(line.length)
    if (!isSpace) line += character
    else if (line !== '' && !line.endsWith(' ')) line += ' '
  }
  positions.push(line.length)
  const moved = marks.map((mark): Mark => [positions[mark[0] - start] ?? 0, positions[mark[1] - start] ?? line.length])
  return { text: end < text.length ? `${line.trimEnd()} …` : line.trimEnd(), marks: moved }
}
