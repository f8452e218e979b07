import type { Annotation } from '@shared/contract/annotations'
import { PAGE_LIMIT } from '@shared/contract/requests'
import { isoTime } from '../articleSummary'
import type { CommandLibrary, CommandOutcome } from '../command'

export interface NotesOptions {
  readonly limit: number
}

/** `notes`: what was highlighted and noted, by story, the story with the latest first; `text`: only what holds these words. */
export async function notes(library: CommandLibrary, text: string, { limit }: NotesOptions): Promise<CommandOutcome> {
  const { annotations, total } = await library.ask('annotations.list', { text, limit: Math.min(limit, PAGE_LIMIT) })
  const json = annotations.map(({ articleId, title, url, feedTitle, passage, createdAt, changedAt, id, color, note }) => ({
    id,
    articleId,
    title,
    url,
    feed: feedTitle,
    quote: passage?.quote ?? null,
    color: passage === null ? null : color,
    note,
    createdAt: isoTime(createdAt),
    changedAt: isoTime(changedAt)
  }))
  const lines = annotations.flatMap((annotation, index) => {
    const isFirst = annotations[index - 1]?.articleId !== annotation.articleId
    return [
      ...(isFirst ? [`${String(annotation.articleId).padStart(6)}  ${annotation.title}  — ${annotation.feedTitle}`] : []),
      lineOf(annotation)
    ]
  })
  return { json: { notes: json, total }, text: lines.join('\n') }
}

function lineOf({ passage, note }: Annotation): string {
  const flat = (words: string) => words.replace(/\s+/g, ' ')
  const quote = passage === null ? [] : [`“${flat(passage.quote)}”`]
  return `          ${[...quote, ...(note === '' ? [] : [flat(note)])].join('  — ')}`
}
