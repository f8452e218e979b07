import type { Article } from '@shared/contract/articles'
import type { ExportWords } from '../exportWords'
import type { Note } from '../notes'
import { sourceOf } from '../storyFiles'
import { element, type StoryNode } from './storyTree'

/** The lines under a headline: who wrote it and for whom, when, where it was. */
export function storyHeader(article: Article, words: ExportWords): readonly StoryNode[] {
  const { publishedAt, url } = article
  const date = element('time', { datetime: new Date(publishedAt).toISOString() }, words.day(publishedAt))
  const source = sourceOf(article).join(' · ')
  const original = url === null ? [] : [' · ', element('a', { href: url }, words.t('export.original'))]
  return [element('p', { class: 'about' }, ...(source === '' ? [] : [source, ' · ']), date, ...original)]
}

/** What the reader marked and wrote, below the text. */
export function notesSection(notes: readonly Note[], words: ExportWords): readonly StoryNode[] {
  if (notes.length === 0) return []
  const items = notes.map(({ quote, note }) =>
    element('li', {}, ...(quote === null ? [] : [element('blockquote', {}, element('p', {}, quote))]), ...noteWords(note))
  )
  return [element('section', { class: 'notes' }, element('h2', {}, words.t('export.notes')), element('ul', {}, ...items))]
}

function noteWords(note: string): readonly StoryNode[] {
  const lines = note.split(/\n+/).filter((line) => line.trim() !== '')
  return lines.map((line) => element('p', {}, line))
}
