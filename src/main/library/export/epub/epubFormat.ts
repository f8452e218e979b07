import { randomUUID } from 'node:crypto'
import type { Article } from '@shared/contract/articles'
import { openZip, type ZipWriter } from '../../files/zipWriter'
import { exportTree, leadFigure, type TreeTargets } from '../tree/exportTree'
import { shownPictures } from '../tree/shownPictures'
import { notesSection, storyHeader } from '../tree/storyParts'
import { element, type StoryNode } from '../tree/storyTree'
import type { ExportContext, StoryFormat, StoryWriter } from '../types'
import { bookStyle } from './bookStyle'
import { coverPage } from './coverPage'
import { contentsDocument, ncxDocument } from './navigation'
import { type Book, type BookPicture, packageDocument } from './packageDocument'
import { xhtmlPage } from './xhtmlPage'

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`
/** What every reading system shows (EPUB 3.3 §3.2). */
const coreTypes: ReadonlySet<string> = new Set(['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp'])

/** The file of a story in the book. */
const pageOf = (id: number): string => `story-${id}.xhtml`

/** A book (EPUB 3.3): a page a story, each picture once, links between its stories, a contents list for new and old readers. */
export const epubFormat: StoryFormat = {
  limit: 2000,
  open: async (output, context) => {
    const zip = openZip(output, context.now)
    await zip.add('mimetype', 'application/epub+zip', { stored: true })
    await zip.add('META-INF/container.xml', CONTAINER)
    await zip.add('book/style.css', bookStyle)
    return bookWriter(zip, context)
  }
}

function bookWriter(zip: ZipWriter, context: ExportContext): StoryWriter {
  const { choice, heads, words, now } = context
  const pictures = new Map<string, BookPicture>()
  const ids = new Set<number>(heads.map(({ id }) => id))
  const chapters: { title: string; file: string; direction: 'ltr' | 'rtl' }[] = []
  const book: Book = {
    id: `urn:uuid:${randomUUID()}`,
    title: heads.length === 1 ? (heads[0]?.title ?? choice.title) : choice.title,
    author: heads.length === 1 ? (heads[0]?.byline ?? null) : null,
    source: heads.length === 1 ? (heads[0]?.url ?? null) : null,
    languages: languagesOf(context),
    modified: now
  }

  async function addPicture(src: string): Promise<string | null> {
    if (context.pictures.nameOf(src) === null) return null
    const known = pictures.get(src)
    if (known !== undefined) return known.file
    const picture = await readable(src, context)
    if (picture === null) {
      context.pictures.leaveOut()
      return null
    }
    const file = `pictures/${picture.hash.slice(0, 24)}.${picture.extension}`
    const isNew = [...pictures.values()].every((other) => other.file !== file)
    pictures.set(src, { file, mime: picture.mime })
    if (isNew) await zip.add(`book/${file}`, picture.bytes, { stored: picture.mime !== 'image/svg+xml' })
    return file
  }

  return {
    async add(article) {
      const files = new Map<string, string>()
      for (const src of shownPictures(article)) {
        const file = await addPicture(src)
        if (file !== null) files.set(src, file)
      }
      const page = storyPage(article, context, {
        picture: (src) => files.get(src) ?? null,
        story: (id) => (ids.has(id) ? pageOf(id) : null),
        idPrefix: 'part-',
        missing: (alt) => (alt === '' ? '' : words.t('export.missingPicture', { alt }))
      })
      await zip.add(`book/${pageOf(article.id)}`, page)
      chapters.push({ title: article.title, file: pageOf(article.id), direction: article.direction })
    },
    async finish() {
      const kept = [...new Map([...pictures.values()].map((picture) => [picture.file, picture])).values()]
      const cover = kept.find(({ mime }) => mime === 'image/jpeg' || mime === 'image/png') ?? null
      await zip.add('book/cover.xhtml', coverPage(book, cover, context, chapters.length))
      await zip.add('book/contents.xhtml', contentsDocument(book, chapters, words))
      await zip.add('book/contents.ncx', ncxDocument(book, chapters))
      await zip.add('book/package.opf', packageDocument(book, chapters, kept, cover))
      await zip.finish()
    }
  }
}

/** The picture in a form that readers of books show; null when there is none. */
async function readable(src: string, { pictures }: ExportContext) {
  const picture = await pictures.read(src)
  if (picture === null || coreTypes.has(picture.mime)) return picture
  return pictures.convert(picture)
}

function storyPage(article: Article, { words, notesOf }: ExportContext, targets: TreeTargets): string {
  const body: readonly StoryNode[] = [
    element('h1', {}, article.title),
    ...storyHeader(article, words),
    ...leadFigure(article, targets),
    ...exportTree(article.html, targets),
    ...notesSection(notesOf(article), words)
  ]
  return xhtmlPage({ title: article.title, language: article.language, direction: article.direction, body })
}

/** Languages of the stories, the most frequent first (EPUB 3.3 §5.5.3.1.3 asks for one at least). */
function languagesOf({ heads, words }: ExportContext): readonly string[] {
  const counts = new Map<string, number>()
  for (const { language } of heads) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  const found = [...counts].sort((one, other) => other[1] - one[1]).map(([language]) => language)
  return found.length === 0 ? [words.language] : found
}
