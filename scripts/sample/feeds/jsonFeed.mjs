/**
 * JSON Feed 1.1 with the whole story in `content_html`. `_comments` is this site's own extension.
 * @param {import('./feeds.mjs').FeedInput} input
 */
export function jsonFeed({ site, home, self, items }) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: home,
    feed_url: self,
    description: `${site.tagline}. Part of the fictional sample edition.`,
    language: 'en',
    items: items.map((item) => jsonItem(item))
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

/** @param {import('./feeds.mjs').FeedItem} item */
function jsonItem({ story, picture, html }) {
  return {
    id: story.url,
    url: story.url,
    title: story.title,
    summary: story.summary,
    content_html: html,
    image: picture.url,
    date_published: story.date,
    authors: [{ name: story.byline }],
    tags: [...story.sections, ...story.tags],
    language: story.language,
    attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes }],
    _comments: { total: story.comments }
  }
}
