import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { executeTool } from '../lib/execute.mjs'
import { fail } from '../lib/failure.mjs'
import { root } from '../lib/paths.mjs'
import { buildWhenStale } from './build.mjs'

/**
 * A task that is a TypeScript program of this repository, run against the built app.
 * @param {string} program its path from the root
 */
export function typeScript(program) {
  return async (/** @type {import('../bootstrap/prepare.mjs').Context} */ { env, args }) => {
    if (!existsSync(join(root, program))) fail(`${program} is not there`)
    await buildWhenStale(env)
    return executeTool('tsx', ['--tsconfig', 'tsconfig.tests.json', program, ...args], { env })
  }
}
