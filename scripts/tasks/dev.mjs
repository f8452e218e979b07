import { executeTool } from '../lib/execute.mjs'

/**
 * The app with live reload of its window; everything after `--` goes to the app.
 * @param {import('../bootstrap/prepare.mjs').Context} context
 */
export function dev({ env, args, switches }) {
  return executeTool('electron-vite', ['dev', '--', ...switches, ...args], { env })
}
