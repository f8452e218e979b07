import { isoTime } from '../articleSummary'
import { type CommandLibrary, type CommandOutcome, EXIT } from '../command'

/** `save <url>`: one page becomes a story of the feed "Saved pages". 3 when it could not be had and waits in the queue. */
export async function savePage(library: CommandLibrary, url: string): Promise<CommandOutcome> {
  const answer = await library.ask('pages.save', { url })
  if (answer.kind === 'queued') {
    const { addedAt, ...page } = answer.page
    const json = { kind: 'queued', page: { ...page, addedAt: isoTime(addedAt) }, reason: answer.reason }
    return { json, text: `queued  ${page.url}: ${answer.reason}`, code: EXIT.partly }
  }
  const { id, title } = await library.ask('articles.read', { id: answer.id })
  return { json: { ...answer, title }, text: `story ${id}  ${title}${answer.isNew ? '' : ' (saved before)'}` }
}
