import { all, type DomDocument, type DomElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { withRole } from '../marks'
import type { PictureList } from '../pictures/collectPictures'
import { makeCard } from './makeCard'
import { fileTypeOf, readSeconds } from './mediaFiles'

const maxLinks = 100
const maxLine = 200
/** Words of buttons beside the link: they say nothing of the file. Each must match from start to end. */
const plainWords =
  /^(?:audio|download|download (?:file|mp3|pdf|here|episode)|herunterladen|listen|mp3|open|pdf|play|télécharger|descargar|скачать|下载|ダウンロード)$/i

/** A line that is only a link to a recording, film or document becomes the card of that file; the story's own links stay. */
export function replaceFileLinks(document: DomDocument, base: string | null, pictures: PictureList): void {
  const links = all(document, 'a[href]').filter((link) => fileTypeOf(link.getAttribute('href') ?? '') !== null)
  for (const link of links.slice(0, maxLinks)) {
    const line = lineOf(link)
    const url = link.getAttribute('href') ?? ''
    const type = fileTypeOf(url)
    if (!line || !type || base === url || link.closest(withRole('embed-card'))) continue
    const isShown = all(document, withRole('embed-card')).some((card) => card.querySelector('a')?.getAttribute('href') === url)
    if (isShown && plainWords.test(textOf(link))) line.remove()
    if (isShown) continue
    const text = textOf(line)
    const title = plainWords.test(textOf(link)) ? null : textOf(link)
    const seconds = readSeconds(/\b(?:\d{1,2}:)?\d{1,3}:\d{2}\b/.exec(text)?.[0] ?? null)
    const file = { url, ...type, title, bytes: bytesIn(text), seconds }
    const kind = { audio: 'Audio', document: 'Document', video: 'Video' }[type.kind]
    line.replaceWith(makeCard(document, { url, kind, title, author: null, caption: null, posters: [], file }, pictures))
  }
}

/** The block that holds nothing but links to this one file and a few words on it. */
function lineOf(link: DomElement): DomElement | null {
  const line = link.closest('p, div, figure')
  if (!line || line.querySelector('p, div, ul, ol, table, img, h1, h2, h3') || textOf(line).length > maxLine) return null
  const href = link.getAttribute('href')
  if (all(line, 'a[href]').some((other) => other.getAttribute('href') !== href)) return null
  const beside = textOf(line).length - all(line, 'a[href]').reduce((length, each) => length + textOf(each).length, 0)
  return beside <= 40 ? line : null
}

const units: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, g: 1_000_000_000 }

function bytesIn(text: string): number | null {
  const match = /\b(\d+(?:[.,]\d+)?)\s*([kmg])i?[bо]\b/i.exec(text)
  const bytes = match ? Number(match[1]?.replace(',', '.')) * (units[match[2]?.toLowerCase() ?? ''] ?? 0) : 0
  return bytes > 0 ? Math.round(bytes) : null
}
