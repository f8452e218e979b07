import { estuary } from './estuary.mjs'
import { indoors } from './indoors.mjs'
import { minsk } from './minsk.mjs'
import { outdoors } from './outdoors.mjs'
import { sailing } from './sailing.mjs'
import { space } from './space.mjs'

/**
 * One picture: whose it is (`site`), whether a second, narrower file is needed (`small`), and how it is painted.
 * @typedef {object} Scene
 * @property {string} alt
 * @property {number} width pixels
 * @property {number} height pixels
 * @property {string} site
 * @property {boolean} [small]
 * @property {'image/webp' | 'image/jpeg'} [type]
 * @property {{ grain?: number, wash?: number, vignette?: number }} [finish]
 * @property {(art: import('../kit/canvas.mjs').Art) => void} paint
 * @typedef {Readonly<Record<string, Scene>>} Scenes
 */

/** Every picture of the edition by id. @type {Scenes} */
export const SCENES = { ...estuary, ...indoors, ...minsk, ...outdoors, ...sailing, ...space }
