import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** The checkout's folder, absolute. */
export const root = resolve(import.meta.dirname, '../..')

/** Where the person called npm from: npm itself moves to the checkout's folder first. Relative arguments are meant from here. */
export const callerFolder = () => process.env.INIT_CWD ?? process.cwd()

/** Where downloads that outlive node_modules are kept (XDG Base Directory Specification). */
export const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offprint')

/** @param {string} program whether it can be called by its name alone */
export function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.some((folder) => existsSync(join(folder, program)))
}
