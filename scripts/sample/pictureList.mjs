import { existsSync, readFileSync } from 'node:fs'

/**
 * The pictures that have been drawn: sizes and the words for those who can't see them.
 * `pictures/draw.mjs` writes the file; the pages read it.
 * @typedef {{ alt: string, width: number, height: number, file: string, small?: string }} DrawnPicture
 */

const LIST = new URL('./pictures/drawn.json', import.meta.url)

/** @type {Readonly<Record<string, DrawnPicture>>} */
export const DRAWN = existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : {}

/** @param {string} id @returns {DrawnPicture} @throws {Error} when it has not been drawn */
export function drawnPicture(id) {
  const picture = DRAWN[id]
  if (!picture) throw new Error(`No picture is called ${id}`)
  return picture
}

/** Width in pixels of the smaller copy of a picture. */
export const SMALL_WIDTH = 800
