import { rankCandidates } from '../../../images/candidates'
import { all } from '../../dom/dom'
import { firstMeta, type Page } from '../../metadata/page'
import { isSameText } from '../../text/sameText'
import type { PictureReference } from '../../types'
import { pictureMark } from '../marks'
import { type PictureList, pictureOf } from './collectPictures'
import { describedPictures, sitePictures } from './describedPictures'
import { pictureKey } from './pictureKey'
import { bareCandidate } from './readPicture'
import { isTrackerUrl, pathOf } from './tracking'

/** Addresses of pictures that stand for the site, not the story. */
const standIn =
  /(?:^|[/_.-])(?:logo|default|placeholder|fallback|share(?:-image|image)?|social(?:-share)?|og-?image-default|favicon|site-image|brand)(?:[/_.-]|$)/i

/** Boxes of the lead picture, by the names that templates give them. */
const leadMarkup =
  '.post-thumbnail, [class*="featured-image" i], [class*="hero" i], [class*="lead-image" i], [class*="lead-media" i], [class*="article-header" i], article header'

/** A picture named for the story that is narrower than this, in pixels, is a sign. */
const smallest = 200

/** A picture this wide, in pixels, needs no other source. */
const sharpWidth = 800

/**
 * The story's lead picture, as an index into `pictures` (added when the page does not show it); null when there is none.
 * What the page describes of its pictures completes them on the way.
 */
export function findLeadPicture(page: Page, pictures: PictureList, feedPictures: readonly PictureReference[]): number | null {
  const described = describedPictures(page)
  completeFromFeed(pictures, described)
  for (const named of [namedByMeta(page, described), ...described.slice(0, 1), ...feedPictures.slice(0, 1)]) {
    const index = named && !isStandIn(named, page) ? (lendAddresses(named, pictures) ?? pictures.push(named) - 1) : null
    if (index !== null) return index
  }
  return placedLead(page)
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

/** A logo, a share picture for every page, or something too small to be looked at. */
function isStandIn(named: PictureReference, page: Page): boolean {
  const [first] = named.candidates
  if (!first || isTrackerUrl(first.url) || standIn.test(pathOf(first.url))) return true
  return (first.width ?? smallest) < smallest || sitePictures(page).some((url) => pictureKey(url) === pictureKey(first.url))
}

/** The picture of `og:image` or `twitter:image`, with the size and words that JSON-LD has for it. */
function namedByMeta(page: Page, described: readonly PictureReference[]): PictureReference | null {
  const address = firstMeta(page, ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'])
  const [bare] = address ? bareCandidate(address, page.url) : []
  if (!bare) return null
  const pixels = Number.parseInt(page.meta.get('og:image:width') ?? '', 10)
  const own = { ...bare, width: pixels > 0 ? pixels : bare.width }
  // Publishers list several crops of the lead.
  const same = described.find(({ candidates: [other] }) => other && pictureKey(other.url) === pictureKey(bare.url))
  const alt = firstMeta(page, ['og:image:alt', 'twitter:image:alt']) ?? ''
  const picture = pictureOf(rankCandidates([own, ...(same?.candidates ?? [])]), isSiteName(alt, page) ? '' : alt)
  return { ...picture, caption: same?.caption ?? null, credit: same?.credit ?? null }
}

/** Templates fill the description with the name of the site or the headline. */
function isSiteName(alt: string, page: Page): boolean {
  return [page.meta.get('og:site_name'), page.meta.get('og:title')].some((name) => name !== undefined && isSameText(name, alt))
}
