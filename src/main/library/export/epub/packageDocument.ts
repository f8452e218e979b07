import { escapeMarkup } from '../tree/writeMarkup'
import { directionOf } from './navigation'

/** What a book says of itself. */
export interface Book {
  /** A URN. */
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly source: string | null
  /** BCP 47 tags, at least one. */
  readonly languages: readonly string[]
  readonly modified: Date
}
export interface Chapter {
  readonly title: string
  readonly file: string
  readonly direction: 'ltr' | 'rtl'
}
export interface BookPicture {
  readonly file: string
  readonly mime: string
}

interface Item {
  readonly id: string
  readonly href: string
  readonly type: string
  readonly properties?: string
}

const XHTML = 'application/xhtml+xml'

/** The package document (EPUB 3.3 §5): what the book is, all its files, and their order. */
export function packageDocument(
  book: Book,
  chapters: readonly Chapter[],
  pictures: readonly BookPicture[],
  cover: BookPicture | null
): string {
  const items: readonly Item[] = [
    { id: 'contents', href: 'contents.xhtml', type: XHTML, properties: 'nav' },
    { id: 'ncx', href: 'contents.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    { id: 'cover', href: 'cover.xhtml', type: XHTML },
    ...chapters.map(({ file }, index) => ({ id: `chapter-${index + 1}`, href: file, type: XHTML })),
    ...pictures.map((picture, index) => ({
      id: `picture-${index + 1}`,
      href: picture.file,
      type: picture.mime,
      ...(picture.file === cover?.file && { properties: 'cover-image' })
    }))
  ]
  const order = ['cover', 'contents', ...chapters.map((_, index) => `chapter-${index + 1}`)]
  const progression = directionOf(chapters) === 'rtl' ? ' page-progression-direction="rtl"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeMarkup(book.languages[0] ?? 'en')}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book, items, cover).join('\n')}
</metadata>
<manifest>
${items.map(writeItem).join('\n')}
</manifest>
<spine toc="ncx"${progression}>
${order.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`
}

function metadata(
  { id, title, author, source, languages, modified }: Book,
  items: readonly Item[],
  cover: BookPicture | null
): readonly string[] {
  const date = `${modified.toISOString().slice(0, 19)}Z`
  const coverItem = items.find(({ href }) => href === cover?.file)
  return [
    `<dc:identifier id="id">${id}</dc:identifier>`,
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    ...languages.map((language) => `<dc:language>${escapeMarkup(language)}</dc:language>`),
    ...(author === null ? [] : [`<dc:creator>${escapeMarkup(author)}</dc:creator>`]),
    ...(source === null ? [] : [`<dc:source>${escapeMarkup(source)}</dc:source>`]),
    `<dc:date>${date}</dc:date>`,
    `<meta property="dcterms:modified">${date}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessMode">visual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">unknown</meta>',
    // EPUB 2 names the cover this way.
    ...(coverItem === undefined ? [] : [`<meta name="cover" content="${coverItem.id}"/>`])
  ]
}

function writeItem({ id, href, type, properties }: Item): string {
  const extra = properties === undefined ? '' : ` properties="${properties}"`
  return `<item id="${id}" href="${href}" media-type="${type}"${extra}/>`
}
