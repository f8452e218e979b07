import { floodGate } from './floodGate.mjs'
import { harbourTown } from './harbourTown.mjs'
import { journeys } from './journeys.mjs'
import { kestrel } from './kestrel.mjs'
import { minskCrowds } from './minskCrowds.mjs'
import { minskPlaces } from './minskPlaces.mjs'
import { minskTalks } from './minskTalks.mjs'
import { mission } from './mission.mjs'
import { nature } from './nature.mjs'
import { rooms } from './rooms.mjs'
import { sailing } from './sailing.mjs'
import { tables } from './tables.mjs'

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
export const SCENES = {
  ...kestrel,
  ...floodGate,
  ...harbourTown,
  ...journeys,
  ...minskCrowds,
  ...minskPlaces,
  ...minskTalks,
  ...mission,
  ...nature,
  ...rooms,
  ...sailing,
  ...tables
}
