import { say } from '../lib/say.mjs'
import { electronBuilder, targetsWithoutDownload } from '../packaging/electronBuilder.mjs'
import { buildWhenStale } from './build.mjs'

/**
 * Makes the installers of this system, or those named after `--` (electron-builder’s arguments: `--linux deb`, `--dir`).
 * With the carried runtime only those that need no download.
 * @param {import('../bootstrap/prepare.mjs').Context} context
 */
export async function packageApp(context) {
  await buildWhenStale(context.env)
  const isCarried = context.runtime?.origin === 'carried'
  if (isCarried) say('these packages hold the runtime for tests and demonstrations: do not publish them')
  const targets = isCarried ? targetsWithoutDownload() : []
  return electronBuilder(context.args.length > 0 ? context.args : targets, context)
}
