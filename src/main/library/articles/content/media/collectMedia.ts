import { z } from 'zod'
import { all, type DomElement } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import { firstMeta, type Page } from '../../metadata/page'
import type { MediaReference } from '../../types'
import { mediaMark } from '../marks'
import { describedMedia } from './describedMedia'
import { fileTypeOf, kindOfMime } from './mediaFiles'

const maxMedia = 100

const marked = z.object({
  url: z.string(),
  kind: z.enum(['audio', 'document', 'video']),
  mime: z.string().nullable(),
  title: z.string().nullable(),
  bytes: z.number().nullable(),
  seconds: z.number().nullable()
})

/**
 * The files of a finished text, in order, each card numbered (`data-media`) as its file stands in the list;
 * then those that the page only names in its head. Call it when the pictures are numbered: stills are told by their position.
 */
export function collectMedia(root: DomElement | null, page: Page | null): MediaReference[] {
  const media: MediaReference[] = []
  for (const card of root ? all(root, `[${mediaMark}]`) : []) {
    const file = marked.parse(JSON.parse(card.getAttribute(mediaMark) ?? ''))
    const still = card.querySelector('img[data-image]')?.getAttribute('data-image')
    const known = media.findIndex(({ url }) => url === file.url)
    const position = known >= 0 ? known : media.push({ ...file, poster: still == null ? null : Number(still) }) - 1
    card.removeAttribute(mediaMark)
    if (position < maxMedia) card.setAttribute('data-media', String(position))
  }
  return mergeMedia(media.slice(0, maxMedia), page ? namedMedia(page) : [])
}

/** The files of a page and of its feed in one list: the same address once, each knowing what either says. */
export function mergeMedia(ofPage: readonly MediaReference[], ofFeed: readonly MediaReference[]): MediaReference[] {
  const merged = new Map<string, MediaReference>()
  for (const file of [...ofPage, ...ofFeed]) {
    const key = file.url.replace(/^https?:\/\/(?:www\.)?|#.*$/g, '')
    const known = merged.get(key)
    merged.set(key, known ? complete(known, file) : file)
  }
  return [...merged.values()].slice(0, maxMedia)
}

function complete(known: MediaReference, other: MediaReference): MediaReference {
  return {
    ...known,
    mime: known.mime ?? other.mime,
    title: known.title ?? other.title,
    bytes: known.bytes ?? other.bytes,
    seconds: known.seconds ?? other.seconds,
    poster: known.poster ?? other.poster
  }
}

/** Files that the head of a page names for its story: JSON-LD, and `og:audio` and `og:video` (Open Graph protocol). */
function namedMedia(page: Page): MediaReference[] {
  const described = page.story === null ? [] : describedMedia([page.story], page.url)
  const ofStory = described.flatMap(({ file, kind, mime, title, seconds }) =>
    file ? [{ url: file, kind, mime: mime ?? fileTypeOf(file)?.mime ?? null, title, bytes: null, seconds, poster: null }] : []
  )
  const open = (['audio', 'video'] as const).flatMap((kind) => {
    const url = absoluteUrl(firstMeta(page, [`og:${kind}:secure_url`, `og:${kind}`, `og:${kind}:url`]) ?? '', page.url)
    const mime = page.meta.get(`og:${kind}:type`) ?? null
    const isFile = url !== null && (fileTypeOf(url)?.kind === kind || kindOfMime(mime) === kind)
    return isFile ? [{ url, kind, mime: mime ?? fileTypeOf(url)?.mime ?? null, title: null, bytes: null, seconds: null, poster: null }] : []
  })
  return [...ofStory, ...open]
}
