import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SITES, siteUrl } from './sites.mjs'
import { readBlocks } from './text/blocks.mjs'
import { typographic } from './text/typography.mjs'

/**
 * @typedef {object} Picture
 * @property {string} id file name without extension
 * @property {string} caption
 * @property {string} credit
 */

/**
 * @typedef {object} Story
 * @property {string} site
 * @property {string} slug
 * @property {string} path on its site
 * @property {string} url
 * @property {string} title
 * @property {string} summary
 * @property {string} date ISO 8601 with offset
 * @property {readonly string[]} sections outermost first
 * @property {string} byline
 * @property {number} comments
 * @property {string} language BCP 47
 * @property {readonly string[]} tags
 * @property {Picture} lead
 * @property {readonly import('./text/blocks.mjs').Block[]} blocks
 */

const STORIES = new URL('./stories/', import.meta.url).pathname

/** Every story of the edition, newest first. @returns {Story[]} */
export function readStories() {
  return SITES.flatMap((site) =>
    readdirSync(join(STORIES, site.slug))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readStory(site.slug, name.slice(0, -3)))
  ).sort((a, b) => Date.parse(b.date) - Date.parse(a.date))
}

/** @param {string} site @param {string} slug @returns {Story} */
function readStory(site, slug) {
  const source = readFileSync(join(STORIES, site, `${slug}.md`), 'utf8')
  const [, head = '', raw = ''] = source.split(/^---\n/m)
  const fields = readFields(typographic(head))
  const body = fields.language === 'en' ? proofread(raw) : raw
  const path = storyPath(site, slug, fields.date)
  return { ...fields, site, slug, path, url: siteUrl(site, path), blocks: readBlocks(body) }
}

/** The weblog gives each story a folder, the others a file. @param {string} site @param {string} slug @param {string} date */
function storyPath(site, slug, date) {
  return `${date.slice(0, 7).replace('-', '/')}/${slug}${site === 'loose-threads' ? '/' : '.html'}`
}

/** @param {string} head */
function readFields(head) {
  const field = (name, otherwise = '') => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1]?.trim() ?? otherwise
  return {
    title: field('title'),
    summary: field('summary'),
    date: field('date'),
    sections: field('sections').split(' > '),
    byline: field('byline'),
    comments: Number(field('comments', '0')),
    language: field('language', 'en'),
    tags: field('tags').split(', ').filter(Boolean),
    lead: readPicture(field('lead'))
  }
}

/** `id | caption | credit`. @param {string} text @returns {Picture} */
export function readPicture(text) {
  const [id = '', caption = '', credit = ''] = text.split('|').map((part) => part.trim())
  return { id, caption, credit }
}

/** Printed quotes everywhere but in code. @param {string} body */
function proofread(body) {
  return body
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : part.split('\n').map(proofreadLine).join('\n')))
    .join('')
}

/** A line that opens a pull quote keeps its marker. @param {string} line */
function proofreadLine(line) {
  return line.startsWith('""') ? `""${typographic(line.slice(2))}` : typographic(line)
}
