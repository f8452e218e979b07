#!/usr/bin/env node
/**
 * The one entry of every npm script: `node scripts/run.mjs TASK [arguments]`.
 * Makes the checkout ready for the task (see bootstrap/prepare.mjs), runs it, and exits with its code.
 */
import { prepare } from './bootstrap/prepare.mjs'
import { requireNode } from './bootstrap/requireNode.mjs'
import { onStopSignal } from './lib/execute.mjs'
import { Failure, fail } from './lib/failure.mjs'
import { bench } from './tasks/bench.mjs'
import { build } from './tasks/build.mjs'
import { check } from './tasks/check.mjs'
import { dev } from './tasks/dev.mjs'
import { electronProgram } from './tasks/electronProgram.mjs'
import { offprint } from './tasks/offprint.mjs'
import { packageApp } from './tasks/package.mjs'
import { start } from './tasks/start.mjs'
import { e2e, test, unit } from './tasks/test.mjs'
import { typeScript } from './tasks/typeScript.mjs'
import { withTool } from './tasks/withTool.mjs'

/**
 * What each task needs before it can run (each level includes the ones before it: modules, runtime, display) and what it does.
 * @type {Record<string, { needs: import('./bootstrap/prepare.mjs').Level, run: (context: import('./bootstrap/prepare.mjs').Context) => Promise<number> }>}
 */
const tasks = {
  bench: { needs: 'display', run: bench },
  build: { needs: 'modules', run: build },
  check: { needs: 'modules', run: check },
  dev: { needs: 'display', run: dev },
  e2e: { needs: 'display', run: e2e },
  format: { needs: 'modules', run: withTool('biome', 'check', '--write') },
  icons: { needs: 'display', run: electronProgram('scripts/icons') },
  offprint: { needs: 'modules', run: offprint },
  package: { needs: 'runtime', run: packageApp },
  screenshots: { needs: 'display', run: typeScript('scripts/screenshots/main.ts') },
  start: { needs: 'display', run: start },
  test: { needs: 'display', run: test },
  unit: { needs: 'modules', run: unit }
}

/** @param {string} name @param {string[]} args */
async function runTask(name, args) {
  const task = tasks[name] ?? fail(`There is no task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.`)
  const prepared = await prepare(task.needs)
  onStopSignal(prepared.release)
  try {
    return await task.run({ ...prepared, args })
  } finally {
    prepared.release()
  }
}

requireNode()
const [name = 'start', ...args] = process.argv.slice(2)
try {
  process.exitCode = await runTask(name, args)
} catch (error) {
  console.error(error instanceof Failure ? `offprint: ${error.message}` : error)
  process.exitCode = 1
}
