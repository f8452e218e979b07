import { artOn } from './kit/canvas.mjs'
import { finish } from './kit/finish.mjs'
import { SCENES } from './scenes/scenes.mjs'

/** The page side of `draw.mjs`: paints a scene and packs it as small as its budget asks. */

/** Bytes that one picture may take at most, by width class. */
const BUDGET = { large: 54_000, small: 21_000 }
const SMALL_WIDTH = 800

globalThis.atelier = { ids: () => Object.keys(SCENES), paint }

/** @param {string} id @throws {Error} when there is no such scene */
async function paint(id) {
  const scene = SCENES[id]
  if (!scene) throw new Error(`No scene is called ${id}`)
  const { width, height, type = 'image/webp' } = scene
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const art = artOn(canvas, id)
  scene.paint(art)
  finish(art, scene.finish)
  const files = [await packed(canvas, id, type, BUDGET.large)]
  if (scene.small) files.push(await packed(halved(canvas), `${id}-${SMALL_WIDTH}`, type, BUDGET.small))
  return { alt: scene.alt, width, height, site: scene.site, files }
}

/** The best quality that stays within the budget. */
async function packed(canvas, name, type, budget) {
  let [low, high, best] = [0.2, 0.92, null]
  for (let n = 0; n < 6; n++) {
    const quality = (low + high) / 2
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, quality))
    if (blob.size <= budget) [best, low] = [blob, quality]
    else high = quality
  }
  if (!best) throw new Error(`${name} does not fit into ${budget} bytes`)
  return { name: `${name}.${type === 'image/jpeg' ? 'jpg' : 'webp'}`, base64: await base64(best) }
}

/** @param {HTMLCanvasElement} canvas */
function halved(canvas) {
  const small = Object.assign(document.createElement('canvas'), {
    width: SMALL_WIDTH,
    height: Math.round((canvas.height * SMALL_WIDTH) / canvas.width)
  })
  const ctx = small.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvas, 0, 0, small.width, small.height)
  return small
}

/** @param {Blob} blob */
async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let n = 0; n < bytes.length; n += 8192) text += String.fromCharCode(...bytes.subarray(n, n + 8192))
  return btoa(text)
}
