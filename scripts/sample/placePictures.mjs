import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DRAWN } from './pictureList.mjs'
import { readPicture } from './readStories.mjs'
import { SITES } from './sites.mjs'

/**
 * Puts each picture's files into the image folders of the sites that print it, and takes them out of the others.
 * @param {string} out the edition's folder
 * @param {readonly import('./readStories.mjs').Story[]} stories
 * @throws {Error} when a file has never been drawn
 */
export function placePictures(out, stories) {
  const printed = new Set(stories.flatMap((story) => picturesOf(story).map((id) => `${story.site}/${id}`)))
  for (const [id, { file, small }] of Object.entries(DRAWN)) {
    const sites = SITES.map(({ slug }) => slug).filter((slug) => printed.has(`${slug}/${id}`))
    for (const name of [file, small]) if (name && sites.length > 0) placeFile(out, name, sites)
    if (sites.length === 0) console.warn(`no story prints ${id}`)
  }
}

/** Ids of the pictures of a story. @param {import('./readStories.mjs').Story} story */
function picturesOf({ lead, blocks }) {
  return [lead.id, ...blocks.filter(({ kind }) => kind === 'image').map(({ lines }) => readPicture(lines[0] ?? '').id)]
}

/** @param {string} out @param {string} name @param {readonly string[]} sites */
function placeFile(out, name, sites) {
  const at = (slug) => join(out, slug, 'images', name)
  const source = SITES.map(({ slug }) => at(slug)).find((path) => existsSync(path))
  if (!source) throw new Error(`${name} has not been drawn`)
  for (const slug of sites) {
    mkdirSync(join(out, slug, 'images'), { recursive: true })
    if (at(slug) !== source) copyFileSync(source, at(slug))
  }
  for (const { slug } of SITES) if (!sites.includes(slug)) rmSync(at(slug), { force: true })
}
