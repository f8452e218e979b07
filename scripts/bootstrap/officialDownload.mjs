import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { cacheFolder } from '../lib/paths.mjs'
import { say } from '../lib/say.mjs'

/** A failed download is not tried again for this long, in ms: on a network without GitHub each start would wait for it. */
const retryAfter = 24 * 60 * 60 * 1000
/** A whole download may take this long, in ms: 110 MB on a slow line. */
const downloadLimit = 15 * 60 * 1000
/** A reachable host answers within this long, in ms. */
const connectLimit = 8000

/** The settings by which the electron package is told to download from elsewhere; then github.com says nothing about success. */
const detours = [
  'ELECTRON_GET_USE_PROXY',
  'ELECTRON_MIRROR',
  'HTTPS_PROXY',
  'NPM_CONFIG_ELECTRON_MIRROR',
  'https_proxy',
  'npm_config_electron_mirror'
]

/**
 * Asks the electron package for its own binary (its install.js; npm no longer does since Electron 42).
 * A failure is said, not thrown: the caller looks whether the runtime is there.
 * @param {string} electronPackage its folder in node_modules
 * @param {{ rememberFailure: boolean }} options whether there is something else to run on, so that asking once a day is enough
 */
export async function downloadOfficialRuntime(electronPackage, { rememberFailure }) {
  const marker = join(cacheFolder(), `electron-${versionOf(electronPackage)}-unreachable`)
  if (rememberFailure && isFresh(marker)) return
  say('fetching Electron, once (about 110 MB)')
  if ((await canReachRelease()) && (await runInstaller(electronPackage))) return
  say('Electron could not be fetched from its release page')
  if (rememberFailure) remember(marker)
}

/** @param {string} folder @returns {string} */
const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/** @param {string} marker */
const isFresh = (marker) => existsSync(marker) && Date.now() - statSync(marker).mtimeMs < retryAfter

/** @param {string} marker */
function remember(marker) {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(marker, 'A download failed; the next is tried a day later. Delete this file to try at once.\n')
}

/** Some networks drop packets to GitHub without a word; the downloader itself would wait for minutes. */
async function canReachRelease() {
  return detours.some((name) => process.env[name]) || answers('github.com', 443)
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: connectLimit })
    const end = (/** @type {boolean} */ isReachable) => {
      socket.destroy()
      resolve(isReachable)
    }
    socket.on('connect', () => end(true))
    socket.on('timeout', () => end(false))
    socket.on('error', () => end(false))
  })
}

/** @param {string} electronPackage @returns {Promise<boolean>} */
function runInstaller(electronPackage) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: ['ignore', 2, 2], timeout: downloadLimit })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
