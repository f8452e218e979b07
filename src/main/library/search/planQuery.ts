import { assertNever } from '@shared/contract/errors'
import type { Filter, Query, QueryNode } from '@shared/text/queryTypes'
import { matchExpression, type Spelling } from './matchExpression'

/** The full text to ask: what stories say now, or what they said before. */
export type TextTable = 'words' | 'older_words'

/** A part of a query as it is answered: what is words alone is one FTS5 expression. */
export type Step =
  | { readonly kind: 'match'; readonly expression: string }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Step[] }
  | { readonly kind: 'not'; readonly of: Step }

/** A query as it is answered: all of it must hold. */
export interface Plan {
  /** The FTS5 query all answers match; null when the query has no words that must be there. */
  readonly wanted: string | null
  /** The FTS5 query no answer matches; only beside `wanted`. */
  readonly unwanted: string | null
  readonly steps: readonly Step[]
}

/** Writes a query as FTS5 and steps over the catalog. */
export function planQuery(query: Query, spelling: Spelling): Plan {
  const steps = query.terms.map((term) => stepOf(term, spelling))
  const wanted = steps.filter((step) => step.kind === 'match')
  if (wanted.length === 0) return { wanted: null, unwanted: null, steps }
  const unwanted = steps.flatMap((step) => (step.kind === 'not' && step.of.kind === 'match' ? [step.of] : []))
  return {
    wanted: joinMatches(wanted, ' AND '),
    unwanted: unwanted.length === 0 ? null : joinMatches(unwanted, ' OR '),
    steps: steps.filter((step) => step.kind !== 'match' && !(step.kind === 'not' && step.of.kind === 'match'))
  }
}

function joinMatches(matches: readonly { readonly expression: string }[], operator: string): string {
  return matches.map((match) => match.expression).join(operator)
}

/** A plan's FTS5 query; `titlesOnly`: the wanted words must be in the title, the unwanted nowhere. Null when it has none. */
export function planMatch({ wanted, unwanted }: Plan, titlesOnly = false): string | null {
  if (wanted === null) return null
  const scoped = `${titlesOnly ? '{title} : ' : ''}(${wanted})`
  return unwanted === null ? scoped : `${scoped} NOT (${unwanted})`
}

/** A part of a query as one FTS5 expression; null when it holds a filter, or shuts out words without asking for others. */
function matchOf(node: QueryNode, spelling: Spelling): string | null {
  if (node.kind === 'text') return matchExpression(node, spelling)
  if (node.kind === 'filter' || node.kind === 'not') return null
  if (node.kind === 'or') return joined(node.of, 'OR', spelling)
  const asked = node.of.filter((part) => part.kind !== 'not')
  const shutOut = node.of.flatMap((part) => (part.kind === 'not' ? [part.of] : []))
  const match = asked.length === 0 ? null : joined(asked, 'AND', spelling)
  if (match === null || shutOut.length === 0) return match
  const not = joined(shutOut, 'OR', spelling)
  return not === null ? null : `(${match} NOT ${not})`
}

function joined(nodes: readonly QueryNode[], operator: 'AND' | 'OR', spelling: Spelling): string | null {
  const parts = nodes.map((node) => matchOf(node, spelling))
  return parts.includes(null) ? null : `(${parts.join(` ${operator} `)})`
}

function stepOf(node: QueryNode, spelling: Spelling): Step {
  const expression = matchOf(node, spelling)
  if (expression !== null) return { kind: 'match', expression }
  switch (node.kind) {
    case 'text':
      return { kind: 'match', expression: matchExpression(node, spelling) }
    case 'filter':
      return { kind: 'filter', filter: node.filter }
    case 'not':
      return { kind: 'not', of: stepOf(node.of, spelling) }
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.of.map((part) => stepOf(part, spelling)) }
    default:
      return assertNever(node)
  }
}
