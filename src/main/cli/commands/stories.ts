import type { Story } from '@shared/contract/stories'
import { isoTime } from '../articleSummary'
import type { CommandLibrary, CommandOutcome } from '../command'

/** A running story as `stories` and `story` print it. */
export function storySummary({ firstAt, lastAt, ...rest }: Story) {
  return { ...rest, firstAt: isoTime(firstAt), lastAt: isoTime(lastAt) }
}

/** `stories`: running stories, those with the latest news first. */
export async function runningStories(library: CommandLibrary, limit: number): Promise<CommandOutcome> {
  await library.settled()
  const stories = (await library.ask('stories.list', { limit })).map(storySummary)
  const lines = stories.map(
    ({ id, title, articleCount, lastAt, sagaId, chapter }) =>
      `${String(id).padStart(6)} ${String(articleCount).padStart(4)}  ${lastAt.slice(0, 10)}  ${title}${sagaId === null ? '' : `  (chapter ${chapter})`}`
  )
  return { json: { stories }, text: lines.join('\n') }
}
