import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { executeTool } from '../lib/execute.mjs'
import { fail } from '../lib/failure.mjs'
import { fingerprint } from '../lib/fingerprint.mjs'
import { root } from '../lib/paths.mjs'

/** All that the build reads. */
const sources = ['electron.vite.config.ts', 'package-lock.json', 'package.json', 'src', 'tsconfig.base.json']
/** What the sources were when out/ was last built. */
const stamp = join(root, 'out', '.fingerprint')

/** @param {import('../bootstrap/prepare.mjs').Context} context */
export async function build({ env, args }) {
  const code = await executeTool('electron-vite', ['build', ...args], { env })
  if (code === 0) writeFileSync(stamp, builtFrom())
  return code
}

/** A short text that changes with every change of what the build reads. */
export const builtFrom = () => fingerprint(root, sources)

/**
 * Builds out/ unless it is up to date. Says only warnings, and those on stderr. A failed build fails the task.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildWhenStale(env) {
  const now = builtFrom()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const code = await executeTool('electron-vite', ['build', '--logLevel', 'warn'], { env, stdout: 'stderr' })
  if (code !== 0) fail('the build failed (see above)')
  writeFileSync(stamp, now)
}
