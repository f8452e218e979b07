import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, longDate, newsletterHtml, shareBarHtml, trackingPixel } from './furniture.mjs'
import { srcsetPicture } from './pictureHtml.mjs'
import { articleMetaHtml, breadcrumbList, jsonLdHtml, metaHtml, newsArticle } from './structuredData.mjs'

/** The wire agency: JSON-LD for everything, credits as "Image source: …", bare headline links in the text. */

const SITE = 'meridian-wire'

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => srcsetPicture(SITE, picture),
  also: ({ url, title }) => `<div data-component="text-block"><p><a href="${url}">${escapeMarkup(title)}</a></p></div>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<div class="pullquote"><p>${html}</p></div>`,
  paragraph: (html) => `<div data-component="text-block"><p>${html}</p></div>`
}

/** @type {import('./pages.mjs').Template} */
export const meridianWire = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
<meta name="description" content="${escapeMarkup(story.summary)}">
${metaHtml(story)}
${articleMetaHtml(story)}
${jsonLdHtml(newsArticle(story), breadcrumbList(story))}`,
  main: (story, c) => `<article class="story">
<header>
<h1>${escapeMarkup(story.title)}</h1>
<div class="byline-block"><span>By </span><strong class="contributor">${escapeMarkup(story.byline)}</strong></div>
<time datetime="${story.date}">${longDate(story.date)}</time>
<a class="comments-link" href="#comments">${commentWords(story.comments)}</a>
${shareBarHtml(story.url)}
</header>
${srcsetPicture(SITE, story.lead)}
${bodyHtml(story, { ...c, fittings })}
</article>
${trackingPixel(story.slug)}
${alsoLikeHtml(c.unrelated)}`
}
