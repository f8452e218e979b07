import { appendFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail } from '../../../../scripts/lib/failure.mjs'
import { countTests } from '../../../../scripts/tasks/testCounts.mjs'

let printed: string[]

beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => vi.restoreAllMocks())

/** A step whose runner counted so many and ended with a code. */
const step = (lines: string, code: number) => (env: NodeJS.ProcessEnv) => {
  appendFileSync(env['OFFPRINT_TEST_COUNTS'] ?? '', lines)
  return Promise.resolve(code)
}

test('adds up the steps in the last line', async () => {
  const code = await countTests(async (run) => {
    await run('unit', step('12 0\n', 0))
    await run('e2e', step('3 0\n2 0\n', 0))
  })
  expect([code, printed.at(-1)]).toEqual([0, '17 passed, 0 failed'])
})

test('fails when a test failed', async () => {
  const code = await countTests((run) => run('unit', step('11 1\n', 1)))
  expect([code, printed.at(-1)]).toEqual([1, '11 passed, 1 failed'])
})

test('counts a step that failed without a failed test', async () => {
  const code = await countTests(async (run) => {
    await run('types', step('', 2))
    await run('unit', step('12 0\n', 0))
  })
  expect([code, printed.at(-1)]).toEqual([1, '12 passed, 1 failed'])
})

test('goes on after a step that could not start', async () => {
  const code = await countTests(async (run) => {
    await run('e2e', async () => fail('the build failed'))
    await run('unit', step('12 0\n', 0))
  })
  expect([code, printed.at(-1)]).toEqual([1, '12 passed, 1 failed'])
})

test('fails when no test ran', async () => {
  const code = await countTests((run) => run('unit', step('0 0\n', 0)))
  expect([code, printed.at(-1)]).toEqual([1, '0 passed, 0 failed'])
})
