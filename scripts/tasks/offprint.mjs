import { join } from 'node:path'
import { execute } from '../lib/execute.mjs'
import { callerFolder, root } from '../lib/paths.mjs'
import { buildWhenStale } from './build.mjs'

/**
 * The command line, in plain Node: no Electron, no display, and nothing on stdout but its own result.
 * @param {import('../bootstrap/prepare.mjs').Context} context
 */
export async function offprint({ env, args }) {
  await buildWhenStale(env)
  return execute(process.execPath, [join(root, 'out/main/cli.js'), ...args], { env, cwd: callerFolder() })
}
