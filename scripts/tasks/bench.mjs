import { unpackedApp } from '../packaging/unpackedApp.mjs'
import { buildWhenStale } from './build.mjs'
import { typeScript } from './typeScript.mjs'

const measure = typeScript('bench/run.ts')

/** The benches; those of the window’s start measure the packaged app. @param {import('../bootstrap/prepare.mjs').Context} context */
export async function bench(context) {
  await buildWhenStale(context.env)
  return measure({ ...context, env: { ...context.env, OFFPRINT_PACKAGED: await unpackedApp(context) } })
}
