import { executeTool } from '../lib/execute.mjs'
import { typeCheck } from './typeCheck.mjs'

/**
 * Format, lint, types, unused code. Runs all of them, so that one look shows all there is to do.
 * @param {import('../bootstrap/prepare.mjs').Context} context
 */
export async function check({ env }) {
  const style = await executeTool('biome', ['ci', '.'], { env })
  const types = await typeCheck(env)
  const unused = await executeTool('knip', [], { env })
  return Math.max(style, types, unused)
}
