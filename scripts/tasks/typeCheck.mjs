import { readdirSync } from 'node:fs'
import { executeTool } from '../lib/execute.mjs'
import { root } from '../lib/paths.mjs'

/** Settings that others extend, and no room of their own. */
const notRooms = new Set(['tsconfig.base.json', 'tsconfig.json'])

/**
 * Type checks each room by its own tsconfig, and the shell against the oldest Electron’s types too (tsconfig.floor.json).
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} 0 when all are sound
 */
export async function typeCheck(env) {
  let worst = 0
  for (const project of rooms()) {
    worst = Math.max(worst, await executeTool('tsc', ['--noEmit', '-p', project], { env }))
  }
  return worst
}

function rooms() {
  return readdirSync(root)
    .filter((name) => /^tsconfig\..*json$/.test(name) && !notRooms.has(name))
    .sort()
}
