import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { advertisementHtml, alsoLikeHtml, commentWords, newsletterHtml } from './furniture.mjs'
import { plainPicture } from './pictureHtml.mjs'
import { breadcrumbList, jsonLdHtml, metaHtml, newsArticle } from './structuredData.mjs'

/** The review: essays in several languages, one JSON-LD graph, Dublin Core meta elements, relative picture paths. */

const SITE = 'carrefour'

/** How each language says "see also". @type {Readonly<Record<string, string>>} */
const SEE_ALSO = { ar: 'اقرأ أيضًا:', de: 'Lesen Sie auch:', en: 'Read more:', es: 'Lea también:', ja: '関連記事：' }

/** @type {import('./bodyHtml.mjs').Fittings} */
const fittings = {
  image: (picture) => plainPicture(picture),
  also: ({ url, title, language }) => `<p>${SEE_ALSO[language] ?? ''} <a href="${url}">${escapeMarkup(title)}</a></p>`,
  aside: (kind) => (kind === 'ad' ? advertisementHtml(SITE) : newsletterHtml(SITE)),
  pull: (html) => `<blockquote class="pullquote"><p>${html}</p></blockquote>`
}

/** @type {import('./pages.mjs').Template} */
export const carrefour = {
  fittings,
  head: (story) => `<link rel="canonical" href="${story.url}">
<meta name="DC.creator" content="${escapeMarkup(story.byline)}">
<meta name="DC.date" content="${story.date}">
<meta name="DC.language" content="${story.language}">
${metaHtml(story)}
${jsonLdHtml({ '@graph': [newsArticle(story), breadcrumbList(story)] })}`,
  main: (story, c) => `<article lang="${story.language}">
<p class="kicker">${escapeMarkup(story.sections.at(-1) ?? '')}</p>
<h1>${escapeMarkup(story.title)}</h1>
<p class="author">${escapeMarkup(story.byline)}</p>
<time datetime="${story.date}">${story.date.slice(0, 10)}</time>
${plainPicture(story.lead)}
<div class="essay">
${bodyHtml(story, { ...c, fittings })}
</div>
</article>
<p class="discussion"><a href="#comments">${commentWords(story.comments)}</a></p>
${alsoLikeHtml(c.unrelated)}`
}
