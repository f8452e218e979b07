import { ReaderError } from '@shared/contract/errors'
import { articleId } from '@shared/contract/ids'
import type { CommandLibrary, CommandOutcome } from '../command'
import { reasonInWords } from '../reasonWords'

/** `related <id>`: members of the same story, linked and similar stories, best first. */
export async function related(library: CommandLibrary, id: number, limit: number): Promise<CommandOutcome> {
  await library.settled()
  const subject = articleId.parse(id)
  const known = await library.ask('articles.heads', { ids: [subject] })
  if (known.articles.length === 0) throw new ReaderError('not-found', 'This story is no longer kept.')
  const answer = await library.ask('stories.related', { id: subject, limit })
  const rows = answer.related.map(({ id: other, title, kind, score, why }) => ({ id: other, title, kind, score, why }))
  const lines = rows.map(
    ({ id: other, title, kind, why }) =>
      `${String(other).padStart(6)}  ${kind.padEnd(7)}  ${title}\n        ${why.map(reasonInWords).join('; ')}`
  )
  return { json: { related: rows, story: answer.story, earlier: answer.earlier, later: answer.later }, text: lines.join('\n') }
}
