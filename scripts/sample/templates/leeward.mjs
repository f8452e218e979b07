import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, longDate, newsletterHtml, shareBarHtml, trackingPixel } from './furniture.mjs'
import { originalPicture } from './pictureHtml.mjs'
import { articleMetaHtml, listCrumbsHtml, metaHtml } from './structuredData.mjs'

/** The outdoor magazine: meta elements only, a list for breadcrumbs, `data-original` pictures. */

const SITE = 'leeward'

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => originalPicture(SITE, picture),
  also: ({ url, title }) => `<p class="readalso"><b>Read also — <a href="${url}">${escapeMarkup(title)}</a></b></p>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<div class="pull-out"><q>${html}</q></div>`
}

/** @type {import('./pages.mjs').Template} */
export const leeward = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
${metaHtml(story)}
${articleMetaHtml(story)}
<meta name="twitter:card" content="summary_large_image">`,
  main: (story, c) => `${listCrumbsHtml(story)}
<main><article>
<h1>${escapeMarkup(story.title)}</h1>
<address class="author">${escapeMarkup(story.byline)}</address>
<p class="dateline"><time datetime="${story.date}" pubdate>${longDate(story.date)}</time> <a href="#comments">${commentWords(story.comments)}</a></p>
${shareBarHtml(story.url)}
${originalPicture(SITE, story.lead)}
<section class="text">
${bodyHtml(story, { ...c, fittings })}
</section>
${trackingPixel(story.slug)}
</article></main>
${alsoLikeHtml(c.unrelated)}`
}
