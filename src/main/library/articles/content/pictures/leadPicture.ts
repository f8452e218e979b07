import { rankCandidates } from '../../../images/candidates'
import { all, type DomElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { firstMeta, type Page } from '../../metadata/page'
import { isSameText } from '../../text/sameText'
import type { PictureReference } from '../../types'
import { pictureMark } from '../marks'
import { closestNamed } from './around'
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
  const offered = [namedByMeta(page, described), ...described.slice(0, 1), ...feedPictures.slice(0, 1)]
  const named = offered.flatMap((picture) => (picture && !isStandIn(picture, page) ? [picture] : []))
  for (const picture of named) {
    const index = lendAddresses(picture, pictures)
    if (index !== null) return index
  }
  const [first] = named
  // What the page shows above its text is the lead, under whatever name it is shared.
  return openingPicture(page) ?? (first ? pictures.push(first) - 1 : null)
}

/** The picture that stands where sites put the lead: in a box named so, or above the first paragraph. */
function openingPicture(page: Page): number | null {
  for (const box of all(page.document, leadMarkup)) {
    const image = box.querySelector(`img[${pictureMark}]`)
    if (image && isInStory(image)) return Number(image.getAttribute(pictureMark))
  }
  for (const element of all(page.document, `p, img[${pictureMark}]`)) {
    if (element.localName === 'img' && isInStory(element)) return Number(element.getAttribute(pictureMark))
    if (element.localName === 'p' && textOf(element).length > proseLength && closestNamed(element, ...storyBoxes)) return null
  }
  return null
}

const storyBoxes = ['article', 'main'] as const
/** The first paragraph of a story is longer than this, in characters. */
const proseLength = 100

function isInStory(image: DomElement): boolean {
  const box = image.closest('article, main, [role="main"], .hentry')
  return box !== null && closestNamed(image, 'aside', 'nav', 'footer', 'li') === null && textOf(closestNamed(image, 'p')) === ''
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

/** Finds the picture among those shown; where the page shows it small only, the named address is better; where nobody knows, it comes second, since it may be cropped. */
function lendAddresses(named: PictureReference, pictures: PictureList): number | null {
  const index = indexOfSame(named, pictures)
  const shown = index === null ? undefined : pictures[index]
  if (index === null || !shown) return null
  const widths = shown.candidates.flatMap(({ width, density }) => width ?? (density !== null && density > 1 ? sharpWidth : []))
  const known = new Set(shown.candidates.map(({ url }) => url))
  const both = [...shown.candidates, ...named.candidates.filter(({ url }) => !known.has(url))]
  if (widths.length === 0) pictures[index] = { ...shown, candidates: both }
  else if (Math.max(...widths) < sharpWidth) pictures[index] = { ...shown, candidates: rankCandidates(both) }
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
