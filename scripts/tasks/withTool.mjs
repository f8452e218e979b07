import { executeTool } from '../lib/execute.mjs'

/**
 * A task that is one program of node_modules: its fixed arguments first, then the caller’s.
 * @param {import('../lib/tools.mjs').Tool} tool
 * @param {string[]} fixed
 */
export function withTool(tool, ...fixed) {
  return (/** @type {import('../bootstrap/prepare.mjs').Context} */ { env, args }) => executeTool(tool, [...fixed, ...args], { env })
}
