import type { CommandLibrary, CommandOutcome } from '../command'

/** `search <query>`: the archive's ranked answer, in the query language of the window. */
export async function search(library: CommandLibrary, query: string, limit: number): Promise<CommandOutcome> {
  await library.settled()
  const { total, results, problems, corrected } = await library.ask('search.full', { query, limit })
  const lines = results.map(({ id, title, snippet }) => `${String(id).padStart(6)}  ${title}\n        ${snippet}`)
  const remarks = problems.map(({ start, end, message }) => `${query.slice(start, end)}: ${message}`)
  if (corrected !== null) remarks.push(`nothing found as written; searched for ${corrected}`)
  return {
    json: { total, results: results.map(({ id, title, snippet, score }) => ({ id, title, snippet, score })), problems, corrected },
    text: [`${total} found`, ...remarks, ...lines].join('\n')
  }
}
