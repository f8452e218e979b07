import { appendFileSync } from 'node:fs'
import type { Reporter as PlaywrightReporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { TestModule, Reporter as VitestReporter } from 'vitest/node'

/**
 * Adds one line `PASSED FAILED` to the file in OFFPRINT_TEST_COUNTS, for both runners: `npm test` sums them in its last line.
 * A test that failed and then passed on a retry counts by its last try; a test file that could not be loaded counts as failed.
 */
export default class ClosingLine implements PlaywrightReporter, VitestReporter {
  readonly #lastTries = new Map<string, boolean>()

  onTestRunEnd(modules: readonly TestModule[]): void {
    const outcomes = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const unloadable = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0)
    report(count(outcomes, 'passed'), count(outcomes, 'failed') + unloadable.length)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') this.#lastTries.set(test.id, result.status === test.expectedStatus)
  }

  onEnd(): void {
    const outcomes = [...this.#lastTries.values()]
    report(count(outcomes, true), count(outcomes, false))
  }

  /** Playwright’s own reporter prints the tests. */
  printsToStdio(): boolean {
    return false
  }
}

function count<T>(outcomes: readonly T[], outcome: T): number {
  return outcomes.filter((one) => one === outcome).length
}

function report(passed: number, failed: number): void {
  const file = process.env.OFFPRINT_TEST_COUNTS
  if (file) appendFileSync(file, `${passed} ${failed}\n`)
}
