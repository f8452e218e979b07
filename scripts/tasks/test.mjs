import { executeTool } from '../lib/execute.mjs'
import { unpackedApp } from '../packaging/unpackedApp.mjs'
import { buildWhenStale } from './build.mjs'
import { countTests } from './testCounts.mjs'
import { typeCheck } from './typeCheck.mjs'

/** @typedef {import('../bootstrap/prepare.mjs').Context} Context */

/** Everything: types, unit tests, the app driven by Playwright, the package too. @param {Context} context */
export function test(context) {
  return countTests(async (run) => {
    await run('the type check', () => typeCheck(context.env))
    await run('the unit tests', (counts) => vitest(context, counts))
    await run('the end-to-end tests', (counts) => playwright(context, counts))
  })
}

/** @param {Context} context */
export function unit(context) {
  return countTests((run) => run('the unit tests', (counts) => vitest(context, counts)))
}

/** @param {Context} context */
export function e2e(context) {
  return countTests((run) => run('the end-to-end tests', (counts) => playwright(context, counts)))
}

/** @param {Context} context @param {NodeJS.ProcessEnv} counts */
const vitest = ({ env, args }, counts) => executeTool('vitest', ['run', ...args], { env: { ...env, ...counts } })

/** @param {Context} context @param {NodeJS.ProcessEnv} counts */
async function playwright(context, counts) {
  await buildWhenStale(context.env)
  const env = { ...context.env, ...counts, OFFPRINT_PACKAGED: await unpackedApp(context) }
  return executeTool('playwright', ['test', ...context.args], { env })
}
