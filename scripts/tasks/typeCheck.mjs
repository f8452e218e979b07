import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { executeTool } from '../lib/execute.mjs'
import { root } from '../lib/paths.mjs'

/** Settings that others extend, and no room of their own. */
const notRooms = new Set(['tsconfig.base.json', 'tsconfig.json'])
/** What the compiler remembers from one run to the next: only what changed is checked again. */
const memory = 'node_modules/.cache/types'

/**
 * Type checks each room by its own tsconfig, and the shell against the oldest Electron’s types too (tsconfig.floor.json).
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} 0 when all are sound
 */
export async function typeCheck(env) {
  const waiting = rooms()
  let worst = 0
  const checkUntilDone = async () => {
    for (let room = waiting.pop(); room; room = waiting.pop()) {
      const code = await checkRoom(room, env)
      worst = Math.max(worst, code)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, checkUntilDone))
  return worst
}

/** @param {string} project @param {NodeJS.ProcessEnv} env */
function checkRoom(project, env) {
  const remember = ['--incremental', '--tsBuildInfoFile', `${memory}/${project}.tsbuildinfo`]
  return executeTool('tsc', ['--noEmit', '--pretty', '-p', project, ...remember], { env })
}

function rooms() {
  return readdirSync(root).filter((name) => /^tsconfig\..*json$/.test(name) && !notRooms.has(name))
}
