import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../lib/failure.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {(what: string, step: (env: NodeJS.ProcessEnv) => Promise<number>) => Promise<void>} RunStep */

/**
 * Runs steps that test, adds up what they counted, and prints `N passed, N failed` as the very last line.
 * A step gets OFFPRINT_TEST_COUNTS, the file where the runners’ reporter (tests/helpers/closingLine.ts) adds its counts.
 * @param {(run: RunStep) => Promise<void>} steps
 * @returns {Promise<number>} 0 when tests ran and none failed
 */
export async function countTests(steps) {
  const total = { passed: 0, failed: 0 }
  await steps(async (what, step) => add(total, await countStep(what, step)))
  if (total.passed + total.failed === 0) console.error('offprint: no test ran')
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.passed > 0 && total.failed === 0 ? 0 : 1
}

/** @param {string} what @param {(env: NodeJS.ProcessEnv) => Promise<number>} step @returns {Promise<Counts>} */
async function countStep(what, step) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-tests-'))
  const file = join(folder, 'counts')
  writeFileSync(file, '')
  try {
    const code = await exitCode(step({ OFFPRINT_TEST_COUNTS: file }))
    return explainFailure(what, code, sumCounts(readFileSync(file, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A step that cannot start is a failed one: the others still run, and the last line still comes. @param {Promise<number>} step */
async function exitCode(step) {
  try {
    return await step
  } catch (error) {
    console.error(error instanceof Failure ? `offprint: ${error.message}` : error)
    return 1
  }
}

/** A step that fails without a failed test (a type error, a crash) counts as one. @param {string} what @param {number} code @param {Counts} counts */
function explainFailure(what, code, counts) {
  if (code === 0 || counts.failed > 0) return counts
  console.error(`offprint: ${what} failed`)
  return { ...counts, failed: 1 }
}

/** @param {string} text lines of `PASSED FAILED` @returns {Counts} */
function sumCounts(text) {
  const sum = { passed: 0, failed: 0 }
  for (const [, passed, failed] of text.matchAll(/^(\d+) (\d+)$/gm)) add(sum, { passed: Number(passed), failed: Number(failed) })
  return sum
}

/** @param {Counts} sum @param {Counts} more */
function add(sum, more) {
  sum.passed += more.passed
  sum.failed += more.failed
}
