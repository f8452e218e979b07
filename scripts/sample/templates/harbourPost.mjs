import { siteUrl } from '../sites.mjs'
import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, longDate, newsletterHtml, shareBarHtml } from './furniture.mjs'
import { sourcePicture } from './pictureHtml.mjs'
import { metaHtml, microdataCrumbsHtml } from './structuredData.mjs'

/** The newspaper: microdata throughout, `picture` elements, an AMP copy of each page, "Also read" lines. */

const SITE = 'harbour-post'

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => sourcePicture(SITE, picture),
  also: ({ url, title }) => `<p class="read-more"><strong>Also read:</strong> <a href="${url}">${escapeMarkup(title)}</a></p>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<aside class="pull-quote"><p>${html}</p></aside>`
}

/** @type {import('./pages.mjs').Template} */
export const harbourPost = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
<link rel="amphtml" href="${ampUrl(story)}">
${metaHtml(story)}
<meta name="description" content="${escapeMarkup(story.summary)}">
<meta name="news_keywords" content="${escapeMarkup(story.tags.join(', '))}">`,
  main: (story, c) => `${microdataCrumbsHtml(story)}
<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">${escapeMarkup(story.title)}</h1>
<p class="standfirst" itemprop="description">${escapeMarkup(story.summary)}</p>
${signatureHtml(story)}
${shareBarHtml(story.url)}
${sourcePicture(SITE, story.lead)}
<div class="story-body" itemprop="articleBody">
${bodyHtml(story, { ...c, fittings })}
</div>
</article>
${newsletterHtml(SITE)}
${alsoLikeHtml(c.unrelated)}`
}

/** Byline, date and comments. @param {import('../readStories.mjs').Story} story */
function signatureHtml({ byline, date, comments }) {
  return `<div class="signature"><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">${escapeMarkup(byline)}</span></span>
<meta itemprop="datePublished" content="${date}"><span class="date">${longDate(date)}</span>
<a href="#comments" class="comment-count"><span itemprop="commentCount" content="${comments}">${commentWords(comments)}</span></a></div>`
}

/** Where the AMP copy of a story stands. @param {import('../readStories.mjs').Story} story */
function ampUrl({ path }) {
  return siteUrl(SITE, `amp/${path}`)
}
