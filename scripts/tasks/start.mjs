import { executeTool } from '../lib/execute.mjs'
import { callerFolder, root } from '../lib/paths.mjs'
import { say } from '../lib/say.mjs'
import { buildWhenStale } from './build.mjs'

/**
 * Opens the app; everything after `--` goes to it (`--screenshot FILE`, `--library DIR`).
 * @param {import('../bootstrap/prepare.mjs').Context} context
 */
export async function start({ env, args, switches }) {
  await buildWhenStale(env)
  if (isUnseen(env) && !args.includes('--screenshot')) say(howToSee(env.DISPLAY))
  return executeTool('electron', [...switches, root, ...args], { env, cwd: callerFolder() })
}

/** The window is on a display that was started for it. @param {NodeJS.ProcessEnv} env */
const isUnseen = (env) => env.DISPLAY !== process.env.DISPLAY

/** @param {string | undefined} display */
const howToSee = (display) =>
  `to see the window: npm start -- --screenshot shot.png, or, while it runs: x11vnc -display ${display} -localhost, and a VNC viewer`
