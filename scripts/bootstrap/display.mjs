import { spawn } from 'node:child_process'
import { fail } from '../lib/failure.mjs'
import { say } from '../lib/say.mjs'

/** @typedef {{ env: NodeJS.ProcessEnv, switches: string[], release: () => void }} Display */

/** Linux without a screen: a server, a container, a remote shell. OFFPRINT_XVFB=1 asks for the virtual one all the same. */
export function needsVirtualDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return false
  return Boolean(env.OFFPRINT_XVFB) || !(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Somewhere for windows to open: the screen there is, or Xvfb until `release`.
 * @returns {Promise<Display>}
 */
export async function ensureDisplay() {
  if (!needsVirtualDisplay()) return { env: {}, switches: [], release: () => {} }
  const { name, release } = await startXvfb()
  say(`no display here: windows open on the virtual one, ${name}`)
  // Where there is no screen there is no session bus and no graphics processor either; without these Chromium complains at length.
  return { env: { DISPLAY: name, DBUS_SESSION_BUS_ADDRESS: 'disabled:' }, switches: ['--disable-gpu', '--log-level=3'], release }
}

/** Xvfb picks a free number and tells it on file descriptor 3. @returns {Promise<{ name: string, release: () => void }>} */
function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-dpi', '96']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const release = () => void server.kill()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
    onFirstLine(server.stdio[3], (number) => {
      server.unref()
      resolve({ name: `:${number}`, release })
    })
  })
}

/** @param {unknown} stream @param {(line: string) => void} use */
function onFirstLine(stream, use) {
  const readable = /** @type {import('node:net').Socket} */ (stream ?? fail('Xvfb gave no pipe'))
  let text = ''
  readable.on('data', (chunk) => {
    text += chunk
    if (!text.includes('\n')) return
    readable.destroy()
    use(text.trim())
  })
}
