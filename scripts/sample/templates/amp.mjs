import { drawnPicture } from '../pictureList.mjs'
import { escapeMarkup } from '../text/escape.mjs'
import { bodyHtml } from './bodyHtml.mjs'
import { pictureUrl } from './pictureHtml.mjs'

/**
 * The AMP copy of a newspaper page: what a link shared from a telephone leads to.
 * Its `canonical` names the ordinary page.
 * @param {import('../readStories.mjs').Story} story
 * @param {import('./pages.mjs').PageContext} c
 */
export function ampHtml(story, c) {
  return `<!doctype html>
<html ⚡ lang="${story.language}">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(story.title)}</title>
<link rel="canonical" href="${story.url}">
<meta name="viewport" content="width=device-width">
</head>
<body>
<h1>${escapeMarkup(story.title)}</h1>
<p>By ${escapeMarkup(story.byline)}</p>
${ampPicture(story.site, story.lead)}
${bodyHtml(story, { ...c, fittings: ampFittings(story.site) })}
</body>
</html>
`
}

/** @param {string} site @returns {import('./bodyHtml.mjs').Fittings} */
function ampFittings(site) {
  return {
    image: (picture) => ampPicture(site, picture),
    also: ({ url, title }) => `<p><a href="${url}">${escapeMarkup(title)}</a></p>`,
    aside: () => '',
    pull: (html) => `<blockquote><p>${html}</p></blockquote>`
  }
}

/** @param {string} site @param {import('../readStories.mjs').Picture} picture */
function ampPicture(site, { id, caption, credit }) {
  const { alt, width, height } = drawnPicture(id)
  return `<figure><amp-img src="${pictureUrl(site, id)}" width="${width}" height="${height}" layout="responsive" alt="${escapeMarkup(alt)}"></amp-img>
<figcaption>${escapeMarkup(caption)} ${escapeMarkup(credit)}</figcaption></figure>`
}
