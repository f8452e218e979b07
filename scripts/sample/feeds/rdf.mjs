import { escapeMarkup } from '../text/escape.mjs'

/**
 * RSS 1.0 with Dublin Core and Slash comments.
 * @param {import('./feeds.mjs').FeedInput} input
 */
export function rdfFeed({ site, home, self, items }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/">
<channel rdf:about="${self}">
<title>${escapeMarkup(site.name)}</title>
<link>${home}</link>
<description>${escapeMarkup(`${site.tagline}. Part of the fictional sample edition.`)}</description>
<items><rdf:Seq>
${items.map(({ story }) => `<rdf:li rdf:resource="${story.url}"/>`).join('\n')}
</rdf:Seq></items>
</channel>
${items.map((item) => rdfItem(item)).join('\n')}
</rdf:RDF>
`
}

/** @param {import('./feeds.mjs').FeedItem} item */
function rdfItem({ story, picture }) {
  return `<item rdf:about="${story.url}">
<title>${escapeMarkup(story.title)}</title>
<link>${story.url}</link>
<description>${escapeMarkup(story.summary)}</description>
<dc:creator>${escapeMarkup(story.byline)}</dc:creator>
<dc:date>${story.date}</dc:date>
<dc:language>${story.language}</dc:language>
${story.sections.map((name) => `<dc:subject>${escapeMarkup(name)}</dc:subject>`).join('\n')}
<slash:comments>${story.comments}</slash:comments>
<media:thumbnail url="${picture.thumbnail}"/>
</item>`
}
