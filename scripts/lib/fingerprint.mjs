import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A short text that changes when any of the files does (its name, size or time of change; the contents are not read).
 * @param {string} folder
 * @param {readonly string[]} names files and folders in it; one that is not there counts as such
 * @returns {string}
 */
export function fingerprint(folder, names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesOf(folder, name))) {
    const { mtimeMs, size } = statSync(join(folder, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} folder @param {string} name @returns {string[]} */
function filesOf(folder, name) {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  const entries = readdirSync(path).sort()
  return entries.flatMap((entry) => filesOf(folder, join(name, entry)))
}
