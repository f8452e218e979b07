/**
 * The invented publications of the sample edition. One row is one website: its host, its feed,
 * the sections of its front page, and the folder the reader finds it in.
 */

/** Every sample site lives under this suffix; `.invalid` can never resolve (RFC 2606). */
const HOST_SUFFIX = 'sample.offprint.invalid'

/** @typedef {'rss' | 'rdf' | 'atom' | 'json'} FeedFormat */

/**
 * @typedef {object} Site
 * @property {string} slug folder name and first label of the host
 * @property {string} name as the masthead prints it
 * @property {string} tagline
 * @property {FeedFormat} format
 * @property {string} feed file name of the feed
 * @property {boolean} full whether the feed carries whole stories or only summaries
 * @property {readonly string[]} folder where the reader files it
 * @property {string} sponsor what the advertisements of this site sell
 */

/** @type {readonly Site[]} */
export const SITES = [
  {
    slug: 'carrefour',
    name: 'Carrefour Review',
    tagline: 'Essays, books and letters in several languages',
    format: 'rdf',
    feed: 'index.xml',
    full: false,
    folder: ['Sample edition', 'Culture'],
    sponsor: 'Ullman & Daughter, bookbinders since last spring'
  },
  {
    slug: 'harbour-post',
    name: 'The Harbour Post',
    tagline: 'The daily paper of Port Lindow and the Sallow estuary',
    format: 'atom',
    feed: 'atom.xml',
    full: false,
    folder: ['Sample edition', 'World'],
    sponsor: 'Pellow’s oilskins: dry to the elbow'
  },
  {
    slug: 'leeward',
    name: 'Leeward',
    tagline: 'Sailing, walking and slow travel',
    format: 'atom',
    feed: 'feed.xml',
    full: false,
    folder: ['Sample edition', 'Outdoors'],
    sponsor: 'Halyard & Co. wool socks, two for one'
  },
  {
    slug: 'loose-threads',
    name: 'Loose Threads',
    tagline: 'A weblog about software that lasts',
    format: 'rss',
    feed: 'feed.xml',
    full: true,
    folder: ['Sample edition', 'Technology'],
    sponsor: 'Bramble Hosting: one server, well looked after'
  },
  {
    slug: 'meridian-wire',
    name: 'Meridian Wire',
    tagline: 'News agency',
    format: 'rss',
    feed: 'feed.xml',
    full: false,
    folder: ['Sample edition', 'World'],
    sponsor: 'Northgate Ferries: winter timetable out now'
  },
  {
    slug: 'perihelion',
    name: 'Perihelion',
    tagline: 'A magazine of the natural sciences',
    format: 'json',
    feed: 'feed.json',
    full: true,
    folder: ['Sample edition', 'Science'],
    sponsor: 'Oakum telescopes, ground by hand'
  }
]

/** What each site says about itself, so that nobody takes the edition for news. */
export const FICTION_NOTE =
  'This publication is invented. It belongs to the sample edition of Offprint: its people, places and ' +
  'events are fiction, except the reports on the Belarusian election of 2020, which state known facts.'

/** Address of a path on a site. @param {string} slug @param {string} path without leading slash */
export function siteUrl(slug, path = '') {
  return `https://${slug}.${HOST_SUFFIX}/${path}`
}

/** The row of a site. @param {string} slug @returns {Site} @throws {Error} when there is none */
export function siteNamed(slug) {
  const site = SITES.find((row) => row.slug === slug)
  if (!site) throw new Error(`No sample site is called ${slug}`)
  return site
}
