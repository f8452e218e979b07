import { statSync } from 'node:fs'
import { join } from 'node:path'
import { drawnPicture } from '../pictureList.mjs'
import { siteUrl } from '../sites.mjs'
import { atomFeed } from './atom.mjs'
import { jsonFeed } from './jsonFeed.mjs'
import { rdfFeed } from './rdf.mjs'
import { rssFeed } from './rss.mjs'

/**
 * @typedef {{ url: string, type: string, width: number, height: number, bytes: number, credit: string, thumbnail: string }} FeedPicture
 * @typedef {{ story: import('../readStories.mjs').Story, picture: FeedPicture, html: string }} FeedItem html is empty on sites that give summaries only
 * @typedef {{ site: import('../sites.mjs').Site, home: string, self: string, items: readonly FeedItem[] }} FeedInput
 */

/** @type {Readonly<Record<import('../sites.mjs').FeedFormat, (input: FeedInput) => string>>} */
const WRITERS = { atom: atomFeed, json: jsonFeed, rdf: rdfFeed, rss: rssFeed }

/**
 * The feed document of a site.
 * @param {import('../sites.mjs').Site} site
 * @param {ReadonlyArray<{ story: import('../readStories.mjs').Story, html: string }>} entries newest first
 * @param {string} folder where the site's files are, for the sizes of its pictures
 */
export function feedDocument(site, entries, folder) {
  const items = entries.map(({ story, html }) => ({ story, picture: feedPicture(story, folder), html: site.full ? html : '' }))
  return WRITERS[site.format]({ site, home: siteUrl(site.slug), self: siteUrl(site.slug, site.feed), items })
}

/** @param {import('../readStories.mjs').Story} story @param {string} folder @returns {FeedPicture} */
function feedPicture({ site, lead }, folder) {
  const { file, small, width, height } = drawnPicture(lead.id)
  return {
    url: siteUrl(site, `images/${file}`),
    type: file.endsWith('.jpg') ? 'image/jpeg' : 'image/webp',
    width,
    height,
    bytes: statSync(join(folder, 'images', file)).size,
    credit: lead.credit,
    thumbnail: siteUrl(site, `images/${small ?? file}`)
  }
}
