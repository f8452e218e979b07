import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { feedDocument } from './feeds/feeds.mjs'
import { placePictures } from './placePictures.mjs'
import { readStories } from './readStories.mjs'
import { SITES, siteUrl } from './sites.mjs'
import { ampHtml } from './templates/amp.mjs'
import { bodyHtml } from './templates/bodyHtml.mjs'
import { aboutPage, listPage, storyPage, templateOf } from './templates/pages.mjs'
import { fileName, resolveTarget } from './text/links.mjs'

/**
 * Writes `resources/sample` from the stories and templates beside this file:
 * `node scripts/sample/build.mjs`. Pictures are drawn before, by `pictures/draw.mjs`.
 */

const OUT = new URL('../../resources/sample/', import.meta.url).pathname

/** Everything but the pictures is written anew. */
function build() {
  const all = readStories()
  const stories = new Map(all.map((story) => [`${story.site}/${story.slug}`, story]))
  placePictures(OUT, all)
  for (const site of SITES) buildSite(site, stories)
  const feeds = SITES.map(({ slug, feed, folder, name }) => ({ url: siteUrl(slug, feed), folder, title: name }))
  write('edition.json', `${JSON.stringify({ title: 'Sample edition', feeds }, null, 2)}\n`)
  console.log(`${all.length} stories of ${SITES.length} sites written`)
}

/** @param {import('./sites.mjs').Site} site @param {ReadonlyMap<string, import('./readStories.mjs').Story>} stories */
function buildSite(site, stories) {
  clear(site.slug)
  const own = [...stories.values()].filter((story) => story.site === site.slug)
  const sections = [...new Set(own.flatMap((story) => story.sections))].sort()
  const context = (story) => ({ stories, resolve: (target) => resolveTarget(stories, target), unrelated: unrelatedTo(story, stories) })
  for (const story of own) writeStory(story, context(story), sections)
  writeLists(site, own, sections)
  const entries = own.map((story) => ({ story, html: bodyHtml(story, { ...context(story), fittings: templateOf(site.slug).fittings }) }))
  write(`${site.slug}/${site.feed}`, feedDocument(site, entries, join(OUT, site.slug)))
}

/** @param {import('./readStories.mjs').Story} story */
function writeStory(story, context, sections) {
  write(`${story.site}/${story.path.replace(/\/$/, '/index.html')}`, storyPage(story, context, sections))
  if (story.site === 'harbour-post') write(`${story.site}/amp/${story.path}`, ampHtml(story, context))
}

/** Front page, section pages and the note on what the site is. */
function writeLists({ slug, name }, own, sections) {
  write(`${slug}/index.html`, listPage(slug, name, own, sections))
  for (const section of sections) {
    const inside = own.filter((story) => story.sections.includes(section))
    write(`${slug}/section/${fileName(section)}.html`, listPage(slug, section, inside, sections))
  }
  write(`${slug}/about.html`, aboutPage(slug, sections))
  write(`${slug}/ads/house.svg`, HOUSE_AD)
}

const HOUSE_AD =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><rect width="300" height="90" fill="#e8e2d2"/><circle cx="45" cy="45" r="22" fill="#c8553d"/><path d="M84 36h180M84 54h120" stroke="#444" stroke-width="8"/></svg>\n'

/** Four stories of the site that share no section with this one, or simply others. */
function unrelatedTo(story, stories) {
  const others = [...stories.values()].filter((other) => other.site === story.site && other !== story)
  const apart = others.filter((other) => !other.tags.some((tag) => story.tags.includes(tag)))
  return (apart.length > 2 ? apart : others).slice(0, 4)
}

/** @param {string} slug */
function clear(slug) {
  for (const folder of ['2020', '2026', 'ads', 'amp', 'section']) rmSync(join(OUT, slug, folder), { recursive: true, force: true })
}

/** @param {string} path under the edition's folder @param {string} text */
function write(path, text) {
  const file = join(OUT, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

build()
