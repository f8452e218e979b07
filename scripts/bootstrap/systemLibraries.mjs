import { spawnSync } from 'node:child_process'
import { fail } from '../lib/failure.mjs'
import { isOnPath } from '../lib/paths.mjs'
import { timed } from '../lib/say.mjs'
import { needsVirtualDisplay } from './display.mjs'

/** The Debian packages that, with what they depend on, hold every library Electron links to. */
const libraryPackages = ['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3']
/** The display to open a window on where there is none. */
const displayPackage = 'xvfb'

/**
 * Looks whether Electron can be loaded on this Linux and a window opened; as root on Debian or Ubuntu installs what is missing,
 * elsewhere fails with the command to run. Other systems carry all that is needed.
 * @param {string} executable
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(executable)
  const packages = [...(missing.length > 0 ? libraryPackages : []), ...(isDisplayMissing() ? [displayPackage] : [])]
  if (packages.length === 0) return
  if (!mayInstall()) fail(explain(missing, packages))
  await timed(`installed ${packages.join(' ')}`, () => install(packages))
  const still = missingLibraries(executable)
  if (still.length > 0) fail(`Electron still misses ${still.join(', ')}. Install the packages of this system that hold them.`)
}

const isDisplayMissing = () => needsVirtualDisplay() && !isOnPath('Xvfb')

const mayInstall = () => process.getuid?.() === 0 && isOnPath('apt-get') && !process.env.OFFPRINT_NO_APT

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return parseMissing(stdout ?? '')
}

/** The names that ldd could not find. @param {string} lddOutput */
export function parseMissing(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
}

/** @param {string[]} missing @param {string[]} packages */
export function explain(missing, packages) {
  const what = missing.length > 0 ? `Electron needs ${missing.join(', ')}` : 'There is no display, and no Xvfb to stand in for one'
  return `${what}. On Debian or Ubuntu run:\n\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}\n\n(newer releases name some of them with a t64 ending)`
}

/** @param {string[]} packages */
function install(packages) {
  apt(['update'])
  const { status, stderr } = apt(['install', '-y', '--no-install-recommends', ...packages.map(availableName)])
  if (status !== 0) fail(`apt-get could not install ${packages.join(' ')}:\n${stderr}`)
}

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=180', '-o', 'Dpkg::Use-Pty=0']
  return spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Debian 13 and Ubuntu 24.04 renamed libraries whose time_t grew to 64 bits. @param {string} name */
function availableName(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return /Candidate: (?!\(none\))/.test(stdout ?? '') ? name : `${name}t64`
}
