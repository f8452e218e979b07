import { drawnPicture } from '../pictureList.mjs'
import { siteNamed, siteUrl } from '../sites.mjs'
import { escapeMarkup, scriptJson } from '../text/escape.mjs'
import { sectionUrl } from '../text/links.mjs'
import { pictureUrl } from './pictureHtml.mjs'

/** What a page says about its story to machines: meta elements, JSON-LD and breadcrumbs. */

/** @typedef {import('../readStories.mjs').Story} Story */

/** The meta elements that every site has. @param {Story} story */
export function metaHtml(story) {
  const rows = [
    ['og:description', story.summary],
    ['og:image', pictureUrl(story.site, story.lead.id)],
    ['og:site_name', siteNamed(story.site).name],
    ['og:title', story.title],
    ['og:type', 'article'],
    ['og:url', story.url]
  ]
  return rows.map(([property, content]) => `<meta property="${property}" content="${escapeMarkup(content)}">`).join('\n')
}

/** Open Graph's article properties. @param {Story} story */
export function articleMetaHtml(story) {
  const rows = [
    ['article:author', story.byline],
    ['article:published_time', story.date],
    ['article:section', story.sections.at(-1) ?? ''],
    ...story.tags.map((tag) => ['article:tag', tag])
  ]
  return rows.map(([property, content]) => `<meta property="${property}" content="${escapeMarkup(content)}">`).join('\n')
}

/** The places above a story, outermost first. @param {Story} story @returns {{ name: string, url: string }[]} */
function trail({ site, sections }) {
  return [{ name: 'Home', url: siteUrl(site) }, ...sections.map((name) => ({ name, url: sectionUrl(site, name) }))]
}

/** schema.org NewsArticle. @param {Story} story */
export function newsArticle(story) {
  const { width, height } = drawnPicture(story.lead.id)
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: story.url,
    headline: story.title,
    description: story.summary,
    datePublished: story.date,
    inLanguage: story.language,
    articleSection: story.sections.at(-1),
    keywords: story.tags,
    commentCount: story.comments,
    author: [{ '@type': 'Person', name: story.byline }],
    publisher: { '@type': 'NewsMediaOrganization', name: siteNamed(story.site).name },
    image: { '@type': 'ImageObject', url: pictureUrl(story.site, story.lead.id), width, height, creditText: story.lead.credit }
  }
}

/** schema.org BreadcrumbList. @param {Story} story */
export function breadcrumbList(story) {
  const itemListElement = trail(story).map(({ name, url }, n) => ({ '@type': 'ListItem', position: n + 1, name, item: url }))
  return { '@type': 'BreadcrumbList', itemListElement }
}

/** One JSON-LD script per object. @param {...object} things */
export function jsonLdHtml(...things) {
  return things
    .map((thing) => `<script type="application/ld+json">\n${scriptJson({ '@context': 'https://schema.org', ...thing })}\n</script>`)
    .join('\n')
}

/** @param {Story} story */
export function microdataCrumbsHtml(story) {
  const items = trail(story).map(
    ({ name, url }, n) =>
      `<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="${url}"><span itemprop="name">${escapeMarkup(name)}</span></a><meta itemprop="position" content="${n + 1}"></li>`
  )
  return `<ol class="crumbs" itemscope itemtype="https://schema.org/BreadcrumbList">\n${items.join('\n')}\n</ol>`
}

/** @param {Story} story */
export function rdfaCrumbsHtml(story) {
  const items = trail(story).map(
    ({ name, url }, n) =>
      `<span property="itemListElement" typeof="ListItem"><a property="item" typeof="WebPage" href="${url}"><span property="name">${escapeMarkup(name)}</span></a><meta property="position" content="${n + 1}"></span>`
  )
  return `<div class="trail" vocab="https://schema.org/" typeof="BreadcrumbList">\n${items.join(' › \n')}\n</div>`
}

/** Bare links between arrows, the headline last. @param {Story} story */
export function plainCrumbsHtml(story) {
  const links = trail(story).map(({ name, url }) => `<a href="${url}">${escapeMarkup(name)}</a>`)
  return `<nav class="breadcrumb">${links.join(' » ')} » <span class="current">${escapeMarkup(story.title)}</span></nav>`
}

/** @param {Story} story */
export function listCrumbsHtml(story) {
  const items = trail(story).map(({ name, url }) => `<li><a href="${url}">${escapeMarkup(name)}</a></li>`)
  return `<nav aria-label="Breadcrumb"><ol>${items.join('')}<li aria-current="page">${escapeMarkup(story.title)}</li></ol></nav>`
}
