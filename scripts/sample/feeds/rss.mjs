import { escapeMarkup } from '../text/escape.mjs'

/**
 * RSS 2.0 with Dublin Core, Media RSS, Slash comments and, on sites that give it, the whole story.
 * @param {import('./feeds.mjs').FeedInput} input
 */
export function rssFeed({ site, home, self, items }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>${escapeMarkup(site.name)}</title>
<link>${home}</link>
<description>${escapeMarkup(`${site.tagline}. Part of the fictional sample edition.`)}</description>
<language>en</language>
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
<ttl>60</ttl>
${items.map((item) => rssItem(item)).join('\n')}
</channel>
</rss>
`
}

/** @param {import('./feeds.mjs').FeedItem} item */
function rssItem({ story, picture, html }) {
  const lines = [
    `<title>${escapeMarkup(story.title)}</title>`,
    `<link>${story.url}?utm_source=rss</link>`,
    `<guid isPermaLink="true">${story.url}</guid>`,
    `<pubDate>${new Date(story.date).toUTCString()}</pubDate>`,
    `<dc:creator>${escapeMarkup(story.byline)}</dc:creator>`,
    ...[...story.sections, ...story.tags].map((tag) => `<category>${escapeMarkup(tag)}</category>`),
    `<description>${escapeMarkup(story.summary)}</description>`,
    html ? `<content:encoded><![CDATA[${html}]]></content:encoded>` : '',
    `<slash:comments>${story.comments}</slash:comments>`,
    `<comments>${story.url}#comments</comments>`,
    mediaXml(picture)
  ]
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>`
}

/** @param {import('./feeds.mjs').FeedPicture} picture */
function mediaXml({ url, type, width, height, credit, thumbnail }) {
  return `<media:content url="${url}" medium="image" type="${type}" width="${width}" height="${height}"><media:credit role="illustrator">${escapeMarkup(credit)}</media:credit></media:content>
<media:thumbnail url="${thumbnail}"/>`
}
