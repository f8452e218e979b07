import { siteNamed } from '../sites.mjs'
import { escapeMarkup } from '../text/escape.mjs'

/** Media type of each feed format, as autodiscovery wants it. */
const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json', rdf: 'application/rdf+xml', rss: 'application/rss+xml' }

const STYLE = `body{max-width:46rem;margin:0 auto;padding:1rem;font:1.05rem/1.6 Georgia,serif;color:#222}
img{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,.image-credit{font-size:.85rem;color:#555}
.advertisement,.newsletter-signup{border:1px solid #ccc;padding:1rem;margin:1.5rem 0;background:#f6f6f2}
nav ul,nav ol,ol.crumbs{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3rem .6rem}`

/** Languages written from right to left in this edition. */
const RIGHT_TO_LEFT = new Set(['ar'])

/**
 * A whole page around what a site puts in it.
 * @param {{ site: string, title: string, language?: string, head?: string, body: string }} page
 */
export function documentHtml({ site, title, language = 'en', head = '', body }) {
  const { name, format, feed } = siteNamed(site)
  return `<!doctype html>
<html lang="${language}" dir="${RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} | ${escapeMarkup(name)}</title>
<link rel="alternate" type="${FEED_TYPES[format]}" title="${escapeMarkup(name)}" href="/${feed}">
${head}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
