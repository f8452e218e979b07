import { executeTool } from '../lib/execute.mjs'

/**
 * A task that is a small Electron program of this repository.
 * @param {string} folder its path from the root, with a package.json
 */
export function electronProgram(folder) {
  return (/** @type {import('../bootstrap/prepare.mjs').Context} */ { env, args, switches }) =>
    executeTool('electron', [...switches, folder, ...args], { env })
}
