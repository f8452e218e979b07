import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../lib/failure.mjs'
import { npmCommand } from '../lib/npm.mjs'
import { root } from '../lib/paths.mjs'
import { say, timed } from '../lib/say.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** Installs npm's packages when what is in node_modules is not what package-lock.json asks for. */
export async function ensureModules() {
  if (isInstalled(root)) return
  say('installing dependencies with npm ci')
  await timed('dependencies installed', () => {
    if (installModules() !== 0) fail('npm ci failed (see above). It needs an npm registry that can be reached: check `npm ping`.')
  })
}

/**
 * Whether node_modules holds every package of the lock, as npm's own record of it (node_modules/.package-lock.json, written last) says.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  return satisfies(readLock(record), readLock(join(folder, 'package-lock.json')))
}

/** Other platforms' optional packages are in the lock and never installed here. @param {Lock} installed @param {Lock} wanted */
function satisfies(installed, wanted) {
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed.packages[path]
    return found ? found.version === version : optional === true
  })
}

/** @param {string} file @returns {Lock} */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'))

function installModules() {
  const [command, ...args] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
  return spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: command === 'npm' && process.platform === 'win32' })
    .status
}
