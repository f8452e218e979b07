import { spawn } from 'node:child_process'
import { root } from './paths.mjs'
import { toolScript } from './tools.mjs'

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, stdout?: 'inherit' | 'stderr' }} ExecuteOptions */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program on this terminal until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ExecuteOptions} [options] `stdout: 'stderr'` keeps a helper's chatter out of the task's result
 * @returns {Promise<number>} its exit code; 1 when a signal ended it. Rejects when it cannot be started.
 */
export function execute(command, args, { env = process.env, cwd = root, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'] })
    running.add(child)
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a program of node_modules with this Node.
 * @param {import('./tools.mjs').Tool} tool
 * @param {readonly string[]} args
 * @param {ExecuteOptions} [options]
 */
export function executeTool(tool, args, options) {
  return execute(process.execPath, [toolScript(tool), ...args], options)
}

/**
 * Passes a request to stop on to the running programs, so that none is left behind; with none running, releases and exits.
 * @param {() => void} release
 */
export function onStopSignal(release) {
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal)
      if (running.size > 0) return
      release()
      process.exit(1)
    })
  }
}
