import { rankCandidates } from '../../../images/candidates'
import { all } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import { asList, asText, asThing } from '../../metadata/jsonLd'
import { firstMeta, type Page } from '../../metadata/page'
import type { ImageCandidate, PictureReference } from '../../types'
import { pictureMark } from '../marks'
import { type PictureList, pictureOf } from './collectPictures'
import { pictureKey, widthInAddress } from './pictureKey'
import { isTrackerUrl } from './tracking'

/** Addresses of pictures that stand for the site, not the story. */
const standIn =
  /(?:^|[/_.-])(?:logo|default|placeholder|fallback|share(?:-image|image)?|social(?:-share)?|og-?image-default|favicon|site-image|brand)(?:[/_.-]|$)/i

/** Boxes of the lead picture, by the names that templates give them. */
const leadMarkup =
  '.post-thumbnail, [class*="featured-image" i], [class*="hero" i], [class*="lead-image" i], [class*="lead-media" i], [class*="article-header" i], article header'

/** A picture this wide, in pixels, needs no other source. */
const sharpWidth = 800

/** The picture the page names for the story, as an index into `pictures` (added when the page does not show it); null when there is none. */
export function findLeadPicture(page: Page, pictures: PictureList, feedPictures: readonly PictureReference[]): number | null {
  const named = namedPicture(page)
  if (named) return lendAddresses(named, pictures) ?? addIfOwn(named, pictures)
  const [fed] = feedPictures
  return fed ? (lendAddresses(fed, pictures) ?? pictures.push(fed) - 1) : placedLead(page)
}

/** The picture that stands where sites put the lead, when nobody names it. */
function placedLead(page: Page): number | null {
  for (const box of all(page.document, leadMarkup)) {
    const image = box.querySelector(`img[${pictureMark}]`)
    if (image && box.closest('article, main, [role="main"], .hentry') && !box.closest('aside, nav, footer, li'))
      return Number(image.getAttribute(pictureMark))
  }
  return null
}

/** Which known picture is the same one, in whatever size. */
function indexOfSame(picture: PictureReference, pictures: readonly PictureReference[]): number | null {
  const urls = new Set(picture.candidates.map((candidate) => candidate.url))
  const exact = pictures.findIndex((other) => other.candidates.some((candidate) => urls.has(candidate.url)))
  if (exact >= 0) return exact
  const keys = new Set([...urls].map(pictureKey))
  const similar = pictures.findIndex((other) => other.candidates.some((candidate) => keys.has(pictureKey(candidate.url))))
  return similar >= 0 ? similar : null
}

/** What the feed knows of a picture (credit, description) completes what the page says. */
export function completeFromFeed(pictures: PictureList, feedPictures: readonly PictureReference[]): void {
  for (const fed of feedPictures) {
    const index = indexOfSame(fed, pictures)
    const known = index === null ? undefined : pictures[index]
    if (index === null || !known) continue
    pictures[index] = { ...known, alt: known.alt || fed.alt, caption: known.caption ?? fed.caption, credit: known.credit ?? fed.credit }
  }
}

/** Finds the picture among those shown; where the page shows it small only, the named address is tried too. */
function lendAddresses(named: PictureReference, pictures: PictureList): number | null {
  const index = indexOfSame(named, pictures)
  const shown = index === null ? undefined : pictures[index]
  if (index === null || !shown) return null
  const isSharp = shown.candidates.some((candidate) => (candidate.width ?? 0) >= sharpWidth || (candidate.density ?? 0) > 1)
  if (!isSharp) pictures[index] = { ...shown, candidates: rankCandidates([...shown.candidates, ...named.candidates]) }
  return index
}

function addIfOwn(named: PictureReference, pictures: PictureList): number | null {
  const url = named.candidates[0]?.url ?? ''
  return standIn.test(url) || isTrackerUrl(url) ? null : pictures.push(named) - 1
}

function namedPicture(page: Page): PictureReference | null {
  const candidates = [...fromMeta(page), ...fromJsonLd(page)]
  return candidates.length > 0 ? pictureOf(rankCandidates(candidates), firstMeta(page, ['og:image:alt', 'twitter:image:alt']) ?? '') : null
}

function fromMeta(page: Page): ImageCandidate[] {
  const url = firstMeta(page, ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'])
  return candidate(url, page.meta.get('og:image:width'), page)
}

/** Only the pictures of one motif: publishers list several crops of the lead. */
function fromJsonLd(page: Page): ImageCandidate[] {
  const [first] = asList(page.story?.['image'])
  const thing = asThing(first)
  const url = typeof first === 'string' ? first : (asText(thing?.['url']) ?? asText(thing?.['contentUrl']))
  const found = candidate(url, thing?.['width'], page)
  const meta = fromMeta(page)[0]
  return meta && found[0] && pictureKey(meta.url) !== pictureKey(found[0].url) ? [] : found
}

function candidate(address: string | null, width: unknown, page: Page): ImageCandidate[] {
  const url = address ? absoluteUrl(address, page.url) : null
  const pixels = Number.parseInt(String(width ?? ''), 10)
  return url ? [{ url, width: pixels > 0 ? pixels : widthInAddress(url), density: null, type: null }] : []
}
