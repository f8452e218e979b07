import type { AnnotationChoice, ListedAnnotation } from '@shared/contract/annotations'
import type { Archive } from '../archive/types'
import { groupBy } from '../stories/groupBy'

/** Passages and notes as Markdown (CommonMark 0.31): a heading a story, a block quote a passage, notes below as the reader wrote them. */
export function annotationsMarkdown(archive: Pick<Archive, 'annotations'>, choice: AnnotationChoice): { text: string; count: number } {
  const { annotations, total } = archive.annotations(choice)
  const stories = [...groupBy(annotations, ({ articleId }) => articleId).values()]
  return { text: `${['# Highlights and notes', ...stories.map(storyMarkdown)].join('\n\n')}\n`, count: total }
}

function storyMarkdown(annotations: readonly ListedAnnotation[]): string {
  const [first] = annotations
  return first === undefined ? '' : [headingOf(first), sourceOf(first), ...annotations.map(annotationMarkdown)].join('\n\n')
}

function headingOf({ title, url }: ListedAnnotation): string {
  const words = escaped(title.replace(/\s+/g, ' '))
  return url === null ? `## ${words}` : `## [${words}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
}

function sourceOf({ feedTitle, publishedAt }: ListedAnnotation): string {
  return `${escaped(feedTitle)}, ${dayOf(publishedAt)}`
}

function annotationMarkdown({ passage, note, createdAt }: ListedAnnotation): string {
  const quote = passage === null ? [] : [escaped(passage.quote).replace(/^/gm, '> ').replace(/ +$/gm, '')]
  const words = note.trim() === '' ? [] : [note.trim()]
  return [...quote, ...words, `*${dayOf(createdAt)}*`].join('\n\n')
}

/** ISO 8601, in UTC. */
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Signs that Markdown would take for its own, and beginnings of lines that would make lists and headings. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|=+)(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
}
