import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether Chromium’s sandbox can work for this user. On Linux it needs user namespaces or a setuid helper, and refuses root.
 * @param {string} runtimeFolder
 */
export function isSandboxUsable(runtimeFolder) {
  if (process.platform !== 'linux') return true
  if (process.getuid?.() === 0) return false
  return hasSetuidHelper(runtimeFolder) || spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}

/** @param {string} folder */
function hasSetuidHelper(folder) {
  const helper = join(folder, 'chrome-sandbox')
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4755) === 0o4755
}
