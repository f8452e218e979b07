import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, longDate, newsletterHtml, shareBarHtml } from './furniture.mjs'
import { lazyPicture } from './pictureHtml.mjs'
import { jsonLdHtml, metaHtml, newsArticle, rdfaCrumbsHtml } from './structuredData.mjs'

/** The science magazine: RDFa breadcrumbs, a JSON-LD graph, lazy pictures with `noscript` copies. */

const SITE = 'perihelion'

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => lazyPicture(SITE, picture),
  also: ({ url, title }) => `<p class="related-inline"><em>Related: <a href="${url}">${escapeMarkup(title)}</a></em></p>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<figure class="wp-block-pullquote"><blockquote><p>${html}</p></blockquote></figure>`
}

/** @type {import('./pages.mjs').Template} */
export const perihelion = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
<meta name="author" content="${escapeMarkup(story.byline)}">
${metaHtml(story)}
${jsonLdHtml({ '@graph': [newsArticle(story), { '@type': 'WebPage', '@id': story.url, name: story.title }] })}`,
  main: (story, c) => `${rdfaCrumbsHtml(story)}
<article class="post type-post">
<h1 class="entry-title">${escapeMarkup(story.title)}</h1>
<p class="deck">${escapeMarkup(story.summary)}</p>
<p class="byline">Words by <a rel="author" href="/about.html#staff">${escapeMarkup(story.byline)}</a> · <time class="entry-date" datetime="${story.date}">${longDate(story.date)}</time> · <span class="comments-number">${commentWords(story.comments)}</span></p>
${lazyPicture(SITE, story.lead)}
<div class="entry-content">
${bodyHtml(story, { ...c, fittings })}
${shareBarHtml(story.url)}
</div>
</article>
${alsoLikeHtml(c.unrelated)}`
}
