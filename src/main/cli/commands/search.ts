import type { FacetValue, SearchAnswer, SearchFacets, SearchResult, SearchSort } from '@shared/contract/search'
import type { CommandLibrary, CommandOutcome } from '../command'

export interface SearchOptions {
  readonly limit: number
  readonly sort: SearchSort
  readonly fold?: boolean
  readonly facets?: boolean
}

/** `search <query>`: the archive's ranked answer, in the query language of the window. */
export async function search(library: CommandLibrary, query: string, options: SearchOptions): Promise<CommandOutcome> {
  await library.settled()
  const { limit, sort, fold = false, facets = false } = options
  const answer = await library.ask('search.full', { query, limit, sort, fold, facets })
  const { results, ...told } = answer
  return { json: { ...told, facets: withTimes(answer.facets), results: results.map(toJson) }, text: describeAnswer(query, answer) }
}

function toJson({ id, title, snippet, score, folded, missing }: SearchResult) {
  return { id, title, snippet, score, folded, missing }
}

/** Times as the command line writes them everywhere. */
function withTimes(facets: SearchFacets | null) {
  if (facets === null) return null
  const { starts, counts, end } = facets.time
  const write = (time: number) => new Date(time).toISOString()
  return { ...facets, time: { starts: starts.map(write), counts, end: starts.length === 0 ? null : write(end) } }
}

function describeAnswer(query: string, { total, partial, results, problems, corrected, facets }: SearchAnswer): string {
  const remarks = problems.map(({ start, end, message }) => `${query.slice(start, end)}: ${message}`)
  if (corrected !== null) remarks.push(`little found as written; searched for ${corrected} too`)
  const found = partial === 0 ? `${total} found` : `${total} found, and ${partial} with some of the words`
  return [found, ...remarks, ...(facets === null ? [] : facetLines(facets)), ...results.map(resultLines)].join('\n')
}

function resultLines({ id, title, snippet, folded, missing }: SearchResult): string {
  const notes = [...(folded > 0 ? [`+${folded} in this story`] : []), ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : [])]
  const note = notes.length === 0 ? '' : `  (${notes.join('; ')})`
  return `${String(id).padStart(6)}  ${title}${note}\n        ${snippet}`
}

function facetLines({ feeds, sections, authors, languages }: SearchFacets): string[] {
  const line = (label: string, values: readonly FacetValue[]) =>
    values.length === 0 ? [] : [`${label}: ${values.map((value) => `${value.label} ${value.count}`).join(' · ')}`]
  return [...line('Feeds', feeds), ...line('Sections', sections), ...line('Authors', authors), ...line('Languages', languages)]
}
