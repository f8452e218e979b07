import { drawnPicture, SMALL_WIDTH } from '../pictureList.mjs'
import { siteUrl } from '../sites.mjs'
import { escapeMarkup } from '../text/escape.mjs'

/** The ways in which the sites of the edition put a picture on a page, one per site's habit. */

/** A transparent pixel, as lazy loaders put it in the place of the picture. */
const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** @typedef {import('../readStories.mjs').Picture} Picture */

/** Address of a picture's large file. @param {string} slug @param {string} id */
export function pictureUrl(slug, id) {
  return siteUrl(slug, `images/${drawnPicture(id).file}`)
}

/** @param {string} slug @param {string} id */
function srcset(slug, id) {
  const { file, small, width } = drawnPicture(id)
  const large = `${siteUrl(slug, `images/${file}`)} ${width}w`
  return small ? `${siteUrl(slug, `images/${small}`)} ${SMALL_WIDTH}w, ${large}` : large
}

/** @param {string} id */
function sizeAttributes(id) {
  const { alt, width, height } = drawnPicture(id)
  return `width="${width}" height="${height}" alt="${escapeMarkup(alt)}"`
}

/** A wire agency: `srcset`, and the credit in a line of its own. @param {string} slug @param {Picture} picture */
export function srcsetPicture(slug, { id, caption, credit }) {
  return `<figure class="image-block">
<img src="${pictureUrl(slug, id)}" srcset="${srcset(slug, id)}" sizes="(min-width: 60em) 50em, 100vw" ${sizeAttributes(id)}>
<p class="image-credit">Image source: ${escapeMarkup(credit)}</p>
<figcaption><span class="visually-hidden">Image caption, </span>${escapeMarkup(caption)}</figcaption>
</figure>`
}

/** A newspaper: `picture` with sources and a credit span. @param {string} slug @param {Picture} picture */
export function sourcePicture(slug, { id, caption, credit }) {
  const { small, file } = drawnPicture(id)
  const narrow = small ? `<source media="(max-width: 40em)" srcset="${siteUrl(slug, `images/${small}`)}" type="image/webp">\n` : ''
  return `<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
<picture>
${narrow}<source srcset="/images/${file}" type="image/webp">
<img itemprop="contentUrl" src="/images/${file}" ${sizeAttributes(id)}>
</picture>
<figcaption>${escapeMarkup(caption)} <span class="credit" itemprop="creditText">${escapeMarkup(credit)}</span></figcaption>
</figure>`
}

/** A magazine with a lazy loader and a `noscript` fallback. @param {string} slug @param {Picture} picture */
export function lazyPicture(slug, { id, caption, credit }) {
  const size = sizeAttributes(id)
  return `<figure class="wp-block-image">
<img class="lazyload" src="${PLACEHOLDER}" data-src="${pictureUrl(slug, id)}" data-srcset="${srcset(slug, id)}" data-sizes="auto" ${size}>
<noscript><img src="${pictureUrl(slug, id)}" ${size}></noscript>
<figcaption>${escapeMarkup(caption)} <cite>Illustration: ${escapeMarkup(credit)}</cite></figcaption>
</figure>`
}

/** A weblog: a box without a figure, the credit at the end of the caption. @param {string} slug @param {Picture} picture */
export function boxedPicture(slug, { id, caption, credit }) {
  return `<div class="wp-caption"><img src="${pictureUrl(slug, id)}" loading="lazy" ${sizeAttributes(id)}>
<p class="wp-caption-text">${escapeMarkup(caption)} (Photo: ${escapeMarkup(credit)})</p></div>`
}

/** An outdoor magazine: an older lazy loader, `data-original`. @param {string} slug @param {Picture} picture */
export function originalPicture(slug, { id, caption, credit }) {
  const protocolRelative = pictureUrl(slug, id).replace('https:', '')
  return `<figure class="media">
<img class="lazy" src="${PLACEHOLDER}" data-original="${protocolRelative}" loading="lazy" ${sizeAttributes(id)}>
<figcaption>${escapeMarkup(caption)} <small class="photo-credit">© ${escapeMarkup(credit)}</small></figcaption>
</figure>`
}

/** A review: one plain file, caption and credit below. @param {Picture} picture */
export function plainPicture({ id, caption, credit }) {
  return `<figure>
<img src="../../images/${drawnPicture(id).file}" ${sizeAttributes(id)}>
<figcaption>${escapeMarkup(caption)}<br><span class="source">${escapeMarkup(credit)}</span></figcaption>
</figure>`
}
