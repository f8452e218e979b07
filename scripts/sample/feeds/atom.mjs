import { escapeMarkup } from '../text/escape.mjs'

/**
 * Atom 1.0 with threading counts (RFC 4685) and the lead picture as an enclosure.
 * @param {import('./feeds.mjs').FeedInput} input
 */
export function atomFeed({ site, home, self, items }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en" xml:base="${home}">
<title>${escapeMarkup(site.name)}</title>
<subtitle>${escapeMarkup(`${site.tagline}. Part of the fictional sample edition.`)}</subtitle>
<id>${self}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${home}"/>
<updated>${items[0]?.story.date ?? ''}</updated>
${items.map((item) => atomEntry(item, site)).join('\n')}
</feed>
`
}

/** @param {import('./feeds.mjs').FeedItem} item @param {import('../sites.mjs').Site} site */
function atomEntry({ story, picture }, site) {
  return `<entry>
<title type="text">${escapeMarkup(story.title)}</title>
<id>tag:${site.slug}.sample.offprint.invalid,${story.date.slice(0, 10)}:${story.slug}</id>
<link rel="alternate" type="text/html" href="/${story.path}"/>
<link rel="replies" type="text/html" href="${story.url}#comments" thr:count="${story.comments}"/>
<link rel="enclosure" type="${picture.type}" length="${picture.bytes}" href="${picture.url}"/>
<published>${story.date}</published>
<updated>${story.date}</updated>
<author><name>${escapeMarkup(story.byline)}</name></author>
${[...story.sections, ...story.tags].map((term) => `<category term="${escapeMarkup(term)}"/>`).join('\n')}
<summary type="html">${escapeMarkup(`<p>${escapeMarkup(story.summary)}</p>`)}</summary>
<thr:total>${story.comments}</thr:total>
<media:thumbnail url="${picture.thumbnail}"/>
</entry>`
}
