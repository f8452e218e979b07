import type { CommandLibrary, CommandOutcome } from '../command'

/** `search <query>`: the archive's ranked answer, in the query language of the window. */
export async function search(library: CommandLibrary, query: string, limit: number): Promise<CommandOutcome> {
  await library.settled()
  const { total, results, problem } = await library.ask('search.full', { query, limit })
  const lines = results.map(({ id, title, snippet }) => `${String(id).padStart(6)}  ${title}\n        ${snippet}`)
  return {
    json: { total, results: results.map(({ id, title, snippet, score }) => ({ id, title, snippet, score })), problem },
    text: [`${total} found`, ...(problem === null ? [] : [problem]), ...lines].join('\n')
  }
}
