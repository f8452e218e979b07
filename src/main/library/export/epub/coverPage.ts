import { element } from '../tree/storyTree'
import type { ExportContext } from '../types'
import type { Book, BookPicture } from './packageDocument'
import { xhtmlPage } from './xhtmlPage'

/** The first page: title, how many stories, when they were put together, and the first picture there is. */
export function coverPage(book: Book, cover: BookPicture | null, { words, now }: ExportContext, stories: number): string {
  const about = book.author ?? words.t('export.collected', { count: stories, day: words.day(now.getTime()) })
  const picture = cover === null ? [] : [element('p', {}, element('img', { src: cover.file, alt: '' }))]
  const body = [
    element(
      'section',
      { 'epub:type': 'cover', class: 'cover', dir: 'auto' },
      element('h1', {}, book.title),
      element('p', { class: 'about' }, about),
      ...picture
    )
  ]
  return xhtmlPage({ title: book.title, language: book.languages[0] ?? null, direction: 'ltr', body })
}
