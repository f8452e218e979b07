import { join } from 'node:path'
import { executeTool } from '../lib/execute.mjs'
import { isOnPath, root } from '../lib/paths.mjs'

/** @typedef {import('../bootstrap/prepare.mjs').Context} Context */

/** The packaging’s own settings: electron-builder reads it from the root. */
export const builderConfig = 'electron-builder.config.mjs'

/**
 * Runs electron-builder and publishes nothing. Its report goes to stderr.
 * @param {string[]} args as on its command line
 * @param {Context} context
 * @param {NodeJS.ProcessEnv} [more]
 */
export function electronBuilder(args, { env, runtime }, more = {}) {
  const standIns = runtime?.origin === 'carried' ? carriedVariables(runtime.version) : {}
  const all = ['--config', builderConfig, '--publish', 'never', ...args]
  return executeTool('electron-builder', all, { env: { ...env, ...standIns, ...more }, stdout: 'stderr' })
}

/** Where Electron could not be downloaded, electron-builder’s helpers cannot be either: ours stand in. @param {string} version */
function carriedVariables(version) {
  return {
    CUSTOM_FPM_PATH: join(root, 'scripts/packaging/fpm.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: join(root, 'scripts/packaging/sevenZip.mjs'),
    OFFPRINT_CARRIED_ELECTRON: version
  }
}

/** The Linux packages that can be made with the stand-ins. @returns {string[]} */
export function targetsWithoutDownload() {
  return ['--linux', 'dir', 'tar.gz', ...(isOnPath('dpkg-deb') ? ['deb'] : [])]
}
