import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../lib/failure.mjs'
import { fingerprint } from '../lib/fingerprint.mjs'
import { root } from '../lib/paths.mjs'
import { timed } from '../lib/say.mjs'
import { builtFrom } from '../tasks/build.mjs'
import { builderConfig, electronBuilder } from './electronBuilder.mjs'

/** Apart from dist/, so that tests leave a release alone. */
const folder = 'dist/for-tests'
const stamp = join(root, folder, '.fingerprint')
/** All that packing reads beside the build. */
const sources = [builderConfig, 'resources', 'scripts/packaging']

/** electron-builder’s folder for another processor than x64 names it. */
const arch = process.arch === 'x64' ? '' : `-${process.arch}`
/** The program in an unpacked package, by `process.platform`. */
const programs = {
  darwin: `mac${arch}/Offprint.app/Contents/MacOS/Offprint`,
  linux: `linux${arch}-unpacked/offprint`,
  win32: `win${arch}-unpacked/Offprint.exe`
}

/**
 * The packaged program as the end-to-end tests drive it: not installed, not signed. Made again when the build or the packaging changed.
 * @param {import('../bootstrap/prepare.mjs').Context} context
 * @returns {Promise<string>} its path
 */
export async function unpackedApp(context) {
  const now = `${builtFrom()} ${fingerprint(root, sources)} ${context.runtime?.version}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    await timed('the app is packed for the tests', () => pack(context))
    writeFileSync(stamp, now)
  }
  return join(root, folder, programs[/** @type {keyof typeof programs} */ (process.platform)])
}

/** @param {import('../bootstrap/prepare.mjs').Context} context */
async function pack(context) {
  const args = ['--dir', `--config.directories.output=${folder}`]
  const code = await electronBuilder(args, context, { CSC_IDENTITY_AUTO_DISCOVERY: 'false' })
  if (code !== 0) fail('the package could not be made (see above)')
}
