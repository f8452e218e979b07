import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, longDate, newsletterHtml } from './furniture.mjs'
import { boxedPicture } from './pictureHtml.mjs'
import { metaHtml, plainCrumbsHtml } from './structuredData.mjs'

/** The weblog: microformats, a plain breadcrumb, pictures in captioned boxes. */

const SITE = 'loose-threads'

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => boxedPicture(SITE, picture),
  also: ({ url, title }) => `<p>→ <a href="${url}">${escapeMarkup(title)}</a></p>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<blockquote class="pull"><p>${html}</p></blockquote>`
}

/** @type {import('./pages.mjs').Template} */
export const looseThreads = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
${metaHtml(story)}`,
  main: (story, c) => `${plainCrumbsHtml(story)}
<article class="h-entry">
<h1 class="p-name">${escapeMarkup(story.title)}</h1>
<p class="meta"><span class="p-author h-card">${escapeMarkup(story.byline)}</span>, <time class="dt-published" datetime="${story.date}">${longDate(story.date)}</time></p>
<div class="e-content">
${boxedPicture(SITE, story.lead)}
${bodyHtml(story, { ...c, fittings })}
</div>
<p class="post-tags">Filed under: ${story.tags.map((tag) => `<a class="p-category" href="/" rel="tag">${escapeMarkup(tag)}</a>`).join(', ')}</p>
</article>
<section id="comments"><h2>${commentWords(story.comments)}</h2><p>Comments are read by a person before they appear.</p></section>
${alsoLikeHtml(c.unrelated)}`
}
