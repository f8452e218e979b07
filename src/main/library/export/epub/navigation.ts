import type { ExportWords } from '../exportWords'
import { element } from '../tree/storyTree'
import { escapeMarkup } from '../tree/writeMarkup'
import type { Book, Chapter } from './packageDocument'
import { xhtmlPage } from './xhtmlPage'

/** The contents list of EPUB 3 (EPUB 3.3 §7). */
export function contentsDocument(book: Book, chapters: readonly Chapter[], words: ExportWords): string {
  const items = chapters.map(({ file, title }) => element('li', { dir: 'auto' }, element('a', { href: file }, title)))
  const body = [
    element(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
      element('h1', {}, words.t('export.contents')),
      element('ol', {}, ...items)
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', hidden: 'hidden' },
      element(
        'ol',
        {},
        element('li', {}, element('a', { 'epub:type': 'cover', href: 'cover.xhtml' }, words.t('export.cover'))),
        element('li', {}, element('a', { 'epub:type': 'bodymatter', href: chapters[0]?.file ?? 'cover.xhtml' }, book.title))
      )
    )
  ]
  return xhtmlPage({ title: words.t('export.contents'), language: words.language, direction: directionOf(chapters), body })
}

/** The same for readers of EPUB 2 (OPF 2.0.1 §2.4.1). */
export function ncxDocument({ id, title }: Book, chapters: readonly Chapter[]): string {
  const points = chapters.map(
    (chapter, index) =>
      `<navPoint id="point-${index + 1}" playOrder="${index + 1}"><navLabel><text>${escapeMarkup(chapter.title)}</text></navLabel><content src="${chapter.file}"/></navPoint>`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head><meta name="dtb:uid" content="${id}"/><meta name="dtb:depth" content="1"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escapeMarkup(title)}</text></docTitle>
<navMap>${points.join('\n')}</navMap></ncx>
`
}

/** The way most of the stories are written. */
export function directionOf(chapters: readonly Chapter[]): 'ltr' | 'rtl' {
  return chapters.filter(({ direction }) => direction === 'rtl').length * 2 > chapters.length ? 'rtl' : 'ltr'
}
