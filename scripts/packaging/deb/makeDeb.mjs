import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { controlFile } from './controlFile.mjs'

/** @typedef {import('./parseFpmArguments.mjs').FpmRequest} FpmRequest */
/** @typedef {{ path: string, size: number }} PackedFile path from the package’s root; size in bytes */

/** fpm’s names of dpkg-deb’s compressions, where they differ. */
const compressions = new Map([
  ['gz', 'gzip'],
  ['zst', 'zstd']
])

/**
 * Makes the .deb that fpm was asked for. Throws with dpkg-deb’s words when it fails.
 * @param {FpmRequest} request
 */
export function makeDeb({ values, inputs }) {
  const output = resolve(only(values, 'output'))
  if (only(values, 'type') !== 'deb') throw new Error(`fpm’s stand-in makes deb, not ${only(values, 'type')}`)
  const stage = mkdtempSync(join(dirname(output), '.deb-'))
  try {
    for (const { from, to } of inputs) cpSync(from, join(stage, to), { recursive: true, verbatimSymlinks: true })
    writeControl(stage, values, settleFiles(stage))
    runDpkgDeb(stage, output, values.get('compression')?.at(-1) ?? 'xz')
  } finally {
    rmSync(stage, { recursive: true })
  }
}

/** @param {Map<string, string[]>} values @param {string} name */
function only(values, name) {
  const value = values.get(name)?.at(-1)
  if (value === undefined) throw new Error(`fpm’s stand-in misses the ${name}`)
  return value
}

/** Makes everything readable by all and writable by the owner only, and lists the files. @param {string} stage */
function settleFiles(stage) {
  /** @type {PackedFile[]} */
  const files = []
  chmodSync(stage, 0o755)
  for (const name of /** @type {string[]} */ (readdirSync(stage, { recursive: true })).sort()) {
    const path = join(stage, name)
    const state = lstatSync(path)
    if (state.isSymbolicLink()) continue
    chmodSync(path, state.isDirectory() || state.mode & 0o100 ? 0o755 : 0o644)
    if (state.isFile()) files.push({ path: relative(stage, path), size: state.size })
  }
  return files
}

/** @param {string} stage @param {Map<string, string[]>} values @param {PackedFile[]} files */
function writeControl(stage, values, files) {
  const folder = join(stage, 'DEBIAN')
  mkdirSync(folder)
  const size = Math.ceil(files.reduce((sum, file) => sum + file.size, 0) / 1024)
  writeFileSync(join(folder, 'control'), controlFile(values, size))
  writeFileSync(join(folder, 'md5sums'), files.map(({ path }) => `${md5(join(stage, path))}  ${path}\n`).join(''))
  for (const script of ['postinst', 'postrm']) {
    const from = values.get(script)?.at(-1)
    if (from) writeFileSync(join(folder, script), readFileSync(from), { mode: 0o755 })
  }
}

/** @param {string} file */
const md5 = (file) => createHash('md5').update(readFileSync(file)).digest('hex')

/** @param {string} stage @param {string} output @param {string} compression */
function runDpkgDeb(stage, output, compression) {
  const args = ['--root-owner-group', `-Z${compressions.get(compression) ?? compression}`, '--build', stage, output]
  const { status, error } = spawnSync('dpkg-deb', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`dpkg-deb failed (${error?.message ?? status})`)
}
