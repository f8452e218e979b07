import { say } from '../lib/say.mjs'
import { ensureDisplay } from './display.mjs'
import { ensureRuntime } from './electronRuntime.mjs'
import { ensureModules } from './modules.mjs'
import { isSandboxUsable } from './sandbox.mjs'
import { ensureSystemLibraries } from './systemLibraries.mjs'

/** @typedef {'modules' | 'runtime' | 'display'} Level */
/** @typedef {import('./electronRuntime.mjs').Runtime} Runtime */
/**
 * What a task gets: the environment for its programs, the switches Chromium needs on this machine,
 * the Electron runtime (from level `runtime` on), and `release`, which ends what was started for it.
 * @typedef {{ env: NodeJS.ProcessEnv, switches: string[], runtime?: Runtime, release: () => void }} Prepared
 */
/** @typedef {Prepared & { args: string[] }} Context */

/**
 * Makes a fresh clone ready, doing only what is missing and saying it.
 * @param {Level} level `modules`: npm's packages; `runtime`: Electron too; `display`: system libraries and somewhere to open a window too
 * @returns {Promise<Prepared>}
 */
export async function prepare(level) {
  const prepared = { env: { ...process.env }, switches: [], release: () => {} }
  await ensureModules()
  if (level === 'modules') return prepared
  const runtime = await ensureRuntime()
  Object.assign(prepared.env, runtimeVariables(runtime))
  if (level === 'runtime') return { ...prepared, runtime }
  return withDisplay(prepared, runtime)
}

/** The names by which Electron's own packages and tools find a runtime. @param {Runtime} runtime */
function runtimeVariables(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable }
}

/** @param {Prepared} prepared @param {Runtime} runtime @returns {Promise<Prepared>} */
async function withDisplay({ env, switches }, runtime) {
  await ensureSystemLibraries(runtime.executable)
  const display = await ensureDisplay()
  Object.assign(env, display.env)
  switches.push(...display.switches)
  if (!isSandboxUsable(runtime.folder)) {
    say('Chromium’s sandbox is off: it cannot run as root, or this system forbids user namespaces')
    switches.push('--no-sandbox')
    env.OFFPRINT_NO_SANDBOX = '1'
  }
  return { env, switches, runtime, release: display.release }
}
